package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.comity.charter.Step;
import org.comity.charter.Tie;
import org.comity.charter.rule.Rule;
import org.comity.charter.vote.RandomBallots.Doubt;
import org.comity.charter.vote.RandomBallots.Way;
import org.comity.charter.vote.RandomCase.Shape;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The engine against a second implementation, and what holds for every rule.
@Tag("slow")
class EvaluationPropertyTest {
    private static final int MOST_WAYS = 20_000;
    private static final List<String> GRANTED = List.of("not-entitled-", "consensus-exhausted", "second-vote");

    @Test
    void the_engine_and_the_plain_count_agree() {
        Seeded.times(100_000, random -> {
            RandomBallots ballots = new RandomBallots(new RandomCase(random, 7, Shape.PLAIN), Doubt.NONE);
            Question question = ballots.drawn.question();
            Ballots cast = ballots.ballots(question.roll());
            Outcome outcome = decide(question, cast);
            assertEquals(ballots.ways().getFirst().verdict(), outcome.verdict(), ballots::toString);
            Optional<Verdict> quick = question.quickly(cast);
            assertTrue(quick.isEmpty() || quick.get() == outcome.verdict(), ballots::toString);
        });
    }

    @Test
    void steps_and_fallbacks_are_decided_as_the_plain_count_decides_them() {
        Seeded.times(50_000, random -> {
            RandomBallots ballots = new RandomBallots(new RandomCase(random, 7, Shape.STAGES), Doubt.NONE);
            Question question = ballots.drawn.question();
            Ballots cast = ballots.ballots(question.roll());
            Outcome outcome = decide(question, cast);
            assertEquals(ballots.ways().getFirst().verdict(), outcome.verdict(), ballots::toString);
            Optional<Verdict> quick = question.quickly(cast);
            assertTrue(quick.isEmpty() || quick.get() == outcome.verdict(), ballots::toString);
            if (ballots.drawn.steps.size() == 1 && outcome.verdict() == Verdict.ADOPTED) {
                for (String seat : free(ballots)) {
                    Position before = ballots.given.put(seat, Position.IN_FAVOUR);
                    assertEquals(
                            Verdict.ADOPTED,
                            decide(question, ballots.ballots(question.roll())).verdict(),
                            () -> seat + " from " + before + " to in favour\n" + ballots);
                    ballots.given.put(seat, before);
                }
            }
        });
    }

    @Test
    void a_large_body_with_the_heaviest_weights_is_counted_exactly() {
        Seeded.times(2_000, random -> {
            RandomBallots ballots = new RandomBallots(new RandomCase(random, 200, Shape.PLAIN), Doubt.NONE);
            Question question = ballots.drawn.question();
            Outcome outcome = decide(question, ballots.ballots(question.roll()));
            assertEquals(ballots.ways().getFirst().verdict(), outcome.verdict(), ballots::toString);
        });
    }

    @Test
    void every_reason_says_what_its_test_had_and_needed() {
        Seeded.times(30_000, random -> {
            RandomBallots ballots = new RandomBallots(new RandomCase(random, 7, Shape.PLAIN), Doubt.NONE);
            Question question = ballots.drawn.question();
            Step step = ballots.drawn.steps.getFirst();
            Step.Standard standard = step.standards().getFirst();
            List<PlainCount.Found> expected = new ArrayList<>();
            standard.quorum().ifPresent(quorum -> expected.addAll(found(ballots, quorum, step)));
            expected.addAll(found(ballots, standard.rule(), step));
            List<Reason> reasons =
                    decide(question, ballots.ballots(question.roll())).reasons();
            boolean nobody = reasons.getFirst().test().equals("at least 1 present or consenting in writing")
                    && standard.quorum().isEmpty()
                    && reasons.getFirst().role() == Reason.Role.QUORUM;
            List<Reason> ofTests = nobody ? reasons.subList(1, reasons.size()) : reasons;
            assertEquals(
                    expected,
                    ofTests.stream()
                            .map(reason -> new PlainCount.Found(reason.have(), reason.base(), reason.holds()))
                            .toList(),
                    ballots::toString);
            reasons.forEach(reason -> assertEquals(
                    reason.holds(),
                    Reason.Holds.of(reason.margin() >= 0
                            && (reason.base().isEmpty() || reason.base().getAsLong() > 0)),
                    () -> reason + "\n" + ballots));
        });
    }

    private static List<PlainCount.Found> found(RandomBallots ballots, Rule rule, Step step) {
        return PlainCount.tests(
                rule,
                List.copyOf(ballots.drawn.counting.values()),
                ballots.positions(),
                ballots.named,
                step.leavesOut());
    }

    @Test
    void one_more_in_favour_never_hurts() {
        Seeded.times(50_000, random -> {
            RandomBallots ballots = new RandomBallots(new RandomCase(random, 6, Shape.PLAIN), Doubt.NONE);
            Question question = ballots.drawn.question();
            if (decide(question, ballots.ballots(question.roll())).verdict() != Verdict.ADOPTED) {
                return;
            }
            for (String seat : free(ballots)) {
                Position before = ballots.given.put(seat, Position.IN_FAVOUR);
                assertEquals(
                        Verdict.ADOPTED,
                        decide(question, ballots.ballots(question.roll())).verdict(),
                        () -> seat + " from " + before + " to in favour\n" + ballots);
                ballots.given.put(seat, before);
            }
        });
    }

    @Test
    void one_more_against_never_helps_inside_the_quorum() {
        Seeded.times(50_000, random -> {
            RandomBallots ballots = new RandomBallots(new RandomCase(random, 6, Shape.PLAIN), Doubt.NONE);
            Question question = ballots.drawn.question();
            Set<Position> leftOut = ballots.drawn.steps.getFirst().leavesOut();
            if (decide(question, ballots.ballots(question.roll())).verdict() != Verdict.REJECTED) {
                return;
            }
            for (String seat : free(ballots)) {
                for (Position against : List.of(Position.AGAINST, Position.OBJECTING)) {
                    if (leftOut.contains(against)) {
                        continue;
                    }
                    Position before = ballots.given.put(seat, against);
                    assertNotEquals(
                            Verdict.ADOPTED,
                            decide(question, ballots.ballots(question.roll())).verdict(),
                            () -> seat + " from " + before + " to against\n" + ballots);
                    ballots.given.put(seat, before);
                }
            }
        });
    }

    /// Seats whose position can change without that of another.
    private static List<String> free(RandomBallots ballots) {
        return ballots.given.keySet().stream()
                .filter(seat -> !ballots.representedBy.containsKey(seat) && !ballots.representedBy.containsValue(seat))
                .toList();
    }

    @Test
    void an_outcome_depends_exactly_when_what_is_not_known_can_change_it() {
        Seeded.times(30_000, random -> {
            RandomBallots ballots = new RandomBallots(new RandomCase(random, 5, Shape.ANY), Doubt.SOME);
            if (ballots.combinations() > MOST_WAYS) {
                return;
            }
            Question question = ballots.drawn.question();
            List<Way> ways = ballots.ways();
            Outcome outcome = decide(question, ballots.ballots(question.roll()));
            assertEquals(among(ways, _ -> true), outcome.verdict(), () -> outcome.assumptions() + "\n" + ballots);
            if (outcome.verdict() == Verdict.DEPENDS) {
                assertTrue(
                        outcome.assumptions().stream().anyMatch(Assumption::decides),
                        () -> outcome.assumptions() + "\n" + ballots);
            } else {
                assertTrue(
                        outcome.assumptions().stream().noneMatch(Assumption::decides),
                        () -> outcome.assumptions() + "\n" + ballots);
            }
            assertEquals(
                    outcome.verdict() == Verdict.DEPENDS,
                    outcome.assumptions().stream().anyMatch(each -> each.matters() == Assumption.Matters.YES),
                    () -> outcome.assumptions() + "\n" + ballots);
            for (Assumption assumption : outcome.assumptions()) {
                if (assumption.decides()) {
                    assertEquals(Assumption.Matters.YES, assumption.matters(), () -> assumption + "\n" + ballots);
                }
                if (GRANTED.stream().anyMatch(assumption.id()::startsWith)) {
                    // What only the asker claims, and the like, is granted: nothing is computed for the case that it is
                    // false.
                    assertEquals(outcome.verdict().word(), assumption.ifSo(), () -> assumption + "\n" + ballots);
                    assertEquals("", assumption.ifNot(), () -> assumption + "\n" + ballots);
                    continue;
                }
                Predicate<Way> so = way -> isSo(assumption, way, ballots);
                assertEquals(among(ways, so).word(), assumption.ifSo(), () -> "if so: " + assumption + "\n" + ballots);
                assertEquals(
                        among(ways, so.negate()).word(),
                        assumption.ifNot(),
                        () -> "if not: " + assumption + "\n" + ballots);
            }
        });
    }

    @Test
    void the_extremes_stand_for_all_that_many_unknown_positions_may_be() {
        List<Position> some = List.of(
                Position.IN_FAVOUR,
                Position.AGAINST,
                Position.ABSTAINING,
                Position.ABSENT,
                Position.RECUSED,
                Position.NOT_ENTITLED);
        Seeded.times(200, random -> {
            RandomBallots ballots = new RandomBallots(new RandomCase(random, 6, Shape.PLAIN), Doubt.NONE);
            ballots.representedBy.clear();
            List<String> unknown = ballots.given.keySet().stream().limit(5).toList();
            unknown.forEach(seat -> ballots.given.put(seat, Position.UNKNOWN));
            Question question = ballots.drawn.question();
            Outcome outcome = decide(question, ballots.ballots(question.roll()));
            Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
            for (int i = 0; i < Math.powExact(some.size(), unknown.size()); i++) {
                int rest = i;
                for (String seat : unknown) {
                    ballots.given.put(seat, some.get(rest % some.size()));
                    rest /= some.size();
                }
                verdicts.add(ballots.ways().getFirst().verdict());
            }
            Verdict expected = verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.DEPENDS;
            assertEquals(expected, outcome.verdict(), ballots::toString);
        });
    }

    @Test
    // Ties are rare: about one case in five hundred, so that a few thousand could hold too few by chance.
    void the_cases_drawn_hold_what_they_are_drawn_for() {
        int[] found = new int[3];
        Seeded.times(30_000, random -> {
            RandomBallots ballots = new RandomBallots(new RandomCase(random, 5, Shape.ANY), Doubt.NONE);
            Question question = ballots.drawn.question();
            List<String> ids = decide(question, ballots.ballots(question.roll())).assumptions().stream()
                    .map(Assumption::id)
                    .toList();
            found[0] += ids.stream().anyMatch(id -> id.startsWith("consensus-exhausted")) ? 1 : 0;
            found[1] += ids.contains("casting-vote") || ids.contains("lot") ? 1 : 0;
            found[2] += ids.stream().anyMatch(id -> id.startsWith("second-vote")) ? 1 : 0;
        });
        assertTrue(found[0] > 100 && found[1] > 3 && found[2] > 3, () -> java.util.Arrays.toString(found));
    }

    /// Whether an assumption is true when everything is one way.
    private static boolean isSo(Assumption assumption, Way way, RandomBallots ballots) {
        String id = assumption.id();
        if (id.matches("r\\d+f*-\\d")) {
            List<Step> stages = ballots.drawn.stages();
            for (int i = 0; i < stages.size(); i++) {
                Optional<Step.Reading> reading =
                        stages.get(i).standards().get(way.readings()[i]).reading();
                if (reading.map(Step.Reading::id).filter(id::equals).isPresent()) {
                    return true;
                }
            }
            return false;
        }
        if (id.equals("casting-vote")) {
            return way.broken().contains(Tie.CHAIR_CASTS);
        }
        if (id.equals("lot")) {
            return way.broken().contains(Tie.LOTS);
        }
        if (id.startsWith("report-on-")) {
            return !way.untrue().contains(id.substring("report-on-".length()));
        }
        if (id.startsWith("seat-of-")) {
            return !way.away().contains(id.substring("seat-of-".length()));
        }
        if (id.startsWith("unknown-position-of-")) {
            return way.unknown().get(id.substring("unknown-position-of-".length())) == Position.IN_FAVOUR;
        }
        if (id.equals("all-of-these")) {
            return way.untrue().isEmpty()
                    && way.away().isEmpty()
                    && way.broken().containsAll(ballots.ties())
                    && way.unknown().values().stream().allMatch(Position.IN_FAVOUR::equals)
                    && java.util.Arrays.stream(way.readings()).allMatch(reading -> reading == 0);
        }
        throw new AssertionError("an assumption that the test does not know: " + assumption + "\n" + ballots);
    }

    private static Verdict among(List<Way> ways, Predicate<Way> which) {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        ways.stream().filter(which).map(Way::verdict).forEach(verdicts::add);
        return verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.DEPENDS;
    }

    private static Outcome decide(Question question, Ballots ballots) {
        return assertInstanceOf(Question.Decided.class, question.decide(ballots))
                .outcome();
    }

    @Test
    void whoever_is_represented_stands_where_the_other_stands() {
        Seeded.times(20_000, random -> {
            RandomBallots ballots = new RandomBallots(new RandomCase(random, 6, Shape.PLAIN), Doubt.NONE);
            Question question = ballots.drawn.question();
            Outcome outcome = decide(question, ballots.ballots(question.roll()));
            Map<String, String> representedBy = new HashMap<>(ballots.representedBy);
            ballots.representedBy.clear();
            representedBy.forEach((seat, by) -> ballots.given.put(seat, ballots.given.get(by)));
            assertEquals(
                    outcome.reasons(),
                    decide(question, ballots.ballots(question.roll())).reasons(),
                    ballots::toString);
        });
    }
}
