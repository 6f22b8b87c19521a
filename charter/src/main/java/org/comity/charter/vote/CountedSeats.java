package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.charter.Closest;
import org.comity.charter.Refused;
import org.comity.charter.SeatKind;

/// Brings counts and a roll together: which classes of seats there are and how many stand where in all.
final class CountedSeats {
    private CountedSeats() {}

    sealed interface Fit {}

    record Impossible(Refused refused) implements Fit {}

    /// @param totals how many stand where, seats that were not counted included
    /// @param taken what the counts take for granted
    record Possible(List<SeatClass> classes, Map<Position, Integer> totals, List<Assumption> taken) implements Fit {}

    static Fit of(Roll roll, List<Measure> measures, Counts counts) {
        Set<String> known = roll.organ().vocabulary().groups();
        for (String group : counts.groups().keySet()) {
            if (!known.contains(group)) {
                return impossible(
                        "COUNTS-1",
                        roll.organ().id() + " has no group '" + group + "'",
                        Closest.to(group, known)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("its groups are " + String.join(", ", known)));
            }
        }
        if (counts.total() > Counts.MOST) {
            return impossible("COUNTS-2", counts.total() + " seats are counted", "the most is " + Counts.MOST);
        }
        if (counts.totals().getOrDefault(Position.REPRESENTED, 0) > 0
                || counts.rest().filter(Position.REPRESENTED::equals).isPresent()) {
            return impossible(
                    "COUNTS-6",
                    "counts do not say by whom a seat is represented",
                    "count each represented seat where the seat that represents it stands");
        }
        if (roll.organ().isUnnamed()
                && measures.stream().anyMatch(measure -> measure.weight().isPresent())) {
            return impossible(
                    "COUNTS-7",
                    "the rule adds weights, and nobody names the seats of "
                            + roll.organ().id(),
                    "name the seats and give their positions");
        }
        Set<String> matter = new TreeSet<>(counts.groups().keySet());
        measures.forEach(measure -> matter.addAll(measure.groups()));
        return roll.organ().isUnnamed() ? unnamed(roll, matter, counts) : named(roll, matter, counts);
    }

    private static Fit named(Roll roll, Set<String> matter, Counts counts) {
        Map<Set<String>, List<Integer>> voting = new LinkedHashMap<>();
        Map<Set<String>, List<Integer>> barredSeats = new LinkedHashMap<>();
        int barred = 0;
        for (int i = 0; i < roll.size(); i++) {
            Seat seat = roll.seats().get(i);
            if (seat.right() == Seat.Right.BARRED) {
                barred++;
            }
            if (seat.counts()) {
                Set<String> groups = new TreeSet<>();
                matter.stream().filter(group -> roll.isIn(seat, group)).forEach(groups::add);
                (seat.right() == Seat.Right.BARRED ? barredSeats : voting)
                        .computeIfAbsent(groups, _ -> new ArrayList<>())
                        .add(i);
            }
        }
        List<SeatClass> classes = new ArrayList<>();
        voting.forEach((groups, seats) -> classes.add(new SeatClass(groups, seats, seats.size(), Seat.Right.VOTES)));
        barredSeats.forEach(
                (groups, seats) -> classes.add(new SeatClass(groups, seats, seats.size(), Seat.Right.BARRED)));
        int size = classes.stream().mapToInt(SeatClass::size).sum();
        if (counts.members().isPresent() && counts.members().getAsInt() != size) {
            return impossible(
                    "COUNTS-3",
                    roll.organ().id() + " has " + size + " seats on " + roll.on() + ", not "
                            + counts.members().getAsInt(),
                    "leave the number of members out; the facts know it");
        }
        Map<Position, Integer> totals = new EnumMap<>(Position.class);
        totals.putAll(counts.totals());
        // Seats that the facts bar are the first of those that were counted as not entitled.
        totals.merge(Position.NOT_ENTITLED, barred, Math::max);
        return filled(roll, classes, totals, size, counts);
    }

    private static Fit unnamed(Roll roll, Set<String> matter, Counts counts) {
        List<SeatClass> classes = new ArrayList<>();
        for (SeatKind kind : roll.organ().seats()) {
            if (kind.votes() == SeatKind.Votes.YES) {
                Set<String> groups = matter.contains(kind.id()) ? Set.of(kind.id()) : Set.of();
                if (classes.stream().noneMatch(each -> each.groups().equals(groups))) {
                    classes.add(new SeatClass(groups, List.of(), SeatClass.UNKNOWN_SIZE, Seat.Right.VOTES));
                }
            } else if (counts.groups().containsKey(kind.id())) {
                return impossible(
                        "COUNTS-5",
                        kind.id() + " have no vote in " + roll.organ().id(),
                        "leave them out of the counts");
            }
        }
        Map<Position, Integer> totals = new EnumMap<>(Position.class);
        totals.putAll(counts.totals());
        return filled(roll, classes, totals, counts.members().orElse((int) counts.total()), counts);
    }

    private static Fit filled(
            Roll roll, List<SeatClass> classes, Map<Position, Integer> totals, int size, Counts counts) {
        long counted = totals.values().stream().mapToLong(Integer::longValue).sum();
        if (counted > size) {
            return impossible(
                    "COUNTS-2",
                    counted + " seats are counted, and " + roll.organ().id() + " has " + size + " on " + roll.on(),
                    "check the counts; group counts are part of the totals");
        }
        for (Map.Entry<String, Map<Position, Integer>> group : counts.groups().entrySet()) {
            for (Map.Entry<Position, Integer> count : group.getValue().entrySet()) {
                int total = totals.getOrDefault(count.getKey(), 0);
                boolean rest = counts.rest().filter(count.getKey()::equals).isPresent()
                        || count.getKey() == Position.ABSENT && counts.rest().isEmpty();
                if (count.getValue() > total && !rest) {
                    return impossible(
                            "COUNTS-2",
                            count.getValue() + " of " + group.getKey() + " are "
                                    + count.getKey().words() + ", and " + total + " in all",
                            "group counts are part of the totals; give the totals, too");
                }
            }
        }
        int rest = (int) (size - counted);
        List<Assumption> taken = new ArrayList<>();
        if (rest > 0 && counts.rest().isEmpty()) {
            taken.add(Assumption.granted(
                    "not-counted",
                    rest
                            + (rest == 1
                                    ? " seat was not counted and is absent"
                                    : " seats were not counted and are absent"),
                    BallotPaper.THE_QUESTION));
        }
        long barred = classes.stream()
                .filter(each -> each.right() == Seat.Right.BARRED)
                .mapToLong(SeatClass::size)
                .sum();
        long claimed = totals.getOrDefault(Position.NOT_ENTITLED, 0) - barred;
        if (claimed > 0) {
            taken.add(Assumption.granted(
                    "not-entitled",
                    claimed + " may not vote, as whoever asks says and no fact does",
                    BallotPaper.THE_QUESTION));
        }
        if (roll.organ().isUnnamed() && counts.members().isEmpty()) {
            taken.add(Assumption.granted(
                    "no-others",
                    "there are no other seats than the " + counted + " that were counted",
                    BallotPaper.THE_QUESTION));
        }
        if (rest > 0) {
            totals.merge(counts.rest().orElse(Position.ABSENT), rest, Integer::sum);
        }
        totals.values().removeIf(count -> count == 0);
        boolean[] any = new boolean[1];
        if (!classes.isEmpty()) {
            Allocations.forEach(classes, counts, totals, _ -> any[0] = true);
        }
        if (!any[0] && size > 0) {
            return impossible(
                    "COUNTS-2",
                    "the counts of the groups do not fit the totals and the sizes of the groups",
                    "check how many of each group stood where");
        }
        return new Possible(List.copyOf(classes), Map.copyOf(totals), List.copyOf(taken));
    }

    private static Impossible impossible(String code, String because, String remedy) {
        return new Impossible(new Refused(code, because, "", remedy));
    }
}
