package org.comity.acts.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void a_table_does_what_the_sorted_map_of_the_jdk_does_and_leaves_every_earlier_one_as_it_was() {
        Seeded.times(300, random -> {
            Table<Integer, String> table = Table.empty();
            TreeMap<Integer, String> expected = new TreeMap<>();
            List<Table<Integer, String>> tables = new ArrayList<>();
            List<TreeMap<Integer, String>> maps = new ArrayList<>();
            for (int step = 0; step < 120; step++) {
                int key = random.nextInt(40);
                String value = "v" + step;
                switch (random.nextInt(3)) {
                    case 0 -> {
                        table = table.without(key);
                        expected.remove(key);
                    }
                    case 1 -> {
                        table = table.changed(key, old -> old + "+");
                        expected.computeIfPresent(key, (_, old) -> old + "+");
                    }
                    default -> {
                        table = table.with(key, value);
                        expected.put(key, value);
                    }
                }
                tables.add(table);
                maps.add(new TreeMap<>(expected));
            }
            for (int step = 0; step < tables.size(); step++) {
                assertSame(maps.get(step), tables.get(step), random.nextInt(40));
            }
        });
    }

    private static void assertSame(TreeMap<Integer, String> expected, Table<Integer, String> table, int key) {
        assertEquals(expected.size(), table.size());
        assertEquals(Optional.ofNullable(expected.get(key)), table.get(key));
        assertEquals(expected.containsKey(key), table.has(key));
        assertEquals(List.copyOf(expected.values()), table.values().toList());
        assertEquals(
                List.copyOf(expected.keySet()),
                table.entries().map(Table.Entry::key).toList());
        List<Integer> tail = new ArrayList<>();
        table.from(key).forEach(entry -> tail.add(entry.key()));
        assertEquals(List.copyOf(expected.tailMap(key).keySet()), tail);
        assertEquals(expected.toString(), table.toString());
    }

    @Test
    void keys_that_come_in_order_make_no_list_of_it() {
        Table<Integer, Integer> table = Table.empty();
        for (int key = 0; key < 100_000; key++) {
            table = table.with(key, key);
        }
        // A list would overflow the stack long before.
        assertEquals(100_000, table.size());
        for (int key = 0; key < 100_000; key += 2) {
            table = table.without(key);
        }
        assertEquals(50_000, table.size());
        assertEquals(Optional.of(99_999), table.get(99_999));
        assertTrue(table.get(99_998).isEmpty());
    }

    @Test
    void tables_are_equal_by_their_entries_however_they_came_about() {
        Table<String, Integer> one =
                Table.<String, Integer>empty().with("a", 1).with("b", 2).with("c", 3);
        Table<String, Integer> other = Table.<String, Integer>empty()
                .with("c", 0)
                .with("b", 2)
                .with("d", 4)
                .with("a", 1)
                .without("d")
                .with("c", 3);
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertNotEquals(one, other.with("c", 4));
        assertNotEquals(one, other.without("a"));
    }

    @Test
    void what_changes_nothing_gives_the_same_table() {
        Table<String, Integer> table = Table.<String, Integer>empty().with("a", 1);
        assertSame(table, table.without("b"));
        assertSame(table, table.changed("b", value -> value + 1));
    }

    @Test
    void the_first_entry_from_a_key_on_is_found_without_walking() {
        Table<String, Integer> table =
                Table.<String, Integer>empty().with("b", 2).with("d", 4).with("f", 6);
        assertEquals("b", table.first().orElseThrow().key());
        assertEquals("d", table.atOrAfter("c").orElseThrow().key());
        assertEquals("d", table.atOrAfter("d").orElseThrow().key());
        assertEquals(java.util.Optional.empty(), table.atOrAfter("g"));
        assertEquals(java.util.Optional.empty(), Table.<String, Integer>empty().first());
    }

    private static void assertSame(Object expected, Object actual) {
        org.junit.jupiter.api.Assertions.assertSame(expected, actual);
    }
}
