package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.charter.Step;
import org.comity.charter.Tie;
import org.comity.charter.vote.PlainCount.PlainSeat;

/// Positions drawn at random for every seat of a case, and everything that they may turn out to be.
final class RandomBallots {
    /// The positions that *unknown* may stand for.
    static final List<Position> CONCRETE = List.of(
            Position.IN_FAVOUR,
            Position.AGAINST,
            Position.AGAINST_WITHOUT_REASONS,
            Position.ABSTAINING,
            Position.PRESENT_AND_NOT_VOTING,
            Position.ABSENT,
            Position.OBJECTING,
            Position.SILENT,
            Position.RECUSED,
            Position.NOT_ENTITLED,
            Position.NON_OBJECTION_IN_WRITING);

    private static final List<Position> USUAL =
            List.of(Position.IN_FAVOUR, Position.IN_FAVOUR, Position.AGAINST, Position.ABSTAINING, Position.ABSENT);

    /// How much may be unknown.
    enum Doubt {
        NONE,
        SOME
    }

    final RandomCase drawn;
    final Map<String, Position> given = new TreeMap<>();
    final Map<String, String> representedBy = new TreeMap<>();
    final Set<String> reported = new TreeSet<>();
    final Set<String> named = new TreeSet<>();

    /// One way in which everything that is not known may be.
    ///
    /// @param readings which reading of each step holds
    /// @param untrue reports that are not true
    /// @param away seats that were not on the roll
    /// @param unknown what the unknown positions are
    /// @param broken ties that are broken in favour
    record Way(
            int[] readings,
            Set<String> untrue,
            Set<String> away,
            Map<String, Position> unknown,
            Set<Tie> broken,
            Verdict verdict) {}

    RandomBallots(RandomCase drawn, Doubt doubt) {
        this.drawn = drawn;
        Random random = drawn.random;
        for (String seat : drawn.all) {
            given.put(seat, drawn.one(random.nextBoolean() ? USUAL : CONCRETE));
        }
        List<String> seats = List.copyOf(drawn.all);
        while (named.size() < drawn.namedSeats) {
            named.add(drawn.one(seats));
        }
        for (String seat : seats) {
            String other = drawn.one(seats);
            boolean sound = !other.equals(seat)
                    && drawn.counting.containsKey(other)
                    && !drawn.barred.contains(other)
                    && !representedBy.containsKey(other)
                    && !representedBy.containsValue(seat)
                    && PlainCount.isPresent(given.get(other));
            if (sound && random.nextInt(8) == 0) {
                representedBy.put(seat, other);
            }
        }
        if (doubt == Doubt.SOME) {
            for (String seat : seats) {
                boolean free = !representedBy.containsKey(seat) && !representedBy.containsValue(seat);
                if (free && random.nextInt(8) == 0 && unknown().size() < 2) {
                    given.put(seat, Position.UNKNOWN);
                }
            }
            seats.stream()
                    .filter(seat -> given.get(seat) != Position.ABSENT && random.nextInt(8) == 0)
                    .limit(2)
                    .forEach(reported::add);
        }
    }

    private List<String> unknown() {
        return given.keySet().stream()
                .filter(seat -> given.get(seat) == Position.UNKNOWN)
                .toList();
    }

    Ballots ballots(Roll roll) {
        return sound(paper(roll, Set.of()).close(Position.ABSENT));
    }

    /// Ballots in which some seats have not taken a position yet.
    Ballots ballots(Roll roll, Set<String> open) {
        return sound(paper(roll, open).leaveOpen());
    }

    private BallotPaper paper(Roll roll, Set<String> open) {
        BallotPaper paper = new BallotPaper(roll, drawn.facts);
        given.forEach((seat, position) -> {
            if (open.contains(seat)) {
                return;
            }
            if (representedBy.containsKey(seat)) {
                paper.represented(seat, representedBy.get(seat));
            } else {
                paper.put(seat, position);
            }
        });
        named.forEach(paper::named);
        reported.forEach(seat -> paper.reported(seat, "somebody else"));
        return paper;
    }

    private static Ballots sound(BallotPaper.Filled filled) {
        return switch (filled) {
            case BallotPaper.Sound sound -> sound.ballots();
            case BallotPaper.Unsound unsound ->
                throw new AssertionError(unsound.refusals().toString());
        };
    }

    /// Every way in which what is not known may be, with its verdict.
    List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (int[] readings : readings()) {
            for (Set<String> untrue : subsets(reported)) {
                for (Set<String> away : subsets(drawn.uncertain)) {
                    for (Map<String, Position> unknown : assignments(unknownThatVote())) {
                        for (Set<Tie> broken : subsets(ties())) {
                            Verdict verdict = verdict(readings, untrue, away, unknown, broken);
                            ways.add(new Way(readings, untrue, away, unknown, broken, verdict));
                        }
                    }
                }
            }
        }
        return ways;
    }

    /// How many ways there are.
    long combinations() {
        long readings = drawn.stages().stream()
                .mapToLong(step -> step.standards().size())
                .reduce(1, Math::multiplyExact);
        long positions = Math.powExact((long) CONCRETE.size(), unknownThatVote().size());
        return readings * positions << reported.size() + drawn.uncertain.size() + ties().size();
    }

    /// Kinds of ties that somebody breaks, though nobody says how.
    Set<Tie> ties() {
        Set<Tie> ties = EnumSet.noneOf(Tie.class);
        drawn.stages().stream().map(Step::tie).forEach(ties::add);
        ties.removeAll(Set.of(Tie.FAILS, Tie.SECOND_VOTE));
        return ties;
    }

    private Set<String> unknownThatVote() {
        Set<String> seats = new TreeSet<>(unknown());
        seats.retainAll(drawn.counting.keySet());
        seats.removeAll(drawn.barred);
        return seats;
    }

    /// @param unknown positions of seats whose position is not given
    Verdict verdict(
            int[] readings, Set<String> untrue, Set<String> away, Map<String, Position> unknown, Set<Tie> broken) {
        Map<String, Position> positions = new HashMap<>();
        List<PlainSeat> roll = new ArrayList<>();
        drawn.counting.forEach((id, seat) -> {
            if (!away.contains(id)) {
                roll.add(seat);
                positions.put(id, position(id, untrue, away, unknown));
            }
        });
        return PlainCount.decide(drawn.steps, readings, roll, positions, named, broken);
    }

    /// Where a seat stands when nothing about it is unknown.
    private Position position(String id, Set<String> untrue, Set<String> away, Map<String, Position> unknown) {
        if (drawn.barred.contains(id)) {
            return Position.NOT_ENTITLED;
        }
        if (untrue.contains(id)) {
            return Position.ABSENT;
        }
        if (representedBy.containsKey(id)) {
            String by = representedBy.get(id);
            return away.contains(by) ? Position.ABSENT : position(by, untrue, away, unknown);
        }
        return unknown.getOrDefault(id, given.get(id));
    }

    /// Positions when nothing is in doubt.
    Map<String, Position> positions() {
        Map<String, Position> positions = new HashMap<>();
        drawn.counting.keySet().forEach(id -> positions.put(id, position(id, Set.of(), Set.of(), Map.of())));
        return positions;
    }

    List<int[]> readings() {
        List<Step> stages = drawn.stages();
        List<int[]> choices = new ArrayList<>(List.of(new int[stages.size()]));
        for (int i = 0; i < stages.size(); i++) {
            Step step = stages.get(i);
            List<int[]> more = new ArrayList<>();
            for (int[] choice : choices) {
                for (int j = 0; j < step.standards().size(); j++) {
                    int[] copy = choice.clone();
                    copy[i] = j;
                    more.add(copy);
                }
            }
            choices = more;
        }
        return choices;
    }

    static <T> List<Set<T>> subsets(Set<T> of) {
        List<Set<T>> subsets = new ArrayList<>(List.of(Set.of()));
        for (T each : of) {
            for (Set<T> subset : List.copyOf(subsets)) {
                Set<T> more = new HashSet<>(subset);
                more.add(each);
                subsets.add(more);
            }
        }
        return subsets;
    }

    static List<Map<String, Position>> assignments(Set<String> seats) {
        return assignments(seats, CONCRETE);
    }

    static List<Map<String, Position>> assignments(Set<String> seats, List<Position> positions) {
        List<Map<String, Position>> assignments = new ArrayList<>(List.of(Map.of()));
        for (String seat : seats) {
            List<Map<String, Position>> more = new ArrayList<>();
            for (Map<String, Position> assignment : assignments) {
                for (Position position : positions) {
                    Map<String, Position> longer = new HashMap<>(assignment);
                    longer.put(seat, position);
                    more.add(longer);
                }
            }
            assignments = more;
        }
        return assignments;
    }

    @Override
    public String toString() {
        return drawn + "\ngiven " + given + " represented " + representedBy + " reported " + reported + " named "
                + named;
    }
}
