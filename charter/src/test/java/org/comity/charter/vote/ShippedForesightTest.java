package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.charter.Tie;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is foretold of every shipped rule, cut down to at most seven seats, against every completion.
@Tag("slow")
class ShippedForesightTest {
    private static final List<Position> FREE = List.of(
            Position.IN_FAVOUR,
            Position.OBJECTING,
            Position.ABSTAINING,
            Position.ABSENT,
            Position.NON_OBJECTION_IN_WRITING);
    private static final List<Position> GIVEN = List.of(
            Position.IN_FAVOUR,
            Position.IN_FAVOUR,
            Position.AGAINST,
            Position.ABSTAINING,
            Position.ABSENT,
            Position.SILENT,
            Position.OBJECTING,
            Position.NON_OBJECTION_IN_WRITING,
            Position.RECUSED);

    static Stream<ShippedRules.Cut> rules() {
        return ShippedRules.cutDown(7).stream();
    }

    @Test
    void the_shipped_rules_are_here() {
        assertTrue(rules().count() >= 50, () -> rules().count() + " rules");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_forecast_is_what_all_completions_say(ShippedRules.Cut cut) {
        Seeded.times(6, random -> {
            List<String> voting = cut.voting();
            int open = random.nextInt(3) == 0 ? voting.size() : random.nextInt(Math.min(5, voting.size()) + 1);
            check(cut, random, new TreeSet<>(shuffled(voting, random).subList(0, open)), Attendance.PRESENT);
        });
        Seeded.times(4, random -> {
            int open = random.nextInt(Math.min(5, cut.voting().size()) + 1);
            Set<String> seats = new TreeSet<>(shuffled(cut.voting(), random).subList(0, open));
            check(cut, random, seats, Attendance.MAY_BE_ABSENT);
        });
    }

    private static void check(ShippedRules.Cut cut, Random random, Set<String> open, Attendance attendance) {
        Map<String, Position> given = new TreeMap<>();
        BallotPaper paper = new BallotPaper(cut.question().roll(), cut.facts());
        for (String seat : cut.voting()) {
            if (!open.contains(seat)) {
                given.put(seat, GIVEN.get(random.nextInt(GIVEN.size())));
                paper.put(seat, given.get(seat));
            }
        }
        Set<String> named = new TreeSet<>(shuffled(cut.voting(), random).subList(0, cut.named()));
        named.forEach(paper::named);
        Ballots ballots =
                assertInstanceOf(BallotPaper.Sound.class, paper.leaveOpen()).ballots();
        Forecast forecast = assertInstanceOf(
                        Question.Foretold.class, cut.question().forecast(ballots, attendance))
                .forecast();
        Set<Verdict> expected = EnumSet.noneOf(Verdict.class);
        for (int[] readings : cut.everyReading()) {
            for (Set<Tie> broken : RandomBallots.subsets(cut.ties())) {
                Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
                for (Map<String, Position> completion : RandomBallots.assignments(open, attendance.positions())) {
                    Map<String, Position> all = new HashMap<>(given);
                    all.putAll(completion);
                    verdicts.add(cut.decide(readings, all, named, broken));
                }
                expected.add(verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.OPEN);
            }
        }
        Verdict one = expected.size() == 1 ? expected.iterator().next() : Verdict.DEPENDS;
        assertEquals(one, forecast.outcome(), () -> cut + " given " + given + " open " + open + " named " + named);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void an_organ_can_decide_exactly_when_some_positions_of_the_others_adopt(ShippedRules.Cut cut) {
        Seeded.times(5, random -> {
            List<String> seats = shuffled(cut.voting(), random);
            int absent = random.nextInt(Math.min(3, seats.size()) + 1);
            int objecting = random.nextInt(5) == 0 && absent < seats.size() ? 1 : 0;
            int consenting = random.nextInt(4) == 0 && absent + objecting < seats.size() ? 1 : 0;
            Set<String> away = new TreeSet<>(seats.subList(0, absent));
            Set<String> against = new TreeSet<>(seats.subList(absent, absent + objecting));
            Set<String> consents = new TreeSet<>(seats.subList(absent + objecting, absent + objecting + consenting));
            Set<String> named = new TreeSet<>(shuffled(cut.voting(), random).subList(0, cut.named()));
            Suppositions supposed = new Suppositions(away, Set.of(), Map.of(), consents, against, Map.of(), named);
            Abilities.Asked asked = new Abilities(cut.organ(), ShippedRules.ON, cut.facts(), Seating.NOBODY)
                    .ask(supposed, Optional.empty());
            Ability found = assertInstanceOf(Abilities.Answered.class, asked, asked::toString)
                    .abilities()
                    .getFirst();
            assertEquals(byHand(cut, supposed), found.verdict(), () -> cut + " " + supposed);
        });
    }

    private static Can byHand(ShippedRules.Cut cut, Suppositions supposed) {
        Set<String> free = new HashSet<>(cut.voting());
        supposed.seats().forEach(free::remove);
        boolean yes = false;
        boolean no = false;
        for (int[] readings : cut.everyReading()) {
            for (Set<Tie> broken : RandomBallots.subsets(cut.ties())) {
                boolean can = RandomBallots.assignments(free, FREE).stream().anyMatch(choice -> {
                    Map<String, Position> all = new HashMap<>(choice);
                    supposed.absent().forEach(seat -> all.put(seat, Position.ABSENT));
                    supposed.objecting().forEach(seat -> all.put(seat, Position.OBJECTING));
                    supposed.nonObjection().forEach(seat -> all.put(seat, Position.NON_OBJECTION_IN_WRITING));
                    return cut.decide(readings, all, supposed.named(), broken) == Verdict.ADOPTED;
                });
                yes |= can;
                no |= !can;
            }
        }
        return yes && no ? Can.DEPENDS : yes ? Can.YES : Can.NO;
    }

    private static List<String> shuffled(List<String> seats, Random random) {
        List<String> copy = new java.util.ArrayList<>(seats);
        java.util.Collections.shuffle(copy, random);
        return copy;
    }
}
