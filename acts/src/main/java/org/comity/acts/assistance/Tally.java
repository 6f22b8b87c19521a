package org.comity.acts.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Headcounts added up, as a range.
///
/// @param least that there were: what is only given as about so many counts as so many
/// @param most that there were; empty where somebody's number, or an upper end, is not known
/// @param rough how many of the numbers in it are given as about so many
/// @param unknown whose number is not known, in words
public record Tally(long least, OptionalLong most, long rough, List<String> unknown) {
    public static final Tally NOBODY = new Tally(0, OptionalLong.of(0), 0, List.of());

    public Tally {
        unknown = List.copyOf(unknown);
    }

    /// With those of somebody more, of whom there may be several numbers told: it is one of them.
    ///
    /// @param whose in words
    public Tally plus(String whose, List<Headcount> told) {
        if (told.isEmpty()) {
            List<String> more = new ArrayList<>(unknown);
            more.add(whose);
            return new Tally(least, OptionalLong.empty(), rough, more);
        }
        long fewest = told.stream().mapToLong(Tally::fewest).min().orElseThrow();
        boolean open =
                most.isEmpty() || told.stream().anyMatch(each -> biggest(each).isEmpty());
        return new Tally(
                least + fewest,
                open
                        ? OptionalLong.empty()
                        : OptionalLong.of(most.getAsLong()
                                + told.stream()
                                        .mapToLong(each -> biggest(each).getAsLong())
                                        .max()
                                        .orElseThrow()),
                rough + (told.stream().anyMatch(each -> each.about().isPresent()) ? 1 : 0),
                unknown);
    }

    /// With those of a unit or a contribution of whom there is one number, or none.
    public Tally plus(Tally other) {
        List<String> more = new ArrayList<>(unknown);
        more.addAll(other.unknown);
        return new Tally(
                least + other.least,
                most.isEmpty() || other.most.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(most.getAsLong() + other.most.getAsLong()),
                rough + other.rough,
                more);
    }

    private static long fewest(Headcount each) {
        return each.least().orElseGet(() -> each.about().orElse(0));
    }

    private static OptionalLong biggest(Headcount each) {
        return each.most().isPresent() ? each.most() : each.least().isPresent() ? OptionalLong.empty() : each.about();
    }

    /// Such as `450`, `at least 450`, `450 to 500`, with `about` where a number in it is.
    public String words() {
        String about = rough > 0 ? "about " : "";
        if (most.isEmpty()) {
            return "at least " + about + least;
        }
        return about + (most.getAsLong() == least ? "" + least : least + " to " + most.getAsLong());
    }
}
