package org.comity.charter.vote;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// How many seats stood in each position, when nobody says which.
///
/// @param totals how many in all; a position that is not mentioned has none
/// @param groups how many of a group, which are part of the totals; what is not mentioned for a
///     group is not known, except as the sizes of the groups settle it
/// @param members how many seats there are, for organs whose seats nobody names
/// @param rest the position of seats that are not counted
public record Counts(
        Map<Position, Integer> totals,
        Map<String, Map<Position, Integer>> groups,
        OptionalInt members,
        Optional<Position> rest) {
    /// More seats than this are refused.
    public static final int MOST = 1_000_000;

    public Counts {
        totals = copy(totals);
        Map<String, Map<Position, Integer>> copies = new LinkedHashMap<>();
        groups.forEach((group, counts) -> copies.put(group, copy(counts)));
        groups = java.util.Collections.unmodifiableMap(copies);
    }

    private static Map<Position, Integer> copy(Map<Position, Integer> counts) {
        Map<Position, Integer> copy = new EnumMap<>(Position.class);
        counts.forEach((position, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException(count + " " + position.words());
            }
            copy.put(position, count);
        });
        return java.util.Collections.unmodifiableMap(copy);
    }

    /// The same counts, with a position for the seats that were not counted.
    Counts withRest(Position position) {
        return new Counts(totals, groups, members, Optional.of(position));
    }

    long total() {
        return totals.values().stream().mapToLong(Integer::longValue).sum();
    }
}
