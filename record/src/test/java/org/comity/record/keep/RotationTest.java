package org.comity.record.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Audience;
import org.comity.acts.Draft;
import org.comity.acts.SeatSignature;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.keeping.KeyChange;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.KeyUse;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.log.tile.StaticLog;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.comity.record.codec.ActCodec;
import org.comity.record.sqlite.StoreReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key of a record changes, and whoever knows the old one can go on checking.
@Tag("slow")
class RotationTest {
    @TempDir
    Path directory;

    private Path store;
    private VerifierKey first;

    @BeforeEach
    void make_a_store() {
        store = Council.store(directory.resolve("store"), 3);
        first = Council.key(store);
    }

    private Rotation.Rotated rotate() {
        return Rotation.run(store, Council.NAME, "it is old", "registrar", Council.OPTIONS, Instant.EPOCH)
                .orThrow();
    }

    private Path published() {
        Path published = directory.resolve("published");
        Council.export(store, published);
        return published;
    }

    private Path keyFile(String ending) {
        return store.resolve("keys").resolve(Council.NAME + ending);
    }

    @Test
    void every_key_that_the_record_ever_had_leads_to_the_present_one() throws Exception {
        Rotation.Rotated once = rotate();
        assertEquals(4, once.act());
        assertTrue(Council.check(published(), first).isClean(), "the head is signed by both");
        Council.more(store, 2);
        Rotation.Rotated twice = rotate();
        Council.more(store, 1);
        Path published = published();
        for (VerifierKey key : List.of(first, once.to(), twice.to())) {
            LogCheck.Checked checked = Council.check(published, key);
            assertTrue(checked.isClean(), checked::toString);
            assertEquals(twice.to(), checked.keys().getLast());
        }
        VerifierKey other = SigningKey.create(first.name(), KeyUse.NOTE).verifier();
        assertFalse(Council.check(published, other).isClean());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile(".key"))));
        assertTrue(Council.scrub(store).isSound());
    }

    @Test
    void a_mirror_follows_the_change_of_keys() {
        Path mirror = Council.empty(directory.resolve("mirror"));
        Council.importing(published(), mirror).orThrow();
        VerifierKey fresh = rotate().to();
        Council.more(store, 2);
        assertEquals(fresh, Council.importing(published(), mirror).orThrow().key());
        assertEquals(fresh, Council.key(mirror));
    }

    @Test
    void a_change_that_was_stopped_goes_on_with_the_same_key() throws Exception {
        KeyFiles.create(first.name(), KeyUse.NOTE, keyFile(".next.key")).orThrow();
        VerifierKey prepared = KeyFiles.read(keyFile(".next.key")).orThrow().verifier();
        assertEquals(prepared, rotate().to());

        // As if it had been stopped when only the names were left to change.
        Files.move(keyFile(".key"), keyFile(".next.key"));
        Files.move(keyFile(".vkey"), keyFile(".next.vkey"));
        Rotation.Rotated again = rotate();
        assertEquals(prepared, again.to());
        assertEquals(first, again.from());
        assertEquals(4, again.act());
        Council.more(store, 1);
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            assertEquals(5, reader.head(Council.NAME).size());
        }
        assertNotEquals(prepared, rotate().to(), "another change makes another key");
    }

    @Test
    void a_change_that_not_both_keys_signed_changes_nothing() {
        SigningKey old = SigningKey.create(first.name(), KeyUse.NOTE);
        SigningKey next = SigningKey.create(first.name(), KeyUse.NOTE);
        KeyChange change =
                new KeyChange(old.verifier().toString(), next.verifier().toString(), "because");
        SeatSignature byOld = KeyChain.signature(old, change);
        SeatSignature byNext = KeyChain.signature(next, change);
        assertEquals(next.verifier(), KeyChain.last(old.verifier(), List.of(act(change, byOld, byNext))));
        for (List<SeatSignature> fewer : List.of(List.of(byOld), List.of(byNext), List.<SeatSignature>of())) {
            Act act = act(change, fewer.toArray(SeatSignature[]::new));
            assertEquals(old.verifier(), KeyChain.last(old.verifier(), List.of(act)));
        }
        KeyChange otherReason =
                new KeyChange(old.verifier().toString(), next.verifier().toString(), "another reason");
        assertEquals(old.verifier(), KeyChain.last(old.verifier(), List.of(act(otherReason, byOld, byNext))));
    }

    private static Act act(KeyChange change, SeatSignature... signatures) {
        Draft draft = new Draft(
                Council.NAME,
                Optional.empty(),
                When.of("2031-05-01"),
                new Actor.Keeper(),
                "registrar",
                Standing.ACT,
                change,
                List.of(),
                List.of(),
                new Audience.Everybody(),
                "request",
                new ArrayList<>(List.of(signatures)));
        return new Act(1, Instant.EPOCH, draft);
    }

    @Test
    void a_log_that_says_so_without_both_signatures_has_a_change_without_effect() throws Exception {
        SigningKey old = SigningKey.create(first.name(), KeyUse.NOTE);
        SigningKey next = SigningKey.create(first.name(), KeyUse.NOTE);
        KeyChange change =
                new KeyChange(old.verifier().toString(), next.verifier().toString(), "because");
        SeatSignature byOld = KeyChain.signature(old, change);
        SeatSignature byNext = KeyChain.signature(next, change);

        LogCheck.Checked unsigned = Council.check(published(old, act(change, byNext)), old.verifier());
        assertTrue(unsigned.isClean(), unsigned::toString);
        assertEquals(List.of(1L), unsigned.withoutEffect());
        assertEquals(List.of(old.verifier()), unsigned.keys());
        LogCheck.Checked signed = Council.check(published(next, act(change, byOld, byNext)), old.verifier());
        assertEquals(List.of(), signed.withoutEffect());
        assertEquals(List.of(old.verifier(), next.verifier()), signed.keys());
    }

    @Test
    void after_a_change_the_old_key_signs_no_head_whatever_act_is_the_last() throws Exception {
        SigningKey old = SigningKey.create(first.name(), KeyUse.NOTE);
        SigningKey next = SigningKey.create(first.name(), KeyUse.NOTE);
        KeyChange change =
                new KeyChange(old.verifier().toString(), next.verifier().toString(), "because");
        SeatSignature[] both = {KeyChain.signature(old, change), KeyChain.signature(next, change)};
        KeyChange made =
                new KeyChange(next.verifier().toString(), old.verifier().toString(), "made up");
        Act first = act(change, both);
        assertTrue(Council.check(published(old, first), old.verifier()).isClean(), "its change is the last act");
        for (Act last : List.of(act(made), act(change, both))) {
            Act second = new Act(2, last.recorded(), last.draft());
            assertFalse(
                    Council.check(published(old, first, second), old.verifier()).isClean());
        }
    }

    private Path published(SigningKey key, Act... acts) throws Exception {
        Path to = Files.createTempDirectory(directory, "published");
        List<byte[]> leaves = Stream.of(acts).map(ActCodec::encode).toList();
        Frontier tree = Frontier.empty();
        leaves.forEach(leaf -> tree.append(Hash.leaf(leaf)));
        StaticLog log = new StaticLog(to);
        log.publish(
                new Checkpoint(first.name(), acts.length, tree.root()).note(key),
                from -> leaves.subList(Math.toIntExact(from), leaves.size()).iterator());
        log.key(key.verifier());
        return to;
    }
}
