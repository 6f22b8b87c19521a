package org.comity.record.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogPlaceTest {
    @TempDir
    Path directory;

    @Test
    void a_directory_whose_name_begins_like_an_address_is_a_directory() throws Exception {
        assertTrue(LogPlace.isAddress("http://record.example.org/un"));
        assertTrue(LogPlace.isAddress("https://record.example.org/un"));
        assertFalse(LogPlace.isAddress("https-record"));
        assertFalse(LogPlace.isAddress("http/store"));
        Path named = Files.createDirectory(directory.resolve("https-record"));
        try (LogPlace place = LogPlace.open(named.toString()).orThrow()) {
            assertEquals("KEEP-1", Council.refused(place.published()).code());
        }
    }
}
