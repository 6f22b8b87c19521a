package org.comity.log.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.comity.log.note.Parsed;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hasher;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;

class EntryBundleTest {
    @Test
    void each_entry_has_its_length_before_it() {
        byte[] bytes =
                EntryBundle.of(List.of(text("one"), text(""), new byte[258])).bytes();
        byte[] meant = new byte[2 + 3 + 2 + 2 + 258];
        meant[1] = 3;
        System.arraycopy(text("one"), 0, meant, 2, 3);
        meant[7] = 1;
        meant[8] = 2;
        assertArrayEquals(meant, bytes);
    }

    @Test
    void a_bundle_is_read_back_entry_by_entry() {
        Seeded.times(200, random -> {
            List<byte[]> entries = some(random, 1 + random.nextInt(256));
            byte[] bytes = EntryBundle.of(entries).bytes();
            var bundle = good(EntryBundle.parse(bytes, entries.size()));
            assertEquals(entries.size(), bundle.width());
            for (int i = 0; i < entries.size(); i++) {
                assertArrayEquals(entries.get(i), bundle.entry(i));
                byte[] hash = new byte[40];
                bundle.hash(i, new Hasher(), hash, 8);
                assertEquals(Hash.leaf(entries.get(i)), Hash.from(hash, 8));
            }
            int fewer = 1 + random.nextInt(entries.size());
            assertArrayEquals(
                    EntryBundle.of(entries.subList(0, fewer)).bytes(),
                    bundle.first(fewer).bytes());
        });
    }

    @Test
    void a_bundle_with_bytes_missing_or_more_is_refused() {
        byte[] bytes =
                EntryBundle.of(List.of(text("one"), text("two"), text(""))).bytes();
        for (int length = 0; length < bytes.length; length++) {
            assertInstanceOf(Parsed.Bad.class, EntryBundle.parse(Arrays.copyOf(bytes, length), 3));
        }
        assertInstanceOf(Parsed.Bad.class, EntryBundle.parse(Arrays.copyOf(bytes, bytes.length + 1), 3));
        assertInstanceOf(Parsed.Bad.class, EntryBundle.parse(bytes, 2));
        assertInstanceOf(Parsed.Bad.class, EntryBundle.parse(bytes, 4));
        assertEquals(
                new Parsed.Bad<EntryBundle>("it ends inside entry 1 of 3 in it, which should have 3 bytes"),
                EntryBundle.parse(Arrays.copyOf(bytes, 8), 3));
    }

    @Test
    void the_largest_bundle_fits_and_nothing_larger_is_made() {
        byte[] longest = new byte[EntryBundle.LONGEST_ENTRY];
        byte[] bytes = EntryBundle.of(Collections.nCopies(256, longest)).bytes();
        assertEquals(TilePath.entries(0, 256).mostBytes(), bytes.length);
        assertArrayEquals(longest, good(EntryBundle.parse(bytes, 256)).entry(255));
        var tooMany = Collections.nCopies(257, new byte[0]);
        assertThrows(IllegalArgumentException.class, () -> EntryBundle.of(tooMany));
        var tooLong = List.of(new byte[EntryBundle.LONGEST_ENTRY + 1]);
        assertThrows(IllegalArgumentException.class, () -> EntryBundle.of(tooLong));
        assertThrows(IllegalArgumentException.class, () -> EntryBundle.of(List.of()));
    }

    private static List<byte[]> some(Random random, int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] entry = new byte[random.nextInt(600)];
            random.nextBytes(entry);
            entries.add(entry);
        }
        return entries;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T good(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Good<T>(T value) -> value;
            case Parsed.Bad<T>(String says) -> throw new AssertionError(says);
        };
    }
}
