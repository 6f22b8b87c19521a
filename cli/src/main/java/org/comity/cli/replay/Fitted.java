package org.comity.cli.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.comity.charter.vote.Counts;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;

/// A recorded tally made into counts that fit the roll.
///
/// Whoever is named as having cast a veto is against. Of the groups that the rule names, as few others are as can
/// be: a member that has a veto and is against casts it, and would be named, unless the draft failed without it.
///
/// @param misfits what in the tally cannot be right, each a sentence without its stop
record Fitted(Counts counts, List<String> misfits) {
    /// What gives way first when a tally counts more positions than there are seats.
    private static final List<Position> GIVING_WAY = List.of(
            Position.ABSENT,
            Position.NOT_ENTITLED,
            Position.RECUSED,
            Position.PRESENT_AND_NOT_VOTING,
            Position.ABSTAINING,
            Position.IN_FAVOUR);

    Fitted {
        misfits = List.copyOf(misfits);
    }

    /// Whether a set names those who cast a veto.
    enum Vetoes {
        NAMED,
        NOT_RECORDED
    }

    /// @param rest the position of seats that the tally does not count
    static Fitted of(Item item, Sitting sitting, Question question, Vetoes vetoes, Position rest) {
        List<String> misfits = new ArrayList<>();
        Map<Position, Integer> totals = new EnumMap<>(Position.class);
        totals.putAll(item.tally());
        int against = totals.getOrDefault(Position.AGAINST, 0);
        if (against < item.vetoed().size()) {
            misfits.add(heads(item.vetoed().size()) + " named as having cast a veto, and " + heads(against)
                    + " counted against");
            totals.put(Position.AGAINST, item.vetoed().size());
        }
        trim(totals, question.roll(), misfits);
        boolean complete =
                item.tally().containsKey(Position.ABSENT) && !question.organ().isUnnamed();
        int seats = seats(question.roll());
        int counted = sum(totals);
        if (complete && counted < seats) {
            misfits.add("the tally counts " + counted + " positions, and there are " + seats + " seats");
        }
        Map<String, Map<Position, Integer>> groups = new LinkedHashMap<>();
        if (vetoes == Vetoes.NAMED) {
            groups.putAll(groups(item, sitting, question, totals, misfits));
        }
        return new Fitted(new Counts(totals, groups, OptionalInt.empty(), Optional.of(rest)), misfits);
    }

    private static String heads(int number) {
        return number == 1 ? "1 is" : number + " are";
    }

    private static void trim(Map<Position, Integer> totals, Roll roll, List<String> misfits) {
        int seats = seats(roll);
        int over = sum(totals) - seats;
        if (over <= 0 || roll.organ().isUnnamed()) {
            return;
        }
        misfits.add("the tally counts " + sum(totals) + " positions, and there are " + seats + " seats");
        for (Position position : GIVING_WAY) {
            int less = Math.min(Math.max(over, 0), totals.getOrDefault(position, 0));
            totals.merge(position, -less, Integer::sum);
            over -= less;
        }
    }

    private static int sum(Map<Position, Integer> totals) {
        return totals.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int seats(Roll roll) {
        return (int) roll.seats().stream().filter(Seat::counts).count();
    }

    private static int seatsOutside(String group, Roll roll) {
        return (int) roll.seats().stream()
                .filter(seat -> seat.counts() && !roll.isIn(seat, group))
                .count();
    }

    private static Map<String, Map<Position, Integer>> groups(
            Item item, Sitting sitting, Question question, Map<Position, Integer> totals, List<String> misfits) {
        Set<String> named = RuleWords.of(question.provision()).groups();
        Map<String, Integer> against = new LinkedHashMap<>();
        named.forEach(group -> against.put(group, 0));
        for (String name : item.vetoed()) {
            int seat = sitting.seatOf(name);
            if (seat == Directory.NO_SEAT) {
                misfits.add(sitting.stranger(name).sentence());
                continue;
            }
            Seat found = question.roll().seats().get(seat);
            List<String> its = named.stream()
                    .filter(group -> question.roll().isIn(found, group))
                    .toList();
            if (its.isEmpty() && !named.isEmpty()) {
                misfits.add(found.id() + " is named as having cast a veto, and is not of " + String.join(", ", named));
            }
            its.forEach(group -> against.merge(group, 1, Integer::sum));
        }
        Map<String, Map<Position, Integer>> groups = new LinkedHashMap<>();
        against.forEach((group, number) -> {
            // Where a draft fails for want of votes nobody is said to cast a veto, even if members that have one are
            // against: as many are as find no seat outside the group.
            int outside = seatsOutside(group, question.roll());
            groups.put(
                    group,
                    Map.of(Position.AGAINST, Math.max(number, totals.getOrDefault(Position.AGAINST, 0) - outside)));
        });
        return groups;
    }
}
