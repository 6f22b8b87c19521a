package org.comity.acts.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;

class DiffTest {
    @Test
    void a_diff_shows_each_line_with_its_number_in_either_version() {
        Diff diff =
                Diff.between(List.of("title", "first", "second", "end"), List.of("title", "second", "third", "end"));

        assertEquals(List.of("1 1   title", "2   - first", "3 2   second", "  3 + third", "4 4   end"), diff.text(3));
        assertEquals(List.of(new Change.Delete(2, 2), new Change.Insert(3, List.of("third"))), diff.changes());
    }

    @Test
    void unchanged_stretches_are_left_out_but_for_some_lines_around() {
        List<String> was =
                IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList();
        Diff diff = Diff.between(was, Changes.made(was, List.of(new Change.Replace(10, 10, List.of("ten")))));

        assertEquals(List.of("…", " 9  9   9", "10    - 10", "   10 + ten", "11 11   11"), diff.text(1));
    }

    @Test
    void the_same_text_has_an_empty_diff() {
        assertTrue(Diff.between(List.of("a", "b"), List.of("a", "b")).isEmpty());
        assertTrue(Diff.between(List.of(), List.of()).isEmpty());
        assertEquals(List.of(), Diff.between(List.of("a"), List.of("a")).text(3));
    }

    @Test
    void a_diff_gives_both_versions_and_its_changes_make_the_one_of_the_other() {
        Seeded.times(3_000, random -> {
            List<String> was = ChangesTest.lines(random, random.nextInt(14));
            List<String> is = random.nextBoolean()
                    ? ChangesTest.lines(random, random.nextInt(14))
                    : Changes.made(was, ChangesTest.apart(random, was.size()));
            Diff diff = Diff.between(was, is);

            assertEquals(was, diff.was());
            assertEquals(is, diff.is());
            assertEquals(is, Changes.made(was, diff.changes()), () -> was + " to " + is);
        });
    }

    @Test
    void no_diff_has_fewer_lines_that_go_and_come() {
        Seeded.times(1_000, random -> {
            List<String> was = ChangesTest.lines(random, random.nextInt(12));
            List<String> is = ChangesTest.lines(random, random.nextInt(12));
            long edits = Diff.between(was, is).lines().stream()
                    .filter(line -> !(line instanceof Diff.Line.Same))
                    .count();

            assertEquals(was.size() + is.size() - 2L * longestCommon(was, is), edits, () -> was + " to " + is);
        });
    }

    @Test
    void texts_with_too_little_in_common_are_replaced_as_a_whole_and_the_later_one_is_still_exact() {
        List<String> was = IntStream.range(0, 2_000).mapToObj(i -> "was " + i).toList();
        List<String> is = IntStream.range(0, 2_000)
                .mapToObj(i -> i % 500 == 0 ? "was " + i : "is " + i)
                .toList();
        Diff diff = Diff.between(was, is);

        assertEquals(is, diff.is());
        assertEquals(is, Changes.made(was, diff.changes()));
        assertEquals(List.of(new Change.Replace(2, 2_000, is.subList(1, 2_000))), diff.changes());
    }

    /// The longest common subsequence by the table of all prefixes.
    private static int longestCommon(List<String> one, List<String> other) {
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                longest[i][j] = one.get(i - 1).equals(other.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[one.size()][other.size()];
    }
}
