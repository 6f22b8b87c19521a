package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.charter.Tie;
import org.comity.charter.vote.PlainCount.PlainSeat;
import org.comity.charter.vote.RandomCase.Shape;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whether an organ can decide, against every position that the free seats could take, counted a second time.
@Tag("slow")
class AbilityPropertyTest {
    /// What a free seat may do, as far as a rule can tell; the rest stand where one of these stands.
    private static final List<Position> ANY = List.of(
            Position.IN_FAVOUR,
            Position.AGAINST,
            Position.ABSTAINING,
            Position.ABSENT,
            Position.SILENT,
            Position.OBJECTING,
            Position.NON_OBJECTION_IN_WRITING);

    /// Suppositions drawn at random, and what they make of the seats.
    private static final class Drawn {
        final RandomCase drawn;
        final Map<String, Position> fixed = new TreeMap<>();
        final Set<String> free = new TreeSet<>();
        final Suppositions supposed;

        Drawn(RandomCase drawn) {
            this.drawn = drawn;
            Set<String> absent = new TreeSet<>();
            Set<String> objecting = new TreeSet<>();
            Set<String> consenting = new TreeSet<>();
            for (String seat : drawn.counting.keySet()) {
                if (drawn.barred.contains(seat)) {
                    continue;
                }
                switch (drawn.random.nextInt(6)) {
                    case 0 -> absent.add(seat);
                    case 1 -> objecting.add(seat);
                    case 2 -> consenting.add(seat);
                    default -> free.add(seat);
                }
            }
            absent.forEach(seat -> fixed.put(seat, Position.ABSENT));
            objecting.forEach(seat -> fixed.put(seat, Position.OBJECTING));
            consenting.forEach(seat -> fixed.put(seat, Position.NON_OBJECTION_IN_WRITING));
            Set<String> named = new TreeSet<>();
            List<String> all = List.copyOf(drawn.all);
            while (named.size() < drawn.namedSeats) {
                named.add(drawn.one(all));
            }
            supposed = new Suppositions(absent, Set.of(), Map.of(), consenting, objecting, Map.of(), named);
        }

        /// Whether some positions of the free seats adopt.
        boolean canAdopt(int[] readings, Set<String> away, Set<Tie> broken, Map<String, Position> alsoFixed) {
            Set<String> open = new HashSet<>(free);
            open.removeAll(alsoFixed.keySet());
            for (Map<String, Position> choice : RandomBallots.assignments(open, ANY)) {
                Map<String, Position> positions = new HashMap<>();
                List<PlainSeat> roll = new ArrayList<>();
                drawn.counting.forEach((id, seat) -> {
                    if (!away.contains(id)) {
                        roll.add(seat);
                        Position barred = drawn.barred.contains(id) ? Position.NOT_ENTITLED : null;
                        Position own = alsoFixed.getOrDefault(id, fixed.getOrDefault(id, choice.get(id)));
                        positions.put(id, barred == null ? own : barred);
                    }
                });
                Verdict verdict = PlainCount.decide(drawn.steps, readings, roll, positions, supposed.named(), broken);
                if (verdict == Verdict.ADOPTED) {
                    return true;
                }
            }
            return false;
        }

        Can can(Map<String, Position> alsoFixed) {
            boolean yes = false;
            boolean no = false;
            for (int[] readings : readings()) {
                for (Set<String> away : RandomBallots.subsets(drawn.uncertain)) {
                    for (Set<Tie> broken : RandomBallots.subsets(ties())) {
                        boolean can = canAdopt(readings, away, broken, alsoFixed);
                        yes |= can;
                        no |= !can;
                    }
                }
            }
            return yes && no ? Can.DEPENDS : yes ? Can.YES : Can.NO;
        }

        /// Kinds of ties that somebody breaks, though nobody says how.
        private Set<Tie> ties() {
            Set<Tie> ties = new TreeSet<>();
            drawn.steps.stream().flatMap(step -> step.withFallbacks().stream()).forEach(step -> ties.add(step.tie()));
            ties.removeAll(Set.of(Tie.FAILS, Tie.SECOND_VOTE));
            return ties;
        }

        private List<int[]> readings() {
            return new Procedure(new org.comity.charter.Provision.BySteps(drawn.steps)).everyReading();
        }

        @Override
        public String toString() {
            return drawn + "\n" + supposed;
        }
    }

    /// Whether a step before the last asks about votes, of which there are none yet but objections: then an objection
    /// could help, and being in favour would not be best.
    private static boolean asksForVotesBeforeTheVote(RandomCase drawn) {
        return drawn.steps.subList(0, drawn.steps.size() - 1).stream()
                .flatMap(step -> step.withFallbacks().stream())
                .flatMap(step -> step.standards().stream())
                .map(standard -> standard.rule().sentence()
                        + standard.quorum().map(quorum -> quorum.sentence()).orElse(""))
                .anyMatch(sentence -> List.of("present and voting", "cast", "in favour", "abstaining").stream()
                        .anyMatch(sentence::contains));
    }

    private static Ability ability(Drawn drawn) {
        Abilities abilities = new Abilities(drawn.drawn.organ, RandomCase.ON, drawn.drawn.facts, Seating.NOBODY);
        Abilities.Asked asked = abilities.ask(drawn.supposed, Optional.empty());
        return assertInstanceOf(Abilities.Answered.class, asked, asked::toString)
                .abilities()
                .getFirst();
    }

    @Test
    void an_organ_can_decide_exactly_when_some_positions_of_the_others_adopt() {
        Seeded.times(6_000, random -> {
            Drawn drawn = new Drawn(new RandomCase(random, 5, Shape.ANY));
            if (asksForVotesBeforeTheVote(drawn.drawn)) {
                return;
            }
            assertEquals(drawn.can(Map.of()), ability(drawn).verdict(), drawn::toString);
        });
    }

    @Test
    void a_seat_can_block_exactly_when_one_of_its_positions_makes_the_answer_worse() {
        Seeded.times(1_500, random -> {
            Drawn drawn = new Drawn(new RandomCase(random, 4, Shape.ANY));
            if (asksForVotesBeforeTheVote(drawn.drawn)) {
                return;
            }
            Set<String> expected = new TreeSet<>();
            for (String seat : drawn.drawn.counting.keySet()) {
                if (!drawn.drawn.barred.contains(seat)) {
                    Can best = drawn.can(Map.of(seat, Position.IN_FAVOUR));
                    boolean worse = ANY.stream()
                            .anyMatch(position ->
                                    drawn.can(Map.of(seat, position)).isWorseThan(best));
                    if (worse) {
                        expected.add(seat);
                    }
                }
            }
            Set<String> found = new TreeSet<>();
            ability(drawn).blockers().forEach(blocker -> found.add(blocker.seat()));
            assertEquals(expected, found, drawn::toString);
        });
    }

    @Test
    void the_smallest_absences_that_stop_a_decision_are_found() {
        Seeded.times(3_000, random -> {
            RandomCase drawn = new RandomCase(random, 6, Shape.PLAIN);
            if (drawn.namedSeats > 0) {
                return;
            }
            Set<String> voting = new TreeSet<>(drawn.counting.keySet());
            voting.removeAll(drawn.barred);
            Paralysis found = Paralysis.of(drawn.question()).getFirst();
            Set<Set<String>> expected = new HashSet<>();
            if (decides(drawn, Set.of())) {
                RandomBallots.subsets(voting).stream()
                        .filter(absent -> absent.size() <= Paralysis.MOST_ABSENT && !decides(drawn, absent))
                        .filter(absent -> RandomBallots.subsets(absent).stream()
                                .allMatch(smaller -> smaller.size() == absent.size() || decides(drawn, smaller)))
                        .forEach(absent -> expected.add(Set.copyOf(absent)));
            }
            assertEquals(
                    decides(drawn, Set.of()), found.standing() == Paralysis.Standing.CAN_BE_DECIDED, drawn::toString);
            assertEquals(expected, sets(found), drawn::toString);
        });
    }

    private static boolean decides(RandomCase drawn, Set<String> absent) {
        Map<String, Position> positions = new HashMap<>();
        drawn.counting
                .keySet()
                .forEach(id -> positions.put(
                        id,
                        drawn.barred.contains(id)
                                ? Position.NOT_ENTITLED
                                : absent.contains(id) ? Position.ABSENT : Position.IN_FAVOUR));
        return PlainCount.decide(
                        drawn.steps,
                        new int[drawn.stages().size()],
                        List.copyOf(drawn.counting.values()),
                        positions,
                        Set.of(),
                        Set.of())
                == Verdict.ADOPTED;
    }

    /// Every set that the patterns stand for.
    private static Set<Set<String>> sets(Paralysis paralysis) {
        Set<Set<String>> sets = new HashSet<>();
        for (Paralysis.Pattern pattern : paralysis.patterns()) {
            List<Set<String>> all = new ArrayList<>(List.of(Set.of()));
            for (Paralysis.Part part : pattern.parts()) {
                List<Set<String>> longer = new ArrayList<>();
                for (Set<String> chosen : RandomBallots.subsets(new TreeSet<>(part.of()))) {
                    if (chosen.size() == part.absent()) {
                        all.forEach(begun -> {
                            Set<String> both = new HashSet<>(begun);
                            both.addAll(chosen);
                            longer.add(both);
                        });
                    }
                }
                all = longer;
            }
            sets.addAll(all);
        }
        return sets;
    }
}
