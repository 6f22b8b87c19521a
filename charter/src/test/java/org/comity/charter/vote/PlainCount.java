package org.comity.charter.vote;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.comity.charter.Fallback;
import org.comity.charter.Step;
import org.comity.charter.Tie;
import org.comity.charter.rule.Base;
import org.comity.charter.rule.Counted;
import org.comity.charter.rule.Rule;
import org.comity.charter.rule.Threshold;

/// Decides as docs/formats/charter.md and rule-language.md say it: seat by seat, with numbers that have no bounds.
///
/// A second implementation, so that two have to agree. Of the engine it uses the records of a rule and nothing else;
/// it is slow and says nothing but the outcome and, for each test, what there was.
final class PlainCount {
    /// A seat that is in the denominators.
    ///
    /// @param groups its kind and the groups that it is in
    record PlainSeat(String id, Set<String> groups, Map<String, Long> weights) {}

    /// What a test had, and of how much.
    record Found(long have, OptionalLong base, Reason.Holds holds) {}

    private final List<PlainSeat> seats;
    private final Map<String, Position> positions;
    private final Set<String> named;
    private final Set<Position> leavesOut;
    private final Halves halves;
    private final List<Found> found = new ArrayList<>();

    /// What is made of a majority of which exactly half is there.
    private enum Halves {
        LOST,
        MET
    }

    private PlainCount(
            List<PlainSeat> seats,
            Map<String, Position> positions,
            Set<String> named,
            Set<Position> leavesOut,
            Halves halves) {
        this.seats = seats;
        this.positions = positions;
        this.named = named;
        this.leavesOut = leavesOut;
        this.halves = halves;
    }

    /// @param readings which reading of each step holds, fallbacks behind their steps
    /// @param positions of every seat as it counts, none represented or unknown
    /// @param broken ties that somebody breaks in favour
    static Verdict decide(
            List<Step> steps,
            int[] readings,
            List<PlainSeat> seats,
            Map<String, Position> positions,
            Set<String> named,
            Set<Tie> broken) {
        int at = 0;
        for (int i = 0; i < steps.size(); i++) {
            Map<String, Position> seen = inStep(i, steps.size(), positions);
            Verdict verdict = Verdict.REJECTED;
            // A fallback follows a rule that failed; where the quorum failed it needs one of its own.
            Optional<Step> next = Optional.of(steps.get(i));
            while (next.isPresent()) {
                Step step = next.get();
                Step.Standard standard = step.standards().get(readings[at]);
                boolean follows = verdict == Verdict.REJECTED
                        || verdict == Verdict.INQUORATE && standard.quorum().isPresent();
                if (follows) {
                    verdict = one(step, standard, seats, seen, named, broken);
                }
                at++;
                next = step.otherwise().map(Fallback::step);
            }
            if (verdict != Verdict.ADOPTED) {
                return verdict;
            }
        }
        return Verdict.ADOPTED;
    }

    private static Verdict one(
            Step step,
            Step.Standard standard,
            List<PlainSeat> seats,
            Map<String, Position> seen,
            Set<String> named,
            Set<Tie> broken) {
        PlainCount count = new PlainCount(seats, seen, named, step.leavesOut(), Halves.LOST);
        boolean gate = standard.quorum()
                .map(quorum -> count.holds(quorum, seats))
                .orElseGet(() -> seats.stream()
                        .map(seat -> seen.get(seat.id()))
                        .anyMatch(at -> isPresent(at) || at == Position.NON_OBJECTION_IN_WRITING));
        if (!gate) {
            return Verdict.INQUORATE;
        }
        // With every half met a rule that holds still holds, and one that is tied does, too.
        Halves halves = broken.contains(step.tie()) ? Halves.MET : Halves.LOST;
        PlainCount decision = new PlainCount(seats, seen, named, step.leavesOut(), halves);
        return decision.holds(standard.rule(), seats) ? Verdict.ADOPTED : Verdict.REJECTED;
    }

    /// What each test of a rule had, in the order of the sentence, once for each chamber.
    static List<Found> tests(
            Rule rule,
            List<PlainSeat> seats,
            Map<String, Position> positions,
            Set<String> named,
            Set<Position> leavesOut) {
        PlainCount count = new PlainCount(seats, positions, named, leavesOut, Halves.LOST);
        count.holds(rule, seats);
        return count.found;
    }

    private static Map<String, Position> inStep(int step, int steps, Map<String, Position> positions) {
        if (steps == 1) {
            return positions;
        }
        Map<String, Position> seen = new java.util.HashMap<>(positions);
        seen.replaceAll((_, at) -> {
            if (step == steps - 1) {
                return at == Position.OBJECTING || at == Position.NON_OBJECTION_IN_WRITING ? Position.ABSENT : at;
            }
            boolean objectsHere = at == Position.OBJECTING && step == 0;
            return isPresent(at) && at != Position.RECUSED && !objectsHere ? Position.SILENT : at;
        });
        return seen;
    }

    private boolean holds(Rule rule, List<PlainSeat> within) {
        return switch (rule) {
            // Every part is looked at, so that each test is found.
            case Rule.All all -> met(all.parts(), within) == all.parts().size();
            case Rule.Any any -> met(any.parts(), within) >= 1;
            case Rule.SomeOf some -> met(some.parts(), within) >= some.least();
            case Rule.Chambers chambers -> {
                int met = 0;
                for (String group : chambers.groups()) {
                    met += holds(chambers.rule(), in(Optional.of(group), within)) ? 1 : 0;
                }
                yield met == chambers.groups().size();
            }
            case Rule.Test test -> {
                Found result = test(test, within);
                found.add(result);
                yield result.holds() == Reason.Holds.YES;
            }
        };
    }

    private int met(List<Rule> parts, List<PlainSeat> within) {
        int met = 0;
        for (Rule part : parts) {
            met += holds(part, within) ? 1 : 0;
        }
        return met;
    }

    private Found test(Rule.Test test, List<PlainSeat> within) {
        return switch (test) {
            case Rule.Number number -> {
                BigInteger have = sum(in(number.group(), within), number.weight(), at -> counts(number.counted(), at));
                yield found(
                        have,
                        Optional.empty(),
                        compare(number.threshold(), have.compareTo(BigInteger.valueOf(number.number()))));
            }
            case Rule.Portion portion -> {
                List<PlainSeat> those = in(portion.group(), within);
                BigInteger whole = sum(those, portion.weight(), at -> isIn(portion.base(), at));
                BigInteger part =
                        sum(those, portion.weight(), at -> isIn(portion.base(), at) && counts(portion.counted(), at));
                int compared = part.multiply(BigInteger.valueOf(portion.share().denominator()))
                        .compareTo(whole.multiply(
                                BigInteger.valueOf(portion.share().numerator())));
                boolean half = portion.threshold() == Threshold.MORE_THAN
                        && 2 * portion.share().numerator() == portion.share().denominator()
                        && compared == 0;
                yield found(
                        part,
                        Optional.of(whole),
                        whole.signum() > 0 && (compare(portion.threshold(), compared) || half && halves == Halves.MET));
            }
            case Rule.Every every -> {
                List<PlainSeat> those = in(every.group(), within);
                BigInteger whole = sum(those, Optional.empty(), at -> isIn(every.base(), at));
                BigInteger part =
                        sum(those, Optional.empty(), at -> isIn(every.base(), at) && counts(every.counted(), at));
                yield found(part, Optional.of(whole), whole.signum() > 0 && part.equals(whole));
            }
            case Rule.NoneAgainst none -> {
                BigInteger against = sum(in(none.group(), within), Optional.empty(), at -> counts(Counted.AGAINST, at));
                yield found(against, Optional.empty(), against.signum() == 0);
            }
            case Rule.NoObjection objection -> {
                List<PlainSeat> those = objection.except() == Rule.Except.NOBODY
                        ? within
                        : within.stream()
                                .filter(seat -> !named.contains(seat.id()))
                                .toList();
                BigInteger against = sum(those, Optional.empty(), at -> counts(Counted.AGAINST, at));
                Optional<BigInteger> whole =
                        objection.among().map(base -> sum(those, Optional.empty(), at -> isIn(base, at)));
                boolean somebody = whole.isEmpty() || whole.get().signum() > 0;
                yield found(against, whole, somebody && against.signum() == 0);
            }
        };
    }

    private static Found found(BigInteger have, Optional<BigInteger> base, boolean holds) {
        OptionalLong whole = base.isPresent() ? OptionalLong.of(base.get().longValueExact()) : OptionalLong.empty();
        return new Found(have.longValueExact(), whole, holds ? Reason.Holds.YES : Reason.Holds.NO);
    }

    private static boolean compare(Threshold threshold, int haveToNeed) {
        return switch (threshold) {
            case AT_LEAST -> haveToNeed >= 0;
            case MORE_THAN -> haveToNeed > 0;
            case AT_MOST -> haveToNeed <= 0;
            case FEWER_THAN -> haveToNeed < 0;
        };
    }

    private static List<PlainSeat> in(Optional<String> group, List<PlainSeat> within) {
        return within.stream()
                .filter(seat -> group.isEmpty() || seat.groups().contains(group.get()))
                .toList();
    }

    private BigInteger sum(List<PlainSeat> those, Optional<String> weight, Predicate<Position> which) {
        BigInteger sum = BigInteger.ZERO;
        for (PlainSeat seat : those) {
            if (which.test(positions.get(seat.id()))) {
                sum = sum.add(BigInteger.valueOf(weight.map(seat.weights()::get).orElse(1L)));
            }
        }
        return sum;
    }

    private boolean counts(Counted counted, Position at) {
        boolean countsForSomething = !leavesOut.contains(at);
        return switch (counted) {
            case IN_FAVOUR -> countsForSomething && at == Position.IN_FAVOUR;
            case AGAINST -> countsForSomething && isAgainst(at);
            case NOT_IN_FAVOUR -> countsForSomething && at != Position.IN_FAVOUR;
            // Whoever is left out of the votes is there all the same.
            case PRESENT -> isPresent(at);
            case PRESENT_OR_CONSENTING -> isPresent(at) || at == Position.NON_OBJECTION_IN_WRITING;
            case RATIFIED -> throw new AssertionError("ratifications are no votes");
        };
    }

    private boolean isIn(Base base, Position at) {
        boolean countsForSomething = !leavesOut.contains(at);
        boolean entitled = at != Position.NOT_ENTITLED && at != Position.RECUSED;
        return switch (base) {
            case MEMBERS_NOT_ABSTAINING -> at != Position.ABSTAINING;
            case MEMBERS -> true;
            case ENTITLED -> entitled;
            case PRESENT -> isPresent(at);
            case PRESENT_AND_VOTING -> countsForSomething && votes(at);
            case CAST -> countsForSomething && (votes(at) || at == Position.ABSTAINING);
            case PARTICIPATING -> entitled && isPresent(at);
        };
    }

    private static boolean votes(Position at) {
        return at == Position.IN_FAVOUR || isAgainst(at);
    }

    private static boolean isAgainst(Position at) {
        return at == Position.AGAINST || at == Position.AGAINST_WITHOUT_REASONS || at == Position.OBJECTING;
    }

    static boolean isPresent(Position at) {
        return switch (at) {
            case IN_FAVOUR,
                    AGAINST,
                    AGAINST_WITHOUT_REASONS,
                    ABSTAINING,
                    PRESENT_AND_NOT_VOTING,
                    OBJECTING,
                    SILENT,
                    RECUSED -> true;
            case ABSENT, NOT_ENTITLED, NON_OBJECTION_IN_WRITING -> false;
            case REPRESENTED, UNKNOWN -> throw new IllegalArgumentException("not a position that counts: " + at);
        };
    }
}
