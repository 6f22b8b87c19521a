package org.comity.log.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.comity.log.note.Parsed;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/tile-paths.csv", numLinesToSkip = 1)
    void a_path_says_which_tile(String path, String layer, long index, int width) {
        var meant = new TilePath(layer(layer), index, width);
        assertEquals(new Parsed.Good<>(meant), TilePath.parse(path));
        assertEquals(path, meant.toString());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/tile-paths-wrong.csv", numLinesToSkip = 1)
    void what_is_no_path_is_refused(String path, String why) {
        var bad = assertInstanceOf(Parsed.Bad.class, TilePath.parse(path), why);
        assertTrue(bad.says().toString().contains("is no path of a tile: "), bad::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000\0",
                "tile/0/000\n",
                "\ntile/0/000",
                "tile/0/00\u0660",
                "tile\\0\\000",
                "tile/0/..\\000",
                "tile/0/%2e%2e/000",
                "",
                "/",
                "tile",
                "tile/",
                "tile//",
                "tile/0/.p/1",
                "tile/0/x.p/1"
            })
    void a_trick_is_no_path(String path) {
        assertInstanceOf(Parsed.Bad.class, TilePath.parse(path));
    }

    @Test
    void a_long_path_is_refused_before_it_is_looked_at() {
        assertInstanceOf(Parsed.Bad.class, TilePath.parse("tile/0/" + "x000/".repeat(1_000_000) + "000"));
    }

    @Test
    void every_path_is_read_back() {
        Seeded.times(2_000, random -> {
            long index = random.nextLong() >>> 9 + random.nextInt(54);
            Layer layer = random.nextInt(3) == 0 ? new Layer.Entries() : new Layer.Level(random.nextInt(64));
            var path = new TilePath(layer, index, 1 + random.nextInt(256));
            assertEquals(new Parsed.Good<>(path), TilePath.parse(path.toString()));
        });
    }

    @Test
    void a_path_with_one_character_changed_is_another_path_or_none() {
        Seeded.times(2_000, random -> {
            var path = new TilePath(
                    new Layer.Level(random.nextInt(64)), random.nextInt(2_000_000), 1 + random.nextInt(256));
            var changed = new StringBuilder(path.toString());
            changed.setCharAt(random.nextInt(changed.length()), "0123456789x./p-".charAt(random.nextInt(15)));
            switch (TilePath.parse(changed.toString())) {
                case Parsed.Good<TilePath>(TilePath other) -> assertEquals(changed.toString(), other.toString());
                case Parsed.Bad<TilePath>(String says) -> assertFalse(says.isEmpty());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "70000, 0, 0, tile/0/000",
        "70000, 0, 272, tile/0/272",
        "70000, 0, 273, tile/0/273.p/112",
        "70000, 1, 0, tile/1/000",
        "70000, 1, 1, tile/1/001.p/17",
        "70000, 2, 0, tile/2/000.p/1",
        "256, 0, 0, tile/0/000",
        "256, 1, 0, tile/1/000.p/1",
        "9223372036854775807, 7, 0, tile/7/000.p/127",
        "9223372036854775807, 0, 36028797018963967, tile/0/x036/x028/x797/x018/x963/967.p/255"
    })
    void a_tree_has_the_tiles_that_its_size_needs(long size, int level, long index, String path) {
        assertEquals(path, TilePath.hashes(level, index, size).toString());
    }

    @Test
    void a_tree_has_no_empty_tiles() {
        assertThrows(IllegalArgumentException.class, () -> TilePath.hashes(0, 1, 256));
        assertThrows(IllegalArgumentException.class, () -> TilePath.hashes(1, 0, 255));
        assertThrows(IllegalArgumentException.class, () -> TilePath.entries(0, 0));
        assertThrows(IllegalArgumentException.class, () -> TilePath.hashes(8, 0, Long.MAX_VALUE));
    }

    private static Layer layer(String named) {
        return named.equals("entries") ? new Layer.Entries() : new Layer.Level(Integer.parseInt(named));
    }
}
