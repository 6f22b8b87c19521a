package org.comity.record.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.comity.charter.Refused;
import org.comity.log.note.VerifierKey;
import org.comity.log.verify.Progress;
import org.comity.record.Records.Leaf;
import org.comity.record.sqlite.Keeping;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreReader;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is damaged is noticed, or does not matter; it is never served as if it were sound.
@Tag("slow")
class DamageTest {
    private static final int ACTS = 20;

    @TempDir
    Path directory;

    private Path store;

    private Path make(int acts) {
        store = Council.store(directory.resolve("store"), acts);
        return store;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static void unchecked(Step step) {
        try {
            step.run();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static void flip(Path file, int bit) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(file, bytes);
    }

    @Test
    void a_flip_in_every_published_file_is_noticed() throws Exception {
        make(300);
        Path published = directory.resolve("published");
        Council.export(store, published);
        VerifierKey key = Council.key(store);
        for (Path file : Council.files(published)) {
            if (file.toString().endsWith(".vkey")) {
                // The key is known from elsewhere.
                continue;
            }
            byte[] before = Files.readAllBytes(file);
            Seeded.times(
                    3,
                    random -> unchecked(() -> {
                        flip(file, random.nextInt(before.length * 8));
                        assertFalse(Council.check(published, key).isClean(), file::toString);
                        Files.write(file, before);
                    }));
        }
        assertTrue(Council.check(published, key).isClean());
    }

    @Test
    void a_flip_in_an_entry_names_the_act() throws Exception {
        make(5);
        Path published = directory.resolve("published");
        Council.export(store, published);
        Path bundle = published.resolve("tile/entries/000.p/5");
        byte[] bytes = Files.readAllBytes(bundle);
        int at = 0;
        for (int act = 1; act <= 5; act++) {
            int length = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
            flip(bundle, (at + 2 + length / 2) * 8);
            var findings = Council.check(published, Council.key(store)).bytes().findings();
            long named = act;
            assertTrue(
                    findings.stream()
                            .anyMatch(one ->
                                    one.entry().isPresent() && one.entry().getAsLong() + 1 == named),
                    findings::toString);
            Files.write(bundle, bytes);
            at += 2 + length;
        }
    }

    @Test
    void a_published_file_that_was_cut_off_is_noticed_and_not_taken() throws Exception {
        make(ACTS);
        Path published = directory.resolve("published");
        Council.export(store, published);
        Path mirror = Council.empty(directory.resolve("mirror"));
        for (Path file : Council.files(published)) {
            if (file.toString().endsWith(".vkey")) {
                continue;
            }
            byte[] before = Files.readAllBytes(file);
            for (int length = before.length - 1; length >= 0; length -= Math.max(1, before.length / 12)) {
                Files.write(file, Arrays.copyOf(before, length));
                assertFalse(Council.check(published, Council.key(store)).isClean(), file::toString);
                Council.refused(Council.importing(published, mirror));
            }
            Files.write(file, before);
        }
        try (StoreReader reader = StoreReader.open(mirror).orThrow()) {
            assertEquals(List.of(), reader.organisations());
        }
    }

    @Tag("slow")
    @Test
    void flips_in_the_database_are_noticed_or_do_not_matter() throws Exception {
        flips(120);
    }

    @Test
    @Tag("long")
    void five_thousand_flips_in_the_database_are_noticed_or_do_not_matter() throws Exception {
        flips(5_000);
    }

    /// What is still read as sound must be what was recorded.
    private void flips(int many) throws Exception {
        make(ACTS);
        VerifierKey key = Council.key(store);
        byte[] before = Files.readAllBytes(store.resolve("record.db"));
        List<Leaf> right = leaves(store);
        Path copy = directory.resolve("copy");
        Seeded.times(
                many,
                random -> unchecked(() -> {
                    if (Files.exists(copy)) {
                        Council.delete(copy);
                    }
                    Files.createDirectories(copy);
                    int bit = random.nextInt(before.length * 8);
                    Files.write(copy.resolve("record.db"), before);
                    flip(copy.resolve("record.db"), bit);
                    if (isSound(copy, key)) {
                        assertSame(right, leaves(copy), () -> "bit " + bit);
                    }
                }));
    }

    private static boolean isSound(Path copy, VerifierKey key) {
        if (!(StoreReader.open(copy) instanceof Opened.Ready<StoreReader>(StoreReader reader))) {
            return false;
        }
        try (reader) {
            return org.comity.record.sqlite.LogRow.of(reader, Council.NAME)
                    .map(row -> Scrub.look(reader, row, Progress.NONE).isSound()
                            && row.key().equals(key))
                    .orElse(false);
        } catch (org.comity.record.JournalBroken noticed) {
            return false;
        }
    }

    private static void assertSame(List<Leaf> right, List<Leaf> found, Supplier<String> where) {
        assertEquals(right.size(), found.size(), where);
        for (int i = 0; i < right.size(); i++) {
            assertTrue(Arrays.equals(right.get(i).bytes(), found.get(i).bytes()), where);
        }
    }

    private static List<Leaf> leaves(Path store) {
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            return reader.read(Council.NAME, 0, 1_000);
        }
    }

    @Test
    void a_write_ahead_log_that_was_cut_off_gives_back_a_whole_earlier_state() throws Exception {
        make(ACTS);
        Path copy = directory.resolve("copy");
        try (Store open = Store.open(store, Council.OPTIONS).orThrow()) {
            Council.enter(open, org.comity.record.Statements.several(Council.NAME, 3));
            Council.enter(open, org.comity.record.Statements.several(Council.NAME, 3));
            Files.createDirectories(copy);
            Files.copy(store.resolve("record.db"), copy.resolve("record.db"));
            Files.copy(store.resolve("record.db-wal"), copy.resolve("record.db-wal"));
        }
        byte[] database = Files.readAllBytes(copy.resolve("record.db"));
        byte[] log = Files.readAllBytes(copy.resolve("record.db-wal"));
        Seeded.times(
                60,
                random -> unchecked(() -> {
                    Files.write(copy.resolve("record.db"), database);
                    Files.write(copy.resolve("record.db-wal"), Arrays.copyOf(log, random.nextInt(log.length)));
                    Files.deleteIfExists(copy.resolve("record.db-shm"));
                    Scrub.Found found = Council.scrub(copy);
                    assertTrue(found.isSound(), found::toString);
                    long size = found.size().orElseThrow();
                    assertTrue(size == ACTS || size == ACTS + 3, () -> "it stands at " + size);
                }));
    }

    @Test
    void scrubbing_names_a_damaged_act_and_a_mirror_puts_it_back() throws Exception {
        make(600);
        Path published = directory.resolve("published");
        Council.export(store, published);
        List<Leaf> right = leaves(store);
        change(
                "\"says\":\"statement 7\"",
                "\"says\":\"statement 8\"",
                "\"says\":\"statement 499\"",
                "\"says\":\"xtatement 499\"");
        Scrub.Found found = Council.scrub(store);
        assertEquals(List.of(10L, 502L), found.damagedActs(), found::toString);
        Repair.Repaired repaired = repair(published);
        assertEquals(List.of(10L, 502L), repaired.acts());
        assertTrue(repaired.after().isSound(), repaired::toString);
        assertSame(right, leaves(store), () -> "put back");
        try (Store opened = Store.open(store, Council.OPTIONS).orThrow()) {
            Council.enter(opened, org.comity.record.Statements.several(Council.NAME, 1));
        }
    }

    @Test
    void scrubbing_names_a_damaged_text_and_a_damaged_document() throws Exception {
        make(3);
        change("between us", "between me", "charter: 1\n", "charter: 2\n");
        Scrub.Found found = Council.scrub(store);
        assertTrue(
                found.damages().stream()
                        .anyMatch(one ->
                                one.kind() == Scrub.Kind.OPENING && one.act().getAsLong() == 2),
                found::toString);
        assertTrue(found.damages().stream().anyMatch(one -> one.kind() == Scrub.Kind.DOCUMENT), found::toString);
    }

    @Test
    void a_mirror_of_another_record_puts_nothing_back() throws Exception {
        make(3);
        Path other = Council.store(directory.resolve("other"), 3);
        Path published = directory.resolve("published");
        Council.export(other, published);
        change("\"says\":\"statement 0\"", "\"says\":\"statement 1\"");
        try (LogPlace place = LogPlace.open(published.toString()).orThrow();
                Keeping keeping = Keeping.open(store, "a test").orThrow()) {
            var row = Council.row(keeping.reader());
            Scrub.Found found = Scrub.look(keeping.reader(), row, Progress.NONE);
            Refused refused = Council.refused(Repair.run(keeping, row, place, found, Progress.NONE));
            assertEquals("KEEP-13", refused.code());
        }
        assertEquals(List.of(3L), Council.scrub(store).damagedActs());
    }

    private Repair.Repaired repair(Path published) {
        try (LogPlace place = LogPlace.open(published.toString()).orThrow();
                Keeping keeping = Keeping.open(store, "a test").orThrow()) {
            var row = Council.row(keeping.reader());
            Scrub.Found found = Scrub.look(keeping.reader(), row, Progress.NONE);
            return Repair.run(keeping, row, place, found, Progress.NONE).orThrow();
        }
    }

    /// Changes bytes in the database behind everybody's back.
    private void change(String... fromTo) throws IOException {
        Path database = store.resolve("record.db");
        byte[] bytes = Files.readAllBytes(database);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < fromTo.length; i += 2) {
            int at = text.indexOf(fromTo[i]);
            assertTrue(at > 0, fromTo[i]);
            byte[] to = fromTo[i + 1].getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(to, 0, bytes, at, to.length);
        }
        Files.write(database, bytes);
    }

    @Test
    void what_was_changed_with_its_hash_is_neither_proved_nor_published_nor_backed_up() throws Exception {
        make(ACTS);
        Path published = directory.resolve("published");
        Council.export(store, published);
        Council.more(store, 1);
        Council.changeWithItsHash(store, "\"says\":\"statement 7\"", "\"says\":\"statement 8\"");
        Path proofs = directory.resolve("proofs");
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            StoreLog log = StoreLog.of(reader, Council.row(reader));
            for (long number : List.of(10L, 11L)) {
                assertEquals(
                        "STORE-11",
                        Council.refused(Receipt.write(log, number, proofs)).code());
            }
        }
        assertFalse(Files.exists(proofs));
        Path fresh = directory.resolve("fresh");
        for (Path to : List.of(published, fresh)) {
            assertEquals(
                    "STORE-11", Council.refused(Council.exporting(store, to)).code());
        }
        assertFalse(Files.exists(fresh));
        Path backup = directory.resolve("backup");
        Refused refused = Council.refused(Backup.make(store, backup, Backup.Secrets.LEFT_OUT, java.time.Instant.EPOCH));
        assertEquals("STORE-11", refused.code());
        assertFalse(Files.exists(backup));
        assertFalse(Files.exists(directory.resolve("backup.new")));
    }
}
