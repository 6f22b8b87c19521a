package org.comity.acts.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final List<String> TEXT = List.of("one", "two", "three", "four");

    @Test
    void lines_are_replaced_inserted_and_deleted_by_the_numbers_of_the_version() {
        List<Change> changes = List.of(
                new Change.Delete(4, 4),
                new Change.Insert(0, List.of("zero")),
                new Change.Replace(2, 3, List.of("2", "2a", "3")),
                new Change.Insert(3, List.of("three and a half")));

        assertEquals(List.of("zero", "one", "2", "2a", "3", "three and a half"), Changes.made(TEXT, changes));
    }

    @Test
    void what_touches_no_common_line_and_no_common_gap_does_not_collide() {
        assertTrue(clash(new Change.Replace(1, 2, List.of("x")), new Change.Delete(3, 4))
                .isEmpty());
        assertTrue(clash(new Change.Replace(2, 3, List.of("x")), new Change.Insert(1, List.of("y")))
                .isEmpty());
        assertTrue(clash(new Change.Replace(2, 3, List.of("x")), new Change.Insert(3, List.of("y")))
                .isEmpty());
        assertTrue(clash(new Change.Insert(1, List.of("x")), new Change.Insert(2, List.of("y")))
                .isEmpty());
    }

    @Test
    void what_touches_a_common_line_or_gap_collides_and_it_is_said_where() {
        assertEquals(
                "lines 2 to 3",
                clash(new Change.Replace(1, 3, List.of("x")), new Change.Delete(2, 4))
                        .orElseThrow()
                        .where());
        assertEquals(
                "after line 2",
                clash(new Change.Insert(2, List.of("x")), new Change.Insert(2, List.of("y")))
                        .orElseThrow()
                        .where());
        assertEquals(
                "line 2",
                clash(new Change.Replace(2, 3, List.of("x")), new Change.Insert(2, List.of("y")))
                        .orElseThrow()
                        .where());
    }

    @Test
    void changes_that_collide_or_touch_a_line_that_is_not_there_are_not_made() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Changes.made(TEXT, List.of(new Change.Delete(1, 2), new Change.Delete(2, 3))));
        assertThrows(IllegalArgumentException.class, () -> Changes.made(TEXT, List.of(new Change.Delete(4, 5))));
    }

    @Test
    void changes_that_do_not_collide_give_the_same_text_in_every_order() {
        Seeded.times(2_000, random -> {
            List<String> lines = lines(random, random.nextInt(12));
            List<Change> changes = apart(random, lines.size());
            List<String> made = Changes.made(lines, changes);
            List<Change> shuffled = new ArrayList<>(changes);
            Collections.shuffle(shuffled, random);

            assertEquals(made, Changes.made(lines, shuffled));
            assertEquals(made, oneByOne(lines, shuffled));
        });
    }

    @Test
    void a_clash_is_found_where_two_lists_of_changes_have_one_and_nowhere_else() {
        Seeded.times(2_000, random -> {
            List<Change> ones = apart(random, 12);
            List<Change> others = apart(random, 12);
            boolean expected = ones.stream().anyMatch(one -> others.stream().anyMatch(one::collides));

            assertEquals(expected, Changes.clash(ones, others).isPresent(), ones + " and " + others);
            assertEquals(expected, Changes.clash(others, ones).isPresent());
        });
    }

    private static Optional<Changes.Clash> clash(Change one, Change other) {
        Optional<Changes.Clash> clash = Changes.clash(List.of(one), List.of(other));
        assertEquals(
                clash.isPresent(), Changes.clash(List.of(other), List.of(one)).isPresent());
        return clash;
    }

    /// Each made by itself on a list of places, so that the numbers stay those of the version.
    private static List<String> oneByOne(List<String> lines, List<Change> changes) {
        List<List<String>> gaps = new ArrayList<>();
        IntStream.rangeClosed(0, lines.size()).forEach(_ -> gaps.add(new ArrayList<>()));
        List<List<String>> places = new ArrayList<>();
        lines.forEach(line -> places.add(List.of(line)));
        for (Change change : changes) {
            switch (change) {
                case Change.Insert insert -> gaps.get((int) insert.after()).addAll(insert.lines());
                case Change.Delete delete -> clear(places, delete.from(), delete.until());
                case Change.Replace replace -> {
                    clear(places, replace.from(), replace.until());
                    places.set((int) replace.from() - 1, replace.lines());
                }
            }
        }
        List<String> made = new ArrayList<>(gaps.getFirst());
        for (int i = 0; i < places.size(); i++) {
            made.addAll(places.get(i));
            made.addAll(gaps.get(i + 1));
        }
        return made;
    }

    private static void clear(List<List<String>> places, long from, long until) {
        for (long line = from; line <= until; line++) {
            places.set((int) line - 1, List.of());
        }
    }

    static List<String> lines(Random random, int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> "line " + random.nextInt(6))
                .toList();
    }

    /// Changes of which none collide.
    static List<Change> apart(Random random, int size) {
        List<Change> changes = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Change next = change(random, size);
            if (changes.stream().noneMatch(next::collides)) {
                changes.add(next);
            }
        }
        return changes;
    }

    static Change change(Random random, int size) {
        if (size == 0 || random.nextInt(3) == 0) {
            return new Change.Insert(random.nextInt(size + 1), lines(random, 1 + random.nextInt(2)));
        }
        long from = 1 + random.nextInt(size);
        long until = Math.min(size, from + random.nextInt(3));
        return random.nextBoolean()
                ? new Change.Delete(from, until)
                : new Change.Replace(from, until, lines(random, 1 + random.nextInt(3)));
    }
}
