package org.comity.log.witness;

import static org.comity.log.Vectors.good;
import static org.comity.log.Vectors.key;
import static org.comity.log.Vectors.signer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.comity.log.note.Policy;
import org.comity.log.note.SigningKey;
import org.comity.log.tile.Fetched;
import org.comity.log.tile.Layer;
import org.comity.log.tile.StaticLog;
import org.comity.log.tile.TilePath;
import org.comity.log.tile.TileSource;
import org.comity.log.verify.LogDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PullTest {
    private static final SigningKey LOG = signer("log");
    private static final Tree TREE = Tree.of(700);

    @TempDir
    private Path folder;

    private WitnessState state;
    private Witness witness;

    @BeforeEach
    void open() throws IOException {
        state = good(WitnessState.open(folder));
        witness = good(Witness.open(
                List.of(signer("aldmark")),
                List.of(new Policy.Log(key("log"), Optional.empty())),
                state,
                InstantSource.fixed(Instant.ofEpochSecond(1795656705))));
    }

    @AfterEach
    void close() throws IOException {
        state.close();
    }

    @Test
    void a_witness_that_only_looks_follows_a_log_as_it_grows() {
        for (int size : new int[] {5, 5, 256, 300, 700}) {
            Pull.Pulled pulled = look(TREE, size);
            Pull.Pulled.Cosigned cosigned = assertInstanceOf(Pull.Pulled.Cosigned.class, pulled, pulled.toString());
            assertEquals(2, cosigned.note().signatures().size());
            assertEquals(size, witness.known(Tree.ORIGIN));
        }
    }

    @Test
    void a_log_in_a_directory_is_followed() throws IOException {
        Path published = folder.resolve("published");
        StaticLog log = new StaticLog(published);
        for (int size : new int[] {5, 300, 700}) {
            log.publish(
                    TREE.signed(size, LOG).note(),
                    index -> LongStream.range(index, size)
                            .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
                            .iterator());
            Pull.Pulled pulled = Pull.look(witness, Tree.ORIGIN, new LogDirectory(published));
            assertInstanceOf(Pull.Pulled.Cosigned.class, pulled, pulled.toString());
        }
        Files.delete(published.resolve("checkpoint"));
        assertEquals(
                new Pull.Pulled.Unreadable("the checkpoint is missing"),
                Pull.look(witness, Tree.ORIGIN, new LogDirectory(published)));
    }

    @Test
    void a_log_that_was_set_back_is_seen() {
        look(TREE, 300);
        assertEquals(new Pull.Pulled.Behind(299, 300), look(TREE, 299));
    }

    @Test
    void a_rewritten_log_is_not_cosigned_though_its_tiles_are_those_of_its_head() {
        look(TREE, 300);
        Tree forged = TREE.rewritten(3, "rewritten");
        assertEquals(new Pull.Pulled.Refused(new Answer.OtherRoot(300)), look(forged, 300));
        Pull.Pulled.Refused refused = assertInstanceOf(Pull.Pulled.Refused.class, look(forged, 700));
        assertEquals(422, refused.answer().status());
        // And with the tiles of the true tree they do not fit the head.
        assertInstanceOf(
                Pull.Pulled.Unreadable.class, Pull.look(witness, Tree.ORIGIN, head(forged, 700), tiles(TREE, 700)));
        assertEquals(300, witness.known(Tree.ORIGIN));
    }

    @Test
    void what_cannot_be_read_is_said() {
        TileSource none = _ -> new Fetched.Missing();
        assertEquals(
                new Pull.Pulled.Unreadable("the checkpoint is missing"),
                Pull.look(witness, Tree.ORIGIN, Fetched.Missing::new, none));
        assertEquals(
                new Pull.Pulled.Unreadable("the checkpoint is too large"),
                Pull.look(witness, Tree.ORIGIN, () -> new Fetched.Failed("is too large"), none));
        assertInstanceOf(
                Pull.Pulled.Unreadable.class,
                Pull.look(witness, Tree.ORIGIN, () -> new Fetched.Found(new byte[] {1}), none));
        assertInstanceOf(Pull.Pulled.Unreadable.class, Pull.look(witness, "record.example/other", head(TREE, 5), none));
        look(TREE, 5);
        Pull.Pulled.Unreadable said =
                assertInstanceOf(Pull.Pulled.Unreadable.class, Pull.look(witness, Tree.ORIGIN, head(TREE, 300), none));
        assertTrue(said.says().contains("tile/0/"), said.says());
    }

    private Pull.Pulled look(Tree tree, int size) {
        return Pull.look(witness, Tree.ORIGIN, head(tree, size), tiles(tree, size));
    }

    private static Supplier<Fetched> head(Tree tree, int size) {
        return () -> new Fetched.Found(tree.signed(size, LOG).note().bytes());
    }

    private static TileSource tiles(Tree tree, int size) {
        return path -> {
            if (!(path.layer() instanceof Layer.Level(int level))
                    || (path.index() * TilePath.FULL + path.width()) << 8 * level > size) {
                return new Fetched.Missing();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int i = 0; i < path.width(); i++) {
                out.writeBytes(
                        tree.at(8 * level, path.index() * TilePath.FULL + i).bytes());
            }
            return new Fetched.Found(out.toByteArray());
        };
    }
}
