package org.comity.record.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.comity.log.note.VerifierKey;
import org.comity.log.verify.Finding;
import org.comity.log.verify.Progress;
import org.comity.record.Lengths;
import org.comity.record.sqlite.StoreReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However short a file of a published log, its zip or a file of a backup is cut, it is noticed and nothing is taken.
class CutCopiesTest {
    private static final int ACTS = 270;
    private static final int BEYOND = ACTS - 256;
    private static final String BUNDLE = "tile/entries/001.p/" + BEYOND;
    private static final int TAIL = 6_000;

    @TempDir(factory = InMemory.class)
    Path directory;

    private Path store;
    private Path published;
    private int cuts;

    private void publish() {
        store = Council.store(directory.resolve("store"), ACTS);
        published = directory.resolve("published");
        Council.export(store, published);
    }

    private void cut(Path file, Lengths lengths, IntConsumer look) throws IOException {
        cut(file, 0, (int) Files.size(file), lengths, look);
    }

    /// Cuts a file to lengths from one on, below another, and puts it back.
    private void cut(Path file, int from, int to, Lengths lengths, IntConsumer look) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        lengths.each(from, to, length -> {
            try {
                Files.write(file, Arrays.copyOf(whole, length));
                look.accept(length);
                cuts++;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError(file + " cut to " + length + " bytes: " + broken, broken);
            }
        });
        Files.write(file, whole);
        System.out.printf("cut: %s of %,d bytes: %,d lengths so far%n", file.getFileName(), whole.length, cuts);
    }

    @Tag("slow")
    @Test
    void a_published_file_that_was_cut_off_is_noticed_and_not_taken() throws Exception {
        published(Lengths.SOME);
    }

    @Test
    @Tag("long")
    void a_published_file_that_was_cut_off_anywhere_is_noticed_and_not_taken() throws Exception {
        published(Lengths.EVERY);
    }

    private void published(Lengths lengths) throws Exception {
        publish();
        VerifierKey key = Council.key(store);
        Path mirror = Council.empty(directory.resolve("mirror"));
        byte[] entries = Files.readAllBytes(published.resolve(BUNDLE));
        for (String name : List.of("checkpoint", "tile/0/001.p/" + BEYOND, "tile/1/000.p/1", BUNDLE)) {
            cut(published.resolve(name), lengths, length -> {
                List<Finding> findings = Council.check(published, key).bytes().findings();
                assertFalse(findings.isEmpty());
                if (name.equals(BUNDLE)) {
                    assertNamed(findings, entries, length);
                }
                assertRefused(
                        Council.refused(Council.importing(published, mirror)).code());
            });
        }
        assertTrue(Council.check(published, key).isClean());
        assertNothingTaken(mirror);
        Council.importing(published, mirror).orThrow();
    }

    /// The first entry that is not whole is told, and of which acts the bundle is.
    private static void assertNamed(List<Finding> findings, byte[] entries, int length) {
        int place = 0;
        for (int at = 0; at + 2 <= length; place++) {
            int next = at + 2 + ((entries[at] & 0xff) << 8 | entries[at + 1] & 0xff);
            if (next > length) {
                break;
            }
            at = next;
        }
        String says = " entry " + place + " of " + BEYOND + " in it";
        assertTrue(
                findings.stream()
                        .map(Finding::says)
                        .anyMatch(one -> one.contains(says) && one.contains("acts 257 to " + ACTS)),
                () -> says + ": " + findings);
    }

    private static void assertRefused(String code) {
        assertTrue(code.startsWith("KEEP-"), code);
    }

    private static void assertNothingTaken(Path mirror) {
        try (StoreReader reader = StoreReader.open(mirror).orThrow()) {
            assertEquals(List.of(), reader.organisations());
        }
    }

    @Test
    void a_zip_that_was_cut_off_is_refused() throws Exception {
        zip(Lengths.SOME);
    }

    @Test
    @Tag("long")
    void a_zip_that_was_cut_off_anywhere_in_its_tail_is_refused() throws Exception {
        zip(Lengths.EVERY);
    }

    private void zip(Lengths lengths) throws Exception {
        publish();
        Path mirror = Council.empty(directory.resolve("mirror"));
        Path zip = directory.resolve("log.zip");
        Council.zip(published, zip, _ -> {});
        int size = (int) Files.size(zip);
        cut(
                zip,
                size - TAIL,
                size,
                lengths,
                _ -> assertRefused(
                        Council.refused(Council.importing(zip, mirror)).code()));
        assertNothingTaken(mirror);
        Council.importing(zip, mirror).orThrow();
    }

    @Test
    void a_backup_of_which_a_file_was_cut_off_is_not_put_back() throws Exception {
        backup(Lengths.SOME);
    }

    @Test
    @Tag("long")
    void a_backup_of_which_a_file_was_cut_off_anywhere_is_not_put_back() throws Exception {
        backup(Lengths.EVERY);
    }

    private void backup(Lengths lengths) throws Exception {
        store = Council.store(directory.resolve("store"), 40);
        Path backup = directory.resolve("backup");
        Backup.make(store, backup, Backup.Secrets.INCLUDED, Instant.EPOCH).orThrow();
        Path to = directory.resolve("restored");
        IntConsumer refused = _ -> {
            assertRefused(Council.refused(restore(backup, to)).code());
            assertFalse(Files.exists(to));
        };
        Path manifest = backup.resolve(Backup.MANIFEST);
        // Its last byte ends the line, and says nothing.
        cut(manifest, 0, (int) Files.size(manifest) - 1, lengths, refused);
        Path database = backup.resolve(Backup.DATABASE);
        int size = (int) Files.size(database);
        cut(database, size - TAIL, size, lengths, refused);
        restore(backup, to).orThrow();
    }

    private static Answer<Manifest> restore(Path backup, Path to) {
        return Restore.run(backup, to, Restore.Later.KEEP, "a test", Progress.NONE);
    }
}
