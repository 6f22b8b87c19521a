package org.comity.record.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comity.record.Lengths;
import org.comity.record.Statements;
import org.comity.record.keep.Recorded.Answers;
import org.comity.record.sqlite.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However short a file of a store is cut, no act is served that was not recorded, those that are damaged are named,
/// and nothing is signed but what goes on from the last head.
class CutStoreTest {
    private static final int PAGE = 4_096;
    private static final int LAST_PAGES = 3;
    private static final String DATABASE = "record.db";
    private static final String LOG = "record.db-wal";
    private static final String GUARD = "../copy.guard";
    private static final String KEY = "keys/" + Council.NAME + ".key";

    @TempDir(factory = InMemory.class)
    Path directory;

    private Path copy;
    private Recorded recorded;
    private final Map<String, byte[]> whole = new TreeMap<>();
    private final Map<Answers, Integer> read = new EnumMap<>(Answers.class);
    private final Map<Answers, Integer> opened = new EnumMap<>(Answers.class);

    /// A store with so many acts, and its files as they lie on the disk after `more` commits of three acts, of which
    /// nothing has been moved out of the write-ahead log yet.
    private void make(int acts, int more) throws IOException {
        Path store = Council.store(directory.resolve("store-" + acts + "-" + more), acts);
        copy = directory.resolve("copy");
        Files.createDirectories(copy.resolve("keys"));
        whole.clear();
        try (Store open = Store.open(store, Council.OPTIONS).orThrow()) {
            for (int i = 0; i < more; i++) {
                Council.enter(open, Statements.several(Council.NAME, 3));
            }
            whole.put(DATABASE, Files.readAllBytes(store.resolve(DATABASE)));
            if (more > 0) {
                whole.put(LOG, Files.readAllBytes(store.resolve(LOG)));
            }
        }
        whole.put(GUARD, Files.readAllBytes(store.resolveSibling(store.getFileName() + ".guard")));
        whole.put(KEY, Files.readAllBytes(store.resolve(KEY)));
        recorded = Recorded.in(store);
    }

    /// Puts all files back, one of them cut.
    private void put(String cut, int length) {
        whole.forEach((file, bytes) -> put(file, file.equals(cut) ? Arrays.copyOf(bytes, length) : bytes));
    }

    private void put(String file, byte[] bytes) {
        try {
            if (file.equals(DATABASE)) {
                Files.deleteIfExists(copy.resolve(LOG));
                Files.deleteIfExists(copy.resolve("record.db-shm"));
            }
            Files.write(copy.resolve(file), bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int size(String file) {
        return whole.get(file).length;
    }

    private void cut(String file, int length) {
        naming(file, length, () -> {
            put(file, length);
            Answers reading = recorded.readBack(copy);
            read.merge(reading, 1, Integer::sum);
            put(file, length);
            Answers opening = recorded.goOn(copy);
            opened.merge(opening, 1, Integer::sum);
            assertTrue(reading != Answers.EARLIER || opening == Answers.REFUSED, "an earlier state is signed over");
            assertTrue(reading != Answers.WHOLE || opening == Answers.WHOLE, "what is whole cannot go on");
        });
    }

    private static void naming(String file, int length, Runnable trial) {
        try {
            trial.run();
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(file + " cut to " + length + " bytes: " + broken, broken);
        }
    }

    private void tell(String file) {
        System.out.printf("cut: %s of %,d bytes: read %s, opened %s%n", file, size(file), read, opened);
    }

    @Tag("slow")
    @Test
    void a_database_that_was_cut_off_is_noticed() throws Exception {
        database(Lengths.SOME);
    }

    @Test
    @Tag("long")
    void a_database_that_was_cut_off_anywhere_is_noticed() throws Exception {
        database(Lengths.EVERY);
    }

    private void database(Lengths lengths) throws Exception {
        // The last page holds acts in one of them, and a tile in the other.
        for (int acts : new int[] {40, 300}) {
            make(acts, 0);
            cutPages(lengths);
        }
        assertEquals(Set.of(Answers.REFUSED, Answers.NAMED, Answers.WHOLE), read.keySet());
    }

    private void cutPages(Lengths lengths) {
        for (int length = 0; length <= size(DATABASE); length += PAGE) {
            cut(DATABASE, length);
        }
        lengths.each(size(DATABASE) - LAST_PAGES * PAGE, size(DATABASE), length -> cut(DATABASE, length));
        tell(DATABASE);
    }

    @Tag("slow")
    @Test
    void a_database_that_was_cut_off_under_its_write_ahead_log_is_noticed() throws Exception {
        databaseUnderItsLog(Lengths.SOME);
    }

    @Test
    @Tag("long")
    void a_database_that_was_cut_off_anywhere_under_its_write_ahead_log_is_noticed() throws Exception {
        databaseUnderItsLog(Lengths.EVERY);
    }

    private void databaseUnderItsLog(Lengths lengths) throws Exception {
        make(40, 2);
        cutPages(lengths);
        assertTrue(read.containsKey(Answers.NAMED), read::toString);
    }

    @Tag("slow")
    @Test
    void a_write_ahead_log_that_was_cut_off_gives_an_earlier_state_that_the_guard_knows() throws Exception {
        writeAheadLog(Lengths.SOME);
    }

    @Test
    @Tag("long")
    void a_write_ahead_log_that_was_cut_off_anywhere_gives_an_earlier_state_that_the_guard_knows() throws Exception {
        writeAheadLog(Lengths.EVERY);
    }

    private void writeAheadLog(Lengths lengths) throws Exception {
        make(40, 3);
        cut(LOG, size(LOG));
        lengths.each(0, size(LOG), length -> cut(LOG, length));
        tell(LOG);
        assertEquals(Set.of(Answers.EARLIER, Answers.WHOLE), read.keySet());
        assertEquals(1, read.get(Answers.WHOLE));
    }

    @Tag("slow")
    @Test
    void a_guard_that_was_cut_off_is_refused_or_still_guards() throws Exception {
        guard(Lengths.SOME);
    }

    @Test
    @Tag("long")
    void a_guard_that_was_cut_off_anywhere_is_refused_or_still_guards() throws Exception {
        guard(Lengths.EVERY);
    }

    private void guard(Lengths lengths) throws Exception {
        // The newest head stands in the first block of one of them, and in the second of the other.
        for (int more : new int[] {0, 1}) {
            make(40, more);
            lengths.each(0, size(GUARD), length -> naming(GUARD, length, () -> cutGuard(length)));
            tell(GUARD);
        }
        assertEquals(Set.of(Answers.REFUSED, Answers.WHOLE), opened.keySet());
    }

    private void cutGuard(int length) {
        put(GUARD, length);
        Answers opening = recorded.goOn(copy);
        opened.merge(opening, 1, Integer::sum);
        if (opening == Answers.REFUSED) {
            assertEquals("STORE-7", Council.refusedToOpen(copy));
            return;
        }
        // It has seen an act more by now.
        put(DATABASE, whole.get(DATABASE));
        if (whole.containsKey(LOG)) {
            put(LOG, whole.get(LOG));
        }
        assertEquals("STORE-5", Council.refusedToOpen(copy));
    }

    @Tag("slow")
    @Test
    void a_key_that_was_cut_off_is_refused() throws Exception {
        make(3, 0);
        Lengths.EVERY.each(
                0,
                size(KEY),
                length -> naming(KEY, length, () -> {
                    put(KEY, length);
                    assertEquals("STORE-8", Council.refusedToOpen(copy));
                }));
    }
}
