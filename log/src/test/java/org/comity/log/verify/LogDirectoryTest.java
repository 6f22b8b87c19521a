package org.comity.log.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.log.tile.Fetched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void whatever_else_lies_in_a_directory_does_no_harm() throws IOException {
        Published.in(directory, 300);
        for (String odd : List.of(
                "README",
                "tile/0/001.p/45",
                "tile/0/999",
                "tile/0/.hidden",
                "tile/00/000",
                "tile/entries/x000/000",
                "tile/x/y",
                "documents/readme.txt",
                "documents/" + "A".repeat(64),
                "odd\nname",
                "-rf",
                "other.vkey")) {
            Files.createDirectories(directory.resolve(odd).getParent());
            Files.writeString(directory.resolve(odd), "odd");
        }
        Files.createSymbolicLink(directory.resolve("documents/" + "0".repeat(64)), directory.resolve("checkpoint"));
        Files.createSymbolicLink(directory.resolve("loop"), directory);
        assertEquals(List.of(), Published.check(directory, Trust.NONE).findings());
    }

    @Test
    void a_link_in_place_of_a_file_is_not_followed(@TempDir Path elsewhere) throws IOException {
        Published.in(directory, 300);
        for (String name : List.of("checkpoint", "tile/0/000", "tile/entries/001.p/44", "river-league.vkey")) {
            Path moved = elsewhere.resolve("moved");
            Files.move(directory.resolve(name), moved);
            Files.createSymbolicLink(directory.resolve(name), moved);
            var report = Published.check(directory, Trust.NONE);
            assertTrue(report.wrong() == 1, () -> name + ": " + report.findings());
            Files.delete(directory.resolve(name));
            Files.move(moved, directory.resolve(name));
        }
        assertEquals(List.of(), Published.check(directory).findings());
    }

    @Test
    void a_link_in_place_of_a_folder_is_not_followed(@TempDir Path elsewhere) throws IOException {
        Published.in(directory, 300);
        Files.move(directory.resolve("tile"), elsewhere.resolve("tile"));
        Files.createSymbolicLink(directory.resolve("tile"), elsewhere.resolve("tile"));
        var report = Published.check(directory);
        assertTrue(report.findings().getFirst().says().contains("links are not followed"), report::toString);
    }

    @Test
    void the_directory_itself_may_be_a_link(@TempDir Path elsewhere) throws IOException {
        Published.in(directory, 3);
        Path link = Files.createSymbolicLink(elsewhere.resolve("log"), directory);
        assertEquals(List.of(), Published.check(link).findings());
    }

    @Test
    void what_is_not_a_plain_file_or_too_long_is_not_read() throws IOException {
        Files.createDirectory(directory.resolve("checkpoint"));
        Files.write(directory.resolve("long"), new byte[11]);
        var log = new LogDirectory(directory);
        assertInstanceOf(Fetched.Failed.class, log.file("checkpoint", 10));
        assertInstanceOf(Fetched.Failed.class, log.file("long", 10));
        assertArrayEquals(new byte[11], ((Fetched.Found) log.file("long", 11)).bytes());
        assertEquals(new Fetched.Missing(), log.file("absent", 11));
        assertInstanceOf(Fetched.Failed.class, log.file("long/below", 11));
        assertEquals(new Fetched.Missing(), log.file("absent/below", 11));
        assertEquals(List.of("long"), log.list(""));
        assertEquals(List.of(), log.list("absent"));
    }

    @Test
    void a_file_that_cannot_be_read_is_told_in_words_and_not_in_those_of_java() {
        var log = new LogDirectory(directory);
        var failed = assertInstanceOf(Fetched.Failed.class, log.file("x".repeat(300), 11));
        assertEquals("cannot be read: File name too long", failed.says());
        assertEquals("may not be read by this user", LogDirectory.says(new AccessDeniedException("/a")));
    }
}
