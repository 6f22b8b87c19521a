package org.comity.charter.vote;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Tie;

/// Looks ahead: what every completion of a vote leads to, under everything that is not known.
final class Foresight {
    /// More ways in which counts can fall than this are not told apart in what is needed.
    private static final int MOST_WAYS = 1_000;

    private final Question question;
    private final Procedure procedure;
    private final Scales scales;
    private final Deliberation deliberation;
    private final Attendance attendance;

    Foresight(Question question, Procedure procedure, Scales scales, Deliberation deliberation, Attendance attendance) {
        this.question = question;
        this.procedure = procedure;
        this.scales = scales;
        this.deliberation = deliberation;
        this.attendance = attendance;
    }

    Forecast onBallots(Ballots ballots) {
        byte[] cast = codes(ballots);
        Completions certain = completions(ballots, cast, scales.tally(cast, ballots.named()));
        Deliberation.Considered considered = deliberation.consider(
                ballots,
                cast,
                (codes, tally, choice) -> under(codes == cast ? certain : completions(ballots, codes, tally), choice)
                        .verdict());
        byte[] asTaken = Deliberation.changed(
                cast, considered.unknowns(), new int[considered.unknowns().size()]);
        Completions completions = Arrays.equals(asTaken, cast)
                ? certain
                : completions(ballots, asTaken, scales.tally(asTaken, ballots.named()));
        return forecast(
                considered.possibilities(), considered.unknowns(), List.of(new Way("", completions)), ballots.taken());
    }

    /// The completions when what is not known is one way.
    private Completions under(Completions completions, int[] choice) {
        return completions.under(deliberation.readings(choice), deliberation.course(choice));
    }

    /// One way in which counts can fall on seats, with what can still come of it.
    private record Way(String description, Completions completions) {}

    Forecast onCounts(CountedSeats.Possible seats, Counts counts) {
        List<Unknown> unknowns = deliberation.sureUnknowns();
        List<Integer> sizes = Deliberation.sizes(unknowns);
        Allotments allotments = new Allotments(question.roll(), scales, seats, counts);
        List<Allotments.Allotment> allotted = allotments.distinct(
                (tally, open) -> {
                    Completions completions = completions(tally, open);
                    List<String> kinds = new ArrayList<>();
                    new Possibilities(sizes, choice -> {
                        Completions way = under(completions, choice);
                        kinds.add(way.verdict().word() + " " + clause(way));
                        return way.verdict();
                    });
                    return kinds;
                },
                MOST_WAYS);
        List<Way> ways = allotted.stream()
                .map(each -> new Way(each.description(), completions(each.tally(), each.unknown())))
                .toList();
        if (allotted.size() > 1) {
            unknowns.add(Deliberation.allotment(allotted));
        }
        Possibilities possibilities = new Possibilities(Deliberation.sizes(unknowns), choice -> {
            Way way = ways.get(ways.size() > 1 ? choice[choice.length - 1] : 0);
            return under(way.completions(), choice).verdict();
        });
        List<Assumption> more = new ArrayList<>(allotments.assumptions(possibilities.verdict()));
        more.addAll(seats.taken());
        return forecast(possibilities, unknowns, ways, more);
    }

    private Forecast forecast(
            Possibilities possibilities, List<Unknown> unknowns, List<Way> ways, List<Assumption> more) {
        Completions shown = ways.getFirst().completions();
        List<Assumption> assumptions = deliberation.assumptions(possibilities, unknowns, more);
        assumptions.addAll(Assumption.ofLaterObjections(question.provision()));
        assumptions.addAll(exhausted());
        // Two ways that differ were found where it is open, whatever else was not looked at.
        if (possibilities.verdict() != Verdict.OPEN && !shown.isSure()) {
            assumptions.add(Assumption.granted(
                    "not-every-completion",
                    "the seats to come can be absent in more ways than were looked at; those in which all do the same were",
                    BallotPaper.THE_QUESTION));
        }
        Optional<List<Forecast.Pivot>> pivotal = pivots(shown);
        return new Forecast(
                possibilities.verdict(),
                needed(ways),
                pivotal.orElse(List.of()),
                pivotal.isPresent() ? Forecast.Counting.EXACT : Forecast.Counting.TOO_MANY,
                shown.openSeats(),
                procedure.reasons(shown.uniform(Position.ABSENT)),
                assumptions,
                possibilities.possible());
    }

    /// Where a vote can follow a failed consensus.
    private List<Assumption> exhausted() {
        if (procedure.stepsAlone() == procedure.steps().size()) {
            return List.of();
        }
        return procedure.steps().stream()
                .filter(step -> step.otherwise().isPresent())
                .limit(1)
                .map(step -> Assumption.granted(
                        "consensus-exhausted",
                        "where it comes to a vote, efforts at consensus are exhausted",
                        step.otherwise().get().step().grounds().by()))
                .toList();
    }

    /// The codes of positions, with those still to come marked, and with them the seats whose vote they cast.
    private static byte[] codes(Ballots ballots) {
        byte[] codes = ballots.codes().clone();
        for (int seat : ballots.open()) {
            codes[seat] = Scales.OPEN;
        }
        ballots.representedBy().forEach((seat, by) -> {
            boolean votes = ballots.roll().seats().get(seat).right() == Seat.Right.VOTES;
            if (votes && ballots.open().contains(by)) {
                codes[seat] = Scales.OPEN;
            }
        });
        return codes;
    }

    /// @param tally what has been cast, without the seats that are still to come
    private Completions completions(Ballots ballots, byte[] codes, Tally tally) {
        Set<Integer> named = ballots.named();
        List<OpenClass> open = new ArrayList<>();
        for (int seat = 0; seat < codes.length; seat++) {
            if (codes[seat] == Scales.OPEN && !ballots.representedBy().containsKey(seat)) {
                long[] weights = scales.weights(seat, named);
                for (Map.Entry<Integer, Integer> represented :
                        ballots.representedBy().entrySet()) {
                    if (represented.getValue() == seat && codes[represented.getKey()] == Scales.OPEN) {
                        add(weights, scales.weights(represented.getKey(), named));
                    }
                }
                open.add(new OpenClass(weights, List.of(seat), 1, ""));
            }
        }
        return asTaken(tally, open);
    }

    private Completions asTaken(Tally base, List<OpenClass> open) {
        // A choice for each step that may be open, and for each kind of tie that may be broken.
        int[] first = new int[procedure.steps().size() + Tie.values().length];
        return new Completions(
                procedure,
                deliberation.readings(first),
                deliberation.course(first),
                base,
                OpenClass.gather(open),
                attendance);
    }

    private static void add(long[] weights, long[] more) {
        for (int m = 0; m < weights.length; m++) {
            weights[m] += more[m];
        }
    }

    private Completions completions(Tally tally, List<OpenClass> open) {
        Tally base = tally.copy();
        base.clear(Position.UNKNOWN.ordinal());
        return asTaken(base, open);
    }

    /// How often each open seat decides when everything is as it is taken; empty when there is too much to count.
    private Optional<List<Forecast.Pivot>> pivots(Completions completions) {
        if (completions.openSeats() == 0) {
            return Optional.of(List.of());
        }
        BigInteger of = completions.completionsOfOthers();
        return completions.pivotal().map(counts -> {
            List<Forecast.Pivot> pivots = new ArrayList<>();
            for (int c = 0; c < counts.size(); c++) {
                if (counts.get(c).signum() > 0) {
                    addPivots(pivots, completions.classes().get(c), counts.get(c), of);
                }
            }
            pivots.sort(Comparator.comparing(Forecast.Pivot::completions).reversed());
            return pivots;
        });
    }

    private void addPivots(List<Forecast.Pivot> pivots, OpenClass of, BigInteger completions, BigInteger others) {
        if (of.seats().isEmpty()) {
            pivots.add(new Forecast.Pivot(of.group().isEmpty() ? "seat" : of.group(), of.size(), completions, others));
        }
        for (int seat : of.seats()) {
            pivots.add(new Forecast.Pivot(question.roll().seats().get(seat).id(), 1, completions, others));
        }
    }

    /// What is needed, once for each reading, way to break a tie and way of counting that asks for something else.
    private String needed(List<Way> ways) {
        List<Unknown> unknowns = deliberation.sureUnknowns();
        if (unknowns.isEmpty() && ways.size() == 1) {
            return clause(ways.getFirst().completions());
        }
        Map<String, String> byClause = new LinkedHashMap<>();
        new Possibilities(Deliberation.sizes(unknowns), choice -> {
            for (Way way : ways) {
                Completions completions = under(way.completions(), choice);
                byClause.merge(
                        clause(completions),
                        String.join("; ", conditions(unknowns, choice, way)),
                        (one, other) -> one + " or " + other);
            }
            return Verdict.OPEN;
        });
        if (byClause.size() == 1) {
            return byClause.keySet().iterator().next();
        }
        List<String> clauses = new ArrayList<>();
        byClause.forEach((clause, condition) -> clauses.add("if " + condition + ": " + clause));
        return String.join("; ", clauses);
    }

    private static List<String> conditions(List<Unknown> unknowns, int[] choice, Way way) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < choice.length; i++) {
            Assumption taken =
                    unknowns.get(i).ways().get(choice[i]).assumption().given("", "", Assumption.Matters.YES);
            // Of a tie that somebody breaks the first way is in favour, and both have one name.
            String side = choice[i] == 0 ? " in favour" : " against";
            conditions.add(taken.id() + (taken.openPoint().isPresent() ? "" : side));
        }
        if (!way.description().isEmpty()) {
            conditions.add(way.description());
        }
        return conditions;
    }

    private String clause(Completions completions) {
        Need need = Need.of(procedure, completions);
        Verdict verdict = completions.verdict();
        int open = completions.openSeats();
        String whatever = open == 0
                ? ""
                : open == 1 ? " whatever the seat to come does" : " whatever the " + open + " seats to come do";
        if (need == Need.Settled.HOLDS) {
            return "adopted" + whatever;
        }
        if (need == Need.Settled.FAILS) {
            String what = verdict == Verdict.OPEN ? "can no longer be adopted" : verdict.word() + whatever;
            return what + ": "
                    + NeedWords.shortfall(
                            procedure.conditions(completions.readings()), completions.uniform(Position.IN_FAVOUR));
        }
        return "adopted if " + NeedWords.clause(need);
    }
}
