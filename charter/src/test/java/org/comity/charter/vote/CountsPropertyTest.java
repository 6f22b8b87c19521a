package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.comity.charter.facts.FactTable;
import org.comity.charter.vote.PlainCount.PlainSeat;
import org.comity.charter.vote.RandomBallots.Doubt;
import org.comity.charter.vote.RandomCase.Shape;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Deciding by counts against every way in which the counted positions can fall on the seats.
@Tag("slow")
class CountsPropertyTest {
    @Test
    void counts_decide_as_every_way_in_which_they_can_fall_on_seats() {
        Seeded.times(20_000, random -> {
            RandomBallots ballots = new RandomBallots(withoutNamed(random), Doubt.NONE);
            Question question = ballots.drawn.question();
            Map<String, Position> real = ballots.positions();
            if (random.nextInt(4) == 0) {
                real.keySet().stream()
                        .filter(seat -> !ballots.drawn.barred.contains(seat))
                        .findFirst()
                        .ifPresent(seat -> real.put(seat, Position.UNKNOWN));
            }
            Counts counts = counts(ballots.drawn, real);
            Set<Verdict> expected = verdicts(ballots, real, counts);
            Outcome outcome = decided(question.decide(counts), () -> counts + "\n" + ballots);
            assertEquals(
                    expected.size() == 1 ? expected.iterator().next() : Verdict.DEPENDS,
                    outcome.verdict(),
                    () -> expected + " of " + real + "\n" + counts + "\n" + outcome.assumptions() + "\n" + ballots);
            assertEquals(
                    outcome.verdict() == Verdict.DEPENDS,
                    outcome.assumptions().stream().anyMatch(Assumption::decides),
                    () -> outcome.assumptions() + "\n" + counts + "\n" + ballots);
        });
    }

    /// A case without uncertain seats and named members, which counts do not know.
    private static RandomCase withoutNamed(Random random) {
        while (true) {
            RandomCase drawn = new RandomCase(random, 5, Shape.ANY);
            if (drawn.namedSeats == 0 && drawn.uncertain.isEmpty()) {
                return drawn;
            }
        }
    }

    /// Counts of real positions: at times of groups too, and at times with one position not counted but called the
    /// rest.
    private static Counts counts(RandomCase drawn, Map<String, Position> real) {
        Map<String, Map<Position, Integer>> groups = new HashMap<>();
        for (String group : List.of("alpha", "beta", "g", "h")) {
            if (drawn.random.nextInt(6) == 0) {
                Map<Position, Integer> counted = new EnumMap<>(Position.class);
                Position position = drawn.one(RandomBallots.CONCRETE);
                int inGroup = (int) drawn.counting.values().stream()
                        .filter(seat -> seat.groups().contains(group) && real.get(seat.id()) == position)
                        .count();
                counted.put(position, inGroup);
                groups.put(group, counted);
            }
        }
        Map<Position, Integer> totals = new EnumMap<>(Position.class);
        real.values().forEach(position -> totals.merge(position, 1, Integer::sum));
        Optional<Position> rest = drawn.random.nextBoolean()
                ? Optional.empty()
                : totals.keySet().stream()
                        .filter(at -> at != Position.NOT_ENTITLED)
                        .findFirst();
        totals.remove(rest.orElse(Position.ABSENT));
        return new Counts(totals, groups, OptionalInt.empty(), rest);
    }

    /// The verdicts of every way to hand the real positions out anew that agrees with the counts.
    private static Set<Verdict> verdicts(RandomBallots ballots, Map<String, Position> real, Counts counts) {
        List<String> free = real.keySet().stream()
                .filter(seat -> !ballots.drawn.barred.contains(seat))
                .sorted()
                .toList();
        List<Position> positions = free.stream().map(real::get).sorted().toList();
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        Set<List<Position>> orders = new HashSet<>();
        permute(new ArrayList<>(positions), 0, orders);
        for (List<Position> order : orders) {
            Map<String, Position> dealt = new HashMap<>(real);
            for (int i = 0; i < free.size(); i++) {
                dealt.put(free.get(i), order.get(i));
            }
            if (agrees(ballots.drawn, dealt, counts)) {
                verdicts.addAll(withUnknown(ballots, dealt));
            }
        }
        return verdicts;
    }

    private static void permute(List<Position> positions, int from, Set<List<Position>> orders) {
        if (from == positions.size()) {
            orders.add(List.copyOf(positions));
            return;
        }
        for (int i = from; i < positions.size(); i++) {
            java.util.Collections.swap(positions, from, i);
            permute(positions, from + 1, orders);
            java.util.Collections.swap(positions, from, i);
        }
    }

    private static boolean agrees(RandomCase drawn, Map<String, Position> dealt, Counts counts) {
        return counts.groups().entrySet().stream()
                .allMatch(group -> group.getValue().entrySet().stream()
                        .allMatch(count -> count.getValue()
                                == drawn.counting.values().stream()
                                        .filter(seat -> seat.groups().contains(group.getKey())
                                                && dealt.get(seat.id()) == count.getKey())
                                        .count()));
    }

    private static Set<Verdict> withUnknown(RandomBallots ballots, Map<String, Position> dealt) {
        ballots.given.putAll(dealt);
        ballots.representedBy.clear();
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        ballots.ways().forEach(way -> verdicts.add(way.verdict()));
        return verdicts;
    }

    @Test
    void where_nobody_is_named_a_count_may_be_of_either_kind_of_seat() {
        Seeded.times(10_000, random -> {
            UnnamedCase drawn = new UnnamedCase(random);
            List<Position> stood = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                stood.add(drawn.one(RandomBallots.CONCRETE));
            }
            Map<Position, Integer> totals = new EnumMap<>(Position.class);
            stood.forEach(position -> totals.merge(position, 1, Integer::sum));
            Map<String, Map<Position, Integer>> groups = new HashMap<>();
            int known = random.nextInt(1 << stood.size());
            if (random.nextBoolean()) {
                Position position = stood.getFirst();
                groups.put("P", Map.of(position, ofKindP(stood, known, position)));
            }
            Counts counts = new Counts(totals, groups, OptionalInt.empty(), Optional.empty());
            Set<Verdict> expected = EnumSet.noneOf(Verdict.class);
            for (int kinds = 0; kinds < 1 << stood.size(); kinds++) {
                int inP = kinds;
                boolean agrees = groups.getOrDefault("P", Map.of()).entrySet().stream()
                        .allMatch(count -> count.getValue() == ofKindP(stood, inP, count.getKey()));
                if (agrees) {
                    expected.add(drawn.verdict(stood, kinds));
                }
            }
            Outcome outcome = decided(drawn.question().decide(counts), () -> counts + "\n" + drawn);
            assertEquals(
                    expected.size() == 1 ? expected.iterator().next() : Verdict.DEPENDS,
                    outcome.verdict(),
                    () -> expected + "\n" + counts + "\n" + outcome.assumptions() + "\n" + drawn);
        });
    }

    private static int ofKindP(List<Position> stood, int kinds, Position position) {
        int of = 0;
        for (int i = 0; i < stood.size(); i++) {
            of += stood.get(i) == position && (kinds >> i & 1) == 1 ? 1 : 0;
        }
        return of;
    }

    /// An organ with two kinds of seats, P and O, that nobody names.
    private static final class UnnamedCase {
        private final Random random;
        private final org.comity.charter.rule.Rule rule;

        UnnamedCase(Random random) {
            this.random = random;
            org.comity.charter.rule.Rule drawn;
            do {
                drawn = new org.comity.charter.rule.RandomRules(random, List.of("P", "O"), List.of(), 3)
                        .draw(org.comity.charter.rule.RuleParser.Use.DECISION);
            } while (drawn.sentence().contains("named"));
            this.rule = drawn;
        }

        Position one(List<Position> positions) {
            return positions.get(random.nextInt(positions.size()));
        }

        Question question() {
            return Samples.question(
                    Samples.organ(
                            List.of(Samples.unnamed("P"), Samples.unnamed("O")),
                            List.of(),
                            Samples.provision(rule, Optional.empty())),
                    FactTable.EMPTY);
        }

        Verdict verdict(List<Position> stood, int kinds) {
            List<PlainSeat> seats = new ArrayList<>();
            Map<String, Position> positions = new HashMap<>();
            for (int i = 0; i < stood.size(); i++) {
                seats.add(new PlainSeat("" + i, Set.of((kinds >> i & 1) == 1 ? "P" : "O"), Map.of()));
                positions.put("" + i, stood.get(i));
            }
            return PlainCount.decide(
                    Samples.steps(rule, Optional.empty()), new int[1], seats, positions, Set.of(), Set.of());
        }

        @Override
        public String toString() {
            return rule.sentence();
        }
    }

    @Test
    void positions_and_their_counts_do_not_contradict_each_other() {
        Seeded.times(20_000, random -> {
            RandomBallots ballots = new RandomBallots(withoutNamed(random), Doubt.NONE);
            Question question = ballots.drawn.question();
            Verdict byName = decided(question.decide(ballots.ballots(question.roll())), ballots::toString)
                    .verdict();
            Counts counts = counts(ballots.drawn, ballots.positions());
            Verdict byCounts = decided(question.decide(counts), () -> counts + "\n" + ballots)
                    .verdict();
            assertTrue(
                    byCounts == byName || byCounts == Verdict.DEPENDS, () -> byName + " " + byCounts + "\n" + ballots);
        });
    }

    private static Outcome decided(Question.Answer answer, java.util.function.Supplier<String> says) {
        return assertInstanceOf(Question.Decided.class, answer, () -> answer + "\n" + says.get())
                .outcome();
    }
}
