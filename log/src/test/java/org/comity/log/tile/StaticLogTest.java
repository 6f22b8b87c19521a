package org.comity.log.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.log.note.Checkpoint;
import org.comity.log.tree.Hash;
import org.comity.log.verify.Finding;
import org.comity.log.verify.Published;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticLogTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 255, 256, 257, 511, 512, 513})
    void a_log_of_any_size_is_published_whole(long size) {
        Published.in(directory, size);
        var report = Published.check(directory);
        assertEquals(List.of(), report.findings());
        assertEquals(size, report.entries());
        assertEquals(size, report.checkpoint().orElseThrow().size());
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {65535, 65536, 65537, 131072, 70000})
    void a_log_with_three_levels_is_published_whole(long size) {
        Published.in(directory, size);
        var report = Published.check(directory);
        assertEquals(List.of(), report.findings());
        assertEquals(size, report.entries());
    }

    @Test
    void a_log_has_exactly_the_files_of_its_size() throws IOException {
        Published.in(directory, 513);
        assertEquals(
                Set.of(
                        "checkpoint",
                        "river-league.vkey",
                        "tile/0/000",
                        "tile/0/001",
                        "tile/0/002.p/1",
                        "tile/1/000.p/2",
                        "tile/entries/000",
                        "tile/entries/001",
                        "tile/entries/002.p/1"),
                files(directory).keySet());
    }

    @Test
    void a_log_that_grows_has_the_same_files_as_one_published_at_once(@TempDir Path other) throws IOException {
        List<Integer> sizes = List.of(0, 1, 2, 100, 255, 256, 257, 300, 511, 512, 513, 900);
        for (int size : sizes) {
            Published.in(directory, size);
            assertEquals(List.of(), Published.check(directory).findings());
        }
        Published.in(other, 900);
        Map<String, Hash> grown = files(directory);
        files(other).forEach((file, hash) -> {
            if (!file.equals("river-league.vkey")) {
                assertEquals(hash, grown.get(file), file);
            }
        });
        for (int size : sizes.subList(1, sizes.size())) {
            assertTrue(size % 256 == 0 || grown.containsKey(partial(size)), "the partial tile at " + size);
        }
    }

    @Test
    void publishing_again_asks_for_no_entry_that_is_there() throws IOException {
        Published.in(directory, 600);
        var asked = new TreeSet<Long>();
        new StaticLog(directory).publish(Published.note(700), from -> {
            asked.add(from);
            return Published.entries(from);
        });
        assertEquals(Set.of(512L), asked);
        new StaticLog(directory).publish(Published.note(700), _ -> {
            throw new AssertionError("nothing is new");
        });
        assertEquals(
                700,
                new StaticLog(directory).published().orElseThrow().checkpoint().size());
    }

    @Test
    void a_log_that_would_shrink_or_be_another_is_not_published() {
        Published.in(directory, 300);
        var log = new StaticLog(directory);
        assertThrows(IllegalArgumentException.class, () -> log.publish(Published.note(299), Published::entries));
        var rewritten = new Checkpoint(Published.ORIGIN, 300, Hash.of(new byte[1])).note(Published.KEY);
        assertThrows(IllegalArgumentException.class, () -> log.publish(rewritten, Published::entries));
        var other = new Checkpoint("other", 400, Hash.of(new byte[1])).note(Published.KEY);
        assertThrows(IllegalArgumentException.class, () -> log.publish(other, Published::entries));
        assertEquals(List.of(), Published.check(directory).findings());
    }

    @Test
    void entries_that_do_not_give_the_root_leave_what_is_published() throws IOException {
        Published.in(directory, 300);
        var log = new StaticLog(directory);
        Iterator<byte[]> wrong = Stream.generate(() -> new byte[3]).iterator();
        assertThrows(IllegalStateException.class, () -> log.publish(Published.note(600), _ -> wrong));
        assertEquals(List.of(), Published.check(directory).findings());
        log.publish(Published.note(600), Published::entries);
        assertEquals(List.of(), Published.check(directory).findings());
    }

    @Test
    void a_damaged_directory_is_not_built_upon() throws IOException {
        Published.in(directory, 300);
        Published.flip(directory.resolve("tile/1/000.p/1"), 5);
        var log = new StaticLog(directory);
        assertThrows(IOException.class, () -> log.publish(Published.note(600), Published::entries));
    }

    @Test
    void what_a_crash_left_behind_is_written_again() throws IOException {
        Published.in(directory, 300);
        Files.createDirectories(directory.resolve("tile/0/002.p"));
        Files.write(directory.resolve("tile/0/001"), new byte[7]);
        Files.write(directory.resolve("tile/0/002.p/88"), new byte[0]);
        Files.write(directory.resolve("checkpoint.new"), new byte[9]);
        Published.in(directory, 600);
        assertEquals(List.of(), Published.check(directory).findings());
        assertTrue(files(directory).keySet().stream().noneMatch(name -> name.endsWith(".new")));
    }

    @Test
    void documents_lie_under_their_hash() throws IOException {
        Published.in(directory, 1);
        new StaticLog(directory).document(new byte[] {1, 2, 3});
        assertEquals(1, Published.check(directory).documents());
        Path document =
                directory.resolve("documents/" + Hash.of(new byte[] {1, 2, 3}).hex());
        Published.flip(document, 3);
        Finding finding = Published.check(directory).findings().getFirst();
        assertEquals("LOG-9", finding.fault().code());
        assertEquals(directory.relativize(document).toString(), finding.file());
    }

    @Test
    void the_key_lies_beside_the_log_under_the_last_part_of_its_name() {
        assertEquals("river-league.vkey", StaticLog.keyFile("record.example.org/river-league"));
        assertEquals("record.example.org.vkey", StaticLog.keyFile("record.example.org"));
        assertEquals("log.vkey", StaticLog.keyFile("record.example.org/"));
        assertEquals("log.vkey", StaticLog.keyFile("record.example.org/.."));
        assertEquals("log.vkey", StaticLog.keyFile("go.sum database tree"));
    }

    private static String partial(int size) {
        return TilePath.hashes(0, size / 256, size).toString();
    }

    private static Map<String, Hash> files(Path directory) throws IOException {
        Map<String, Hash> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString(), Hash.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
