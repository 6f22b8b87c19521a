package org.comity.acts.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Makes changes in numbered lines, and finds those that cannot both be made. Pure; a sort and one
/// pass.
public final class Changes {
    private Changes() {}

    /// Two changes that touch the same lines.
    ///
    /// @param from the first line that both touch; for a gap, the line before it
    /// @param until the last
    public record Clash(Change one, Change other, long from, long until) {
        /// Where they meet: `lines 3 to 4`, `after line 3`.
        public String where() {
            boolean gap = one instanceof Change.Insert && other instanceof Change.Insert;
            return gap ? (from == 0 ? "before line 1" : "after line " + from) : Change.lines(from, until);
        }
    }

    /// The lines once all changes are made.
    ///
    /// @param changes of which none collide
    /// @throws IllegalArgumentException when two collide, or one touches a line that is not there
    public static List<String> made(List<String> lines, List<Change> changes) {
        List<Change> sorted = sorted(changes);
        List<String> made = new ArrayList<>();
        long next = 1;
        for (int i = 0; i < sorted.size(); i++) {
            Change change = sorted.get(i);
            if (i > 0 && change.collides(sorted.get(i - 1))) {
                throw new IllegalArgumentException(sorted.get(i - 1) + " and " + change + " collide");
            }
            if (change.last() > lines.size()) {
                throw new IllegalArgumentException(change + " touches a line that is not there");
            }
            long upTo = change instanceof Change.Insert insert ? insert.after() : change.start() / 2 - 1;
            made.addAll(lines.subList((int) next - 1, (int) upTo));
            made.addAll(change.comes());
            next = change instanceof Change.Insert ? upTo + 1 : change.last() + 1;
        }
        made.addAll(lines.subList((int) next - 1, lines.size()));
        return List.copyOf(made);
    }

    /// The first two that collide, of the changes of one amendment and those of another.
    public static Optional<Clash> clash(List<Change> ones, List<Change> others) {
        List<Change> left = sorted(ones);
        List<Change> right = sorted(others);
        int i = 0;
        int j = 0;
        // Changes of one amendment do not overlap, so that whichever ends first has met all that it can meet.
        while (i < left.size() && j < right.size()) {
            Change one = left.get(i);
            Change other = right.get(j);
            if (one.collides(other)) {
                long from = Math.max(one.start(), other.start()) / 2;
                return Optional.of(new Clash(one, other, from, Math.min(one.end(), other.end()) / 2));
            }
            if (one.end() < other.end()) {
                i++;
            } else {
                j++;
            }
        }
        return Optional.empty();
    }

    /// The first two of one amendment that collide.
    static Optional<Clash> clash(List<Change> changes) {
        List<Change> sorted = sorted(changes);
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).collides(sorted.get(i - 1))) {
                return clash(List.of(sorted.get(i - 1)), List.of(sorted.get(i)));
            }
        }
        return Optional.empty();
    }

    private static List<Change> sorted(List<Change> changes) {
        return changes.stream()
                .sorted(Comparator.comparingLong(Change::start).thenComparingLong(Change::end))
                .toList();
    }
}
