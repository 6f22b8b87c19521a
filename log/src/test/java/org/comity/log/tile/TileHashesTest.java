package org.comity.log.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Naive;
import org.comity.log.tree.Proofs;
import org.comity.log.verify.MemoryLog;
import org.comity.log.verify.Published;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileHashesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 511, 512, 700})
    void hashes_and_proofs_are_those_of_the_definition(int size) {
        Published.in(directory, size);
        List<Hash> leaves = leaves(size);
        TileHashes hashes = open(MemoryLog.of(directory), Published.checkpoint(size));
        var random = new Random(size);
        for (int i = 0; i < 60; i++) {
            int index = i == 0 ? size - 1 : random.nextInt(size);
            assertEquals(new Parsed.Good<>(leaves.get(index)), hashes.leaf(index));
            assertEquals(new Parsed.Good<>(Naive.path(index, leaves)), hashes.inclusion(index));
            int old = 1 + random.nextInt(size);
            List<Hash> meant = old == size ? List.of() : Naive.proof(old, leaves);
            assertEquals(new Parsed.Good<>(meant), hashes.consistency(old));
            assertEquals(new Parsed.Good<>(Naive.root(leaves.subList(0, old))), hashes.root(old));
        }
        for (int level = 0; size >>> level > 0; level++) {
            assertEquals(Naive.hashes(leaves).at(level, (size >>> level) - 1), hashes.at(level, (size >>> level) - 1));
        }
        assertThrows(IllegalArgumentException.class, () -> hashes.at(0, size));
        assertThrows(IllegalArgumentException.class, () -> hashes.at(10, 0));
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {65535, 65536, 65537})
    void three_levels_of_tiles_give_proofs_too(int size) {
        Published.in(directory, size);
        Checkpoint head = Published.checkpoint(size);
        TileHashes hashes = open(MemoryLog.of(directory), head);
        Seeded.times(300, random -> {
            long index = random.nextInt(size);
            assertTrue(Proofs.isIncluded(
                    Hash.leaf(Published.entry(index)), index, size, head.root(), good(hashes.inclusion(index))));
            long old = random.nextInt(size + 1);
            assertTrue(
                    Proofs.isConsistent(old, good(hashes.root(old)), size, head.root(), good(hashes.consistency(old))));
        });
    }

    @Test
    void an_empty_log_has_a_root_and_nothing_else() {
        Published.in(directory, 0);
        TileHashes hashes = open(MemoryLog.of(directory), Published.checkpoint(0));
        assertEquals(new Parsed.Good<>(Hash.EMPTY), hashes.root(0));
        assertThrows(IllegalArgumentException.class, () -> hashes.at(0, 0));
    }

    @Test
    void a_damaged_tile_never_gives_a_wrong_hash() {
        Published.in(directory, 1000);
        MemoryLog log = MemoryLog.of(directory);
        List<Hash> leaves = leaves(1000);
        List<String> tiles = log.files().keySet().stream()
                .filter(name -> name.matches("tile/[0-9]/.*"))
                .toList();
        Checkpoint head = Published.checkpoint(1000);
        Seeded.times(300, random -> {
            String tile = tiles.get(random.nextInt(tiles.size()));
            int bit = random.nextInt(log.files().get(tile).length * 8);
            log.flip(tile, bit);
            int index = random.nextInt(1000);
            if (TileHashes.open(log, 1000, head.root()) instanceof Parsed.Good<TileHashes>(TileHashes hashes)) {
                if (hashes.leaf(index) instanceof Parsed.Good<Hash>(Hash leaf)) {
                    assertEquals(leaves.get(index), leaf);
                }
                int damaged = Integer.parseInt(tile.substring("tile/0/".length(), "tile/0/000".length())) * 256;
                assertInstanceOf(Parsed.Bad.class, hashes.leaf(damaged), tile);
            }
            log.flip(tile, bit);
        });
    }

    @Test
    void entries_are_given_only_when_they_are_the_ones_that_were_signed() {
        Published.in(directory, 600);
        MemoryLog log = MemoryLog.of(directory);
        TileHashes hashes = open(log, Published.checkpoint(600));
        for (int bundle = 0; bundle < 3; bundle++) {
            EntryBundle entries = good(hashes.entries(bundle));
            assertEquals(bundle == 2 ? 88 : 256, entries.width());
            assertArrayEquals(Published.entry(256 * bundle + 7), entries.entry(7));
        }
        log.flip("tile/entries/001", (2 + 13 + 2 + 4) * 8);
        assertEquals(
                new Parsed.Bad<EntryBundle>("entry 257 in tile/entries/001 is not the one that the root stands for"),
                hashes.entries(1));
        log.files().remove("tile/entries/002.p/88");
        assertInstanceOf(Parsed.Bad.class, hashes.entries(2));
        assertInstanceOf(Parsed.Good.class, hashes.entries(0));
    }

    @Test
    void another_root_is_not_believed() {
        Published.in(directory, 300);
        assertInstanceOf(
                Parsed.Bad.class,
                TileHashes.open(
                        MemoryLog.of(directory), 300, Published.checkpoint(299).root()));
    }

    @Test
    void a_partial_tile_that_is_gone_is_read_from_the_full_one() {
        Published.in(directory, 600);
        Checkpoint small = Published.checkpoint(300);
        MemoryLog log = MemoryLog.of(directory);
        byte[] above = log.files().get("tile/1/000.p/2");
        log.files().put("tile/1/000.p/1", Arrays.copyOf(above, 32));
        TileHashes hashes = open(log, small);
        assertEquals(new Parsed.Good<>(Hash.leaf(Published.entry(299))), hashes.leaf(299));
    }

    private static List<Hash> leaves(int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(Hash.leaf(Published.entry(i)));
        }
        return leaves;
    }

    private static TileHashes open(TileSource source, Checkpoint head) {
        return good(TileHashes.open(source, head.size(), head.root()));
    }

    private static <T> T good(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Good<T>(T value) -> value;
            case Parsed.Bad<T>(String says) -> throw new AssertionError(says);
        };
    }
}
