package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.charter.Provision;
import org.comity.charter.Tie;
import org.comity.charter.vote.RandomBallots.Doubt;
import org.comity.charter.vote.RandomCase.Shape;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is foretold against every completion, each of them counted by the second implementation.
@Tag("slow")
class ForecastPropertyTest {
    private static final int MOST_OPEN = 4;

    private static Set<String> open(RandomBallots ballots) {
        Set<String> open = new TreeSet<>();
        for (String seat : ballots.drawn.counting.keySet()) {
            boolean free = !ballots.drawn.barred.contains(seat)
                    && !ballots.representedBy.containsKey(seat)
                    && !ballots.reported.contains(seat);
            if (free && open.size() < MOST_OPEN && ballots.drawn.random.nextBoolean()) {
                open.add(seat);
            }
        }
        return open;
    }

    private static Attendance attendance(RandomBallots ballots) {
        return ballots.drawn.random.nextBoolean() ? Attendance.PRESENT : Attendance.MAY_BE_ABSENT;
    }

    @Test
    void a_forecast_is_what_all_completions_say() {
        Seeded.times(30_000, random -> {
            RandomBallots ballots = new RandomBallots(new RandomCase(random, 6, Shape.ANY), Doubt.NONE);
            Set<String> open = open(ballots);
            Attendance attendance = attendance(ballots);
            Question question = ballots.drawn.question();
            Forecast forecast = forecast(question, ballots.ballots(question.roll(), open), attendance);
            Set<Verdict> expected = EnumSet.noneOf(Verdict.class);
            for (int[] readings : ballots.readings()) {
                for (Set<String> away : RandomBallots.subsets(ballots.drawn.uncertain)) {
                    for (Set<Tie> broken : RandomBallots.subsets(ballots.ties())) {
                        expected.add(foretold(ballots, readings, away, open, attendance, broken));
                    }
                }
            }
            Verdict one = expected.size() == 1 ? expected.iterator().next() : Verdict.DEPENDS;
            assertEquals(one, forecast.outcome(), () -> "open " + open + " " + attendance + "\n" + ballots);
        });
    }

    private static Verdict foretold(
            RandomBallots ballots,
            int[] readings,
            Set<String> away,
            Set<String> open,
            Attendance attendance,
            Set<Tie> broken) {
        Set<String> here = new HashSet<>(open);
        here.removeAll(away);
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (Map<String, Position> completion : RandomBallots.assignments(here, attendance.positions())) {
            verdicts.add(ballots.verdict(readings, Set.of(), away, completion, broken));
        }
        return verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.OPEN;
    }

    @Test
    void a_seat_decides_in_as_many_completions_as_can_be_counted_by_hand() {
        Seeded.times(20_000, random -> {
            RandomBallots ballots = new RandomBallots(new RandomCase(random, 6, Shape.ANY), Doubt.NONE);
            Set<String> open = open(ballots);
            Attendance attendance = attendance(ballots);
            Question question = ballots.drawn.question();
            Forecast forecast = forecast(question, ballots.ballots(question.roll(), open), attendance);
            Map<String, BigInteger> expected = new TreeMap<>();
            int[] readings = new int[ballots.drawn.stages().size()];
            for (String seat : open) {
                Set<String> others = new HashSet<>(open);
                others.remove(seat);
                long decides = RandomBallots.assignments(others, attendance.positions()).stream()
                        .filter(completion -> decides(ballots, readings, seat, completion, attendance))
                        .count();
                if (decides > 0) {
                    expected.put(seat, BigInteger.valueOf(decides));
                }
            }
            Map<String, BigInteger> found = new TreeMap<>();
            forecast.pivotal().forEach(pivot -> found.put(pivot.seat(), pivot.completions()));
            assertEquals(expected, found, () -> "open " + open + " " + attendance + "\n" + ballots);
            BigInteger others =
                    BigInteger.valueOf(attendance.positions().size()).pow(Math.max(0, open.size() - 1));
            forecast.pivotal().forEach(pivot -> assertEquals(others, pivot.of()));
        });
    }

    private static boolean decides(
            RandomBallots ballots,
            int[] readings,
            String seat,
            Map<String, Position> completion,
            Attendance attendance) {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (Position position : attendance.positions()) {
            Map<String, Position> whole = new TreeMap<>(completion);
            whole.put(seat, position);
            // As it is taken: a tie that somebody breaks falls in favour.
            verdicts.add(ballots.verdict(readings, Set.of(), Set.of(), whole, ballots.ties()));
        }
        return verdicts.size() > 1;
    }

    @Test
    void what_is_said_to_be_needed_is_what_adopts() {
        Seeded.times(20_000, random -> {
            RandomBallots ballots = new RandomBallots(new RandomCase(random, 6, Shape.ANY), Doubt.NONE);
            Set<String> open = open(ballots);
            Attendance attendance = attendance(ballots);
            Question question = ballots.drawn.question();
            Procedure procedure =
                    new Procedure((Provision.BySteps) question.provision().means());
            Scales scales = Scales.of(question.roll(), procedure.measures(), ballots.drawn.facts);
            Ballots cast = ballots.ballots(question.roll(), open);
            for (int[] readings : ballots.readings()) {
                Course course = brokenInFavour(ballots.ties());
                Completions completions = completions(procedure, scales, cast, readings, course, attendance);
                Need need = Need.of(procedure, completions);
                for (Map<String, Position> completion : RandomBallots.assignments(open, attendance.positions())) {
                    Verdict verdict = ballots.verdict(readings, Set.of(), Set.of(), completion, ballots.ties());
                    Tally tally = scales.tally(codes(question.roll(), cast, completion), cast.named());
                    assertEquals(
                            verdict == Verdict.ADOPTED,
                            isMet(need, completions.base(), tally),
                            () -> need + " by " + completion + "\n" + ballots);
                }
            }
        });
    }

    private static Completions completions(
            Procedure procedure, Scales scales, Ballots cast, int[] readings, Course course, Attendance attendance) {
        byte[] codes = cast.codes().clone();
        List<OpenClass> single = new ArrayList<>();
        for (int seat : cast.open()) {
            codes[seat] = Scales.OPEN;
        }
        Map<Integer, Integer> casts = new TreeMap<>(cast.representedBy());
        casts.keySet().removeIf(seat -> codes[seat] == Position.NOT_ENTITLED.ordinal());
        casts.forEach((seat, by) -> codes[seat] = cast.open().contains(by) ? Scales.OPEN : codes[seat]);
        for (int seat : cast.open()) {
            long[] weights = scales.weights(seat, cast.named());
            casts.forEach((other, by) -> {
                if (by == seat) {
                    long[] more = scales.weights(other, cast.named());
                    Arrays.setAll(weights, m -> weights[m] + more[m]);
                }
            });
            single.add(new OpenClass(weights, List.of(seat), 1, ""));
        }
        return new Completions(
                procedure, readings, course, scales.tally(codes, cast.named()), OpenClass.gather(single), attendance);
    }

    private static byte[] codes(Roll roll, Ballots cast, Map<String, Position> completion) {
        byte[] codes = cast.codes().clone();
        for (int seat = 0; seat < codes.length; seat++) {
            int casts = cast.representedBy().getOrDefault(seat, seat);
            Position position = completion.get(roll.seats().get(casts).id());
            codes[seat] = position == null || codes[seat] == Position.NOT_ENTITLED.ordinal()
                    ? codes[seat]
                    : (byte) position.ordinal();
        }
        return codes;
    }

    private static Course brokenInFavour(Set<Tie> ties) {
        Course course = Course.PLAIN;
        for (Tie tie : ties) {
            course = course.with(tie, TieBreak.IN_FAVOUR);
        }
        return course;
    }

    /// Whether a need is met, from what its words say and not from the test that it comes from.
    private static boolean isMet(Need need, Tally now, Tally then) {
        return switch (need) {
            case Need.Settled settled -> settled == Need.Settled.HOLDS;
            case Need.Every every -> every.parts().stream().allMatch(part -> isMet(part, now, then));
            case Need.Some some ->
                some.parts().stream().filter(part -> isMet(part, now, then)).count() >= some.least();
            case Need.More more ->
                more.gauge().have(then.seenAs(more.seen())) - more.gauge().have(now.seenAs(more.seen()))
                        >= more.amount();
            case Need.AtMostMore most ->
                most.gauge().have(then.seenAs(most.seen())) - most.gauge().have(now.seenAs(most.seen()))
                        <= most.amount();
            case Need.Reach reach -> Ties.holds(reach.gauge(), then.seenAs(reach.seen()), reach.half());
            case Need.Somebody somebody -> then.seenAs(somebody.seen()).sum(0, Procedure.SOMEBODY) > 0;
        };
    }

    private static Forecast forecast(Question question, Ballots ballots, Attendance attendance) {
        return assertInstanceOf(Question.Foretold.class, question.forecast(ballots, attendance))
                .forecast();
    }
}
