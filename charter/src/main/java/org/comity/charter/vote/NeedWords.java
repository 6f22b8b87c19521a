package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.charter.rule.Counted;
import org.comity.charter.rule.Rule;

/// Says in one clause what the seats still to come have to do.
final class NeedWords {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private NeedWords() {}

    /// A clause that can follow *if*; for needs that are not settled.
    static String clause(Need need) {
        return switch (need) {
            case Need.Settled settled ->
                settled == Need.Settled.HOLDS ? "nothing more is needed" : "it can no longer be had";
            case Need.Every every -> joined(every.parts(), "and");
            case Need.Some some when some.least() == 1 -> joined(some.parts(), "or");
            case Need.Some some ->
                "at least " + some.least() + " of these hold: "
                        + String.join(
                                "; ",
                                some.parts().stream().map(NeedWords::clause).toList());
            case Need.More more -> more(more);
            case Need.AtMostMore most -> atMostMore(most);
            case Need.Reach reach -> reach(reach);
            case Need.Somebody _ -> "somebody takes part";
        };
    }

    /// Why it can no longer be adopted: what fails in a step, and in its fallbacks, though every open seat is in
    /// favour.
    static String shortfall(List<List<Procedure.Condition>> steps, Tally best) {
        for (List<Procedure.Condition> alternatives : steps) {
            List<String> failing = failing(alternatives, best);
            if (!failing.isEmpty()) {
                return String.join("; and ", failing);
            }
        }
        return "it is not yet time for a vote";
    }

    /// What fails in a step and its fallbacks; nothing when one of them adopts.
    private static List<String> failing(List<Procedure.Condition> alternatives, Tally best) {
        List<String> failing = new ArrayList<>();
        Optional<String> gate = Optional.empty();
        for (Procedure.Condition condition : alternatives) {
            Tally seen = best.seenAs(condition.seen());
            if (condition.gate().isPresent()) {
                gate = condition.gate().get().holds(seen)
                        ? Optional.empty()
                        : Optional.of(first(condition.gate().get(), seen));
            } else if (gate.isEmpty() && seen.sum(0, Procedure.SOMEBODY) == 0) {
                gate = Optional.of("nobody takes part");
            }
            if (gate.isEmpty() && condition.rule().holds(seen)) {
                return List.of();
            }
            String what = gate.orElseGet(() -> first(condition.rule(), seen));
            if (!failing.contains(what)) {
                failing.add(what);
            }
        }
        return failing;
    }

    /// The first test of a check that fails.
    private static String first(Check check, Tally seen) {
        List<Check.Gauge> failing = new ArrayList<>();
        check.forEachGauge(gauge -> {
            if (!gauge.holds(seen)) {
                failing.add(gauge);
            }
        });
        return shortfall(failing.getFirst(), seen);
    }

    private static String shortfall(Check.Gauge gauge, Tally best) {
        OptionalLong whole = gauge.base(best);
        if (whole.isPresent() && whole.getAsLong() == 0) {
            return gauge.sentence() + " (there is nobody of whom to take a share)";
        }
        String of = whole.isPresent() ? " of " + whole.getAsLong() : "";
        long need = gauge.need(whole);
        if (gauge.threshold().isFloor()) {
            return gauge.sentence() + " (at best " + gauge.have(best) + of + ", and " + need + " needed)";
        }
        return gauge.sentence() + " (already " + gauge.have(best) + of + ", and "
                + (need <= 0 ? "none allowed" : need + " at most") + ")";
    }

    private static String joined(List<Need> parts, String connective) {
        List<String> clauses = parts.stream()
                .map(part -> switch (part) {
                    case Need.Every _, Need.Some _ -> "(" + clause(part) + ")";
                    case Need.Settled _, Need.More _, Need.AtMostMore _, Need.Reach _, Need.Somebody _ -> clause(part);
                })
                .toList();
        if (clauses.size() == 2) {
            return clauses.getFirst() + " " + connective + " " + clauses.getLast();
        }
        return String.join(", ", clauses.subList(0, clauses.size() - 1)) + " " + connective + " " + clauses.getLast();
    }

    private static String more(Need.More need) {
        String what = counted(need.gauge().test());
        Optional<String> weight = need.measure().weight();
        if (weight.isPresent()) {
            return "those " + what + " bring at least " + need.amount() + " more " + weight.get()
                    + among(need.measure());
        }
        return "at least " + number(need.amount()) + " more" + of(need.measure())
                + (need.amount() == 1 ? " is " : " are ") + what;
    }

    private static String atMostMore(Need.AtMostMore need) {
        Measure measure = need.measure();
        String what = counted(need.gauge().test());
        if (measure.weight().isPresent()) {
            return "those " + what + " bring at most " + need.amount() + " more "
                    + measure.weight().get() + among(measure);
        }
        if (need.amount() > 0) {
            return "at most " + number(need.amount()) + " more" + of(measure) + (need.amount() == 1 ? " is " : " are ")
                    + what;
        }
        String verb = Need.isObjection(need.gauge().test())
                ? "objects"
                : what.equals("against") ? "votes against" : "is " + what;
        String but = measure.named() == Measure.NamedSeats.LEAVE_OUT_THE_NAMED ? " but the named" : "";
        return nobody(measure) + but + " " + verb;
    }

    private static String nobody(Measure measure) {
        if (measure.groups().isEmpty()) {
            return "nobody";
        }
        String group = String.join(" and ", measure.groups());
        boolean plural = group.toLowerCase(Locale.ROOT).endsWith("s");
        return plural || measure.groups().size() > 1 ? "none of the " + group : "no " + group + " member";
    }

    /// `at least 2/3 of present and voting are in favour (8 of 10 so far)`.
    private static String reach(Need.Reach need) {
        String sentence = need.gauge().sentence();
        String counted = counted(need.gauge().test());
        int at = sentence.lastIndexOf(" " + counted);
        String clause = at < 0 ? sentence : sentence.substring(0, at) + " are" + sentence.substring(at);
        String tied = need.half() == Ties.Half.IS_ENOUGH ? ", or exactly half" : "";
        return clause + " (" + need.have() + " of " + need.whole() + " so far)" + tied;
    }

    private static String counted(Rule.Test test) {
        return switch (test) {
            case Rule.Number number -> number.counted().words();
            case Rule.Portion portion -> portion.counted().words();
            case Rule.Every every -> every.counted().words();
            case Rule.NoneAgainst _, Rule.NoObjection _ -> Counted.AGAINST.words();
        };
    }

    private static String of(Measure measure) {
        return measure.groups().isEmpty() ? "" : " of the " + String.join(" and ", measure.groups());
    }

    private static String among(Measure measure) {
        return measure.groups().isEmpty() ? "" : " among the " + String.join(" and ", measure.groups());
    }

    private static String number(long number) {
        return number < NUMBERS.size() ? NUMBERS.get((int) number) : Long.toString(number);
    }
}
