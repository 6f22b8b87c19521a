package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.comity.charter.Step;

/// Decides one question: gathers what is not known, looks at every way it can be, and gives the
/// outcome with its reasons and with what it hangs on.
final class Deliberation {
    /// More reports and uncertain seats than this are not looked at one by one.
    private static final int MOST_DOUBTS = 8;

    /// Unknown positions are looked at seat by seat while that gives no more combinations than this.
    private static final int MOST_COMBINATIONS = 20_000;

    /// What a seat whose position nobody knows may do; the first is what reasons show.
    private static final List<Position> ANY = List.of(
            Position.IN_FAVOUR,
            Position.AGAINST,
            Position.OBJECTING,
            Position.ABSENT,
            Position.NON_OBJECTION_IN_WRITING,
            Position.AGAINST_WITHOUT_REASONS,
            Position.ABSTAINING,
            Position.PRESENT_AND_NOT_VOTING,
            Position.SILENT,
            Position.RECUSED,
            Position.NOT_ENTITLED);

    /// The best and the worst for adoption, in every step and for every quorum, are among the first of them.
    private static final List<Position> EXTREMES = ANY.subList(0, 5);

    private final Question question;
    private final Procedure procedure;
    private final Scales scales;
    private final List<Assumption> taken;

    /// Something that is not known and the ways it can be; the first is taken for granted.
    ///
    /// @param listed of how many ways the outcome lists the assumption
    record Unknown(List<Way> ways, int listed) {}

    /// @param assumption says what it is to take this way, given what follows from it
    /// @param change what it makes of the positions
    record Way(Explanation assumption, Change change) {}

    @FunctionalInterface
    interface Explanation {
        Assumption given(String ifSo, String ifNot, Assumption.Matters matters);
    }

    /// Changes the codes of positions; changes of several unknowns give the same in any order.
    @FunctionalInterface
    interface Change {
        Change NONE = _ -> {};

        void apply(byte[] codes);
    }

    Deliberation(Question question, Procedure procedure, Scales scales, List<Assumption> taken) {
        this.question = question;
        this.procedure = procedure;
        this.scales = scales;
        this.taken = taken;
    }

    /// Says what follows from a tally under one reading of each step.
    @FunctionalInterface
    interface Judge {
        Verdict judge(Tally tally, int[] readings);
    }

    /// What is not known, and what follows from each way in which it can be.
    record Considered(List<Unknown> unknowns, Possibilities possibilities) {}

    Outcome onBallots(Ballots ballots) {
        Tally base = scales.tally(ballots);
        Considered considered = consider(ballots, base, procedure::verdict);
        boolean unknown = base.sum(0, Position.bits(Position.UNKNOWN)) > 0;
        Tally shown = unknown ? base.seenAs(unknownAs(ANY.getFirst())) : base;
        return outcome(
                considered.possibilities(), considered.unknowns(), shown, () -> inFavour(ballots), ballots.taken());
    }

    /// Looks at everything that is not known about ballots.
    ///
    /// @param base their tally
    Considered consider(Ballots ballots, Tally base, Judge judge) {
        List<Unknown> unknowns = new ArrayList<>(openReadings());
        int readings = unknowns.size();
        addDoubts(unknowns, ballots);
        if (base.sum(0, Position.bits(Position.UNKNOWN)) > 0) {
            addUnknownPositions(unknowns, ballots);
        }
        boolean certain = unknowns.size() == readings;
        return new Considered(
                unknowns,
                new Possibilities(
                        sizes(unknowns),
                        choice -> judge.judge(certain ? base : tally(ballots, unknowns, choice), readings(choice))));
    }

    private Tally tally(Ballots ballots, List<Unknown> unknowns, int[] choice) {
        byte[] codes = ballots.codes().clone();
        for (int i = 0; i < choice.length; i++) {
            unknowns.get(i).ways().get(choice[i]).change().apply(codes);
        }
        return scales.tally(codes, ballots.named());
    }

    Outcome onCounts(CountedSeats.Possible seats, Counts counts) {
        List<Unknown> unknowns = new ArrayList<>(openReadings());
        int readings = unknowns.size();
        boolean unknown = seats.totals().getOrDefault(Position.UNKNOWN, 0) > 0;
        if (unknown) {
            unknowns.add(together(
                    seats.totals().get(Position.UNKNOWN) + " seats",
                    seats.totals().get(Position.UNKNOWN),
                    ANY,
                    List.of()));
        }
        List<Integer> others = sizes(unknowns);
        Allotments allotments = new Allotments(question.roll(), scales, seats, counts);
        int most = Possibilities.MOST / others.stream().reduce(1, Math::multiplyExact);
        List<Allotments.Allotment> ways = allotments.distinctBy(
                tally -> {
                    List<Verdict> verdicts = new ArrayList<>();
                    new Possibilities(others, choice -> {
                        Verdict verdict = verdict(tally, choice, readings, unknown);
                        verdicts.add(verdict);
                        return verdict;
                    });
                    return verdicts;
                },
                most);
        if (ways.size() > 1) {
            unknowns.add(allotment(ways));
        }
        Possibilities possibilities = new Possibilities(sizes(unknowns), choice -> {
            Tally tally =
                    ways.get(ways.size() > 1 ? choice[choice.length - 1] : 0).tally();
            return verdict(tally, choice, readings, unknown);
        });
        Tally first = ways.getFirst().tally();
        Tally shown = unknown ? first.seenAs(unknownAs(ANY.getFirst())) : first;
        List<Assumption> more = new ArrayList<>(allotments.assumptions(possibilities.verdict()));
        more.addAll(seats.taken());
        return outcome(possibilities, unknowns, shown, List::of, more);
    }

    private Verdict verdict(Tally tally, int[] choice, int readings, boolean unknown) {
        Tally seen = unknown ? tally.seenAs(unknownAs(ANY.get(choice[readings]))) : tally;
        return procedure.verdict(seen, readings(choice));
    }

    /// Spreads the choices of the open steps over all steps.
    int[] readings(int[] choice) {
        int[] steps = new int[procedure.steps().size()];
        int at = 0;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = procedure.steps().get(i).isOpen() ? choice[at++] : 0;
        }
        return steps;
    }

    private Outcome outcome(
            Possibilities possibilities,
            List<Unknown> unknowns,
            Tally shown,
            Supplier<List<String>> inFavour,
            List<Assumption> more) {
        Verdict verdict = possibilities.verdict();
        List<Assumption> assumptions = assumptions(possibilities, unknowns, more);
        List<Reason> reasons = procedure.reasons(shown);
        return switch (verdict) {
            case ADOPTED ->
                new Outcome.Adopted(reasons, assumptions, question.provision().binds(), bound(inFavour));
            case REJECTED -> new Outcome.Rejected(reasons, assumptions);
            case INQUORATE -> new Outcome.Inquorate(reasons, assumptions);
            case OPEN -> new Outcome.Open(reasons, assumptions);
            case DEPENDS -> new Outcome.Depends(reasons, assumptions, possibilities.possible());
        };
    }

    /// Everything that is taken for granted, with what follows if it is so and if not.
    List<Assumption> assumptions(Possibilities possibilities, List<Unknown> unknowns, List<Assumption> more) {
        Verdict verdict = possibilities.verdict();
        List<Assumption> assumptions = new ArrayList<>();
        for (int i = 0; i < unknowns.size(); i++) {
            for (int j = 0; j < unknowns.get(i).listed(); j++) {
                assumptions.add(unknowns.get(i)
                        .ways()
                        .get(j)
                        .assumption()
                        .given(
                                possibilities.ifSo(i, j).word(),
                                possibilities.ifNot(i, j).word(),
                                possibilities.matters(i) ? Assumption.Matters.YES : Assumption.Matters.NO));
            }
        }
        if (verdict == Verdict.DEPENDS && assumptions.stream().noneMatch(Assumption::decides)) {
            assumptions.add(new Assumption(
                    "all-of-these",
                    "every assumption that is listed first for its point is true at once",
                    "",
                    possibilities.asTaken().word(),
                    possibilities.otherwise().word(),
                    Optional.empty(),
                    Assumption.Matters.YES));
        }
        taken.forEach(each -> assumptions.add(each.under(verdict)));
        more.forEach(each -> assumptions.add(each.under(verdict)));
        return assumptions;
    }

    private List<String> bound(Supplier<List<String>> inFavour) {
        return switch (question.provision().binds()) {
            case ALL_MEMBERS, ALL_BUT_THOSE_WHO_OPTED_OUT -> question.members();
            case THOSE_IN_FAVOUR -> inFavour.get();
            case WHOEVER_JOINS_LATER, NOBODY -> List.of();
        };
    }

    private List<String> inFavour(Ballots ballots) {
        List<String> inFavour = new ArrayList<>();
        for (int i = 0; i < ballots.roll().size(); i++) {
            if (ballots.counting(i) == Position.IN_FAVOUR) {
                inFavour.add(id(i));
            }
        }
        return inFavour;
    }

    static List<Integer> sizes(List<Unknown> unknowns) {
        return unknowns.stream().map(unknown -> unknown.ways().size()).toList();
    }

    List<Unknown> openReadings() {
        List<Unknown> open = new ArrayList<>();
        for (Step step : procedure.steps()) {
            if (step.isOpen()) {
                List<Way> ways = step.standards().stream()
                        .map(standard -> standard.reading().orElseThrow())
                        .map(reading -> new Way(
                                (ifSo, ifNot, matters) -> new Assumption(
                                        reading.id(),
                                        reading.says(),
                                        reading.grounds().by(),
                                        ifSo,
                                        ifNot,
                                        Optional.of(reading.openPoint()),
                                        matters),
                                Change.NONE))
                        .toList();
                open.add(new Unknown(ways, ways.size()));
            }
        }
        return open;
    }

    /// Adds reports that may not be true and seats that may not be on the roll.
    void addDoubts(List<Unknown> unknowns, Ballots ballots) {
        List<Integer> reported = ballots.reportedBy().keySet().stream()
                .filter(seat -> question.roll().seats().get(seat).right() == Seat.Right.VOTES)
                .sorted()
                .toList();
        boolean each = reported.size() + scales.uncertain().size() <= MOST_DOUBTS;
        if (each) {
            reported.forEach(seat -> unknowns.add(report(ballots, List.of(seat))));
            scales.uncertain().forEach(seat -> unknowns.add(uncertain(ballots, List.of(seat))));
            return;
        }
        if (!reported.isEmpty()) {
            unknowns.add(report(ballots, reported));
        }
        if (!scales.isCertain()) {
            unknowns.add(uncertain(ballots, scales.uncertain()));
        }
    }

    private Unknown report(Ballots ballots, List<Integer> seats) {
        String who = ids(seats);
        String positions = String.join(
                ", ",
                seats.stream()
                        .map(seat -> ballots.given(seat).words())
                        .distinct()
                        .toList());
        String source = String.join(
                "; ", seats.stream().map(ballots.reportedBy()::get).distinct().toList());
        Explanation asReported = (ifSo, ifNot, matters) -> new Assumption(
                "report-on-" + who.replace(", ", "-"),
                "the position of " + who + " is as reported by another: " + positions,
                source,
                ifSo,
                ifNot,
                Optional.empty(),
                matters);
        Change untrue = codes -> seats.forEach(seat -> {
            leave(codes, seat);
            whomItRepresents(ballots, seat).forEach(other -> leave(codes, other));
        });
        return new Unknown(List.of(new Way(asReported, Change.NONE), new Way(asReported, untrue)), 1);
    }

    /// Seats of which all, only those in favour, only the others, or none are on the roll.
    private Unknown uncertain(Ballots ballots, List<Integer> seats) {
        String who = ids(seats);
        Explanation seated = (ifSo, ifNot, matters) -> new Assumption(
                "seat-of-" + who.replace(", ", "-"),
                who + " had a seat on " + question.roll().on() + ", which its dates leave uncertain",
                "facts",
                ifSo,
                ifNot,
                Optional.empty(),
                matters);
        List<Integer> inFavour = seats.stream()
                .filter(seat -> ballots.counting(seat) == Position.IN_FAVOUR)
                .toList();
        List<Integer> others =
                seats.stream().filter(seat -> !inFavour.contains(seat)).toList();
        List<Way> ways = new ArrayList<>(List.of(new Way(seated, Change.NONE), new Way(seated, away(ballots, seats))));
        if (!inFavour.isEmpty() && !others.isEmpty()) {
            ways.add(new Way(seated, away(ballots, inFavour)));
            ways.add(new Way(seated, away(ballots, others)));
        }
        return new Unknown(ways, 1);
    }

    private Change away(Ballots ballots, List<Integer> seats) {
        return codes -> seats.forEach(seat -> {
            codes[seat] = Scales.AWAY;
            whomItRepresents(ballots, seat).forEach(other -> leave(codes, other));
        });
    }

    private static List<Integer> whomItRepresents(Ballots ballots, int seat) {
        return ballots.representedBy().entrySet().stream()
                .filter(entry -> entry.getValue() == seat)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /// Makes a seat that may vote absent.
    private void leave(byte[] codes, int seat) {
        if (codes[seat] != Scales.AWAY && question.roll().seats().get(seat).right() == Seat.Right.VOTES) {
            codes[seat] = (byte) Position.ABSENT.ordinal();
        }
    }

    void addUnknownPositions(List<Unknown> unknowns, Ballots ballots) {
        List<Integer> seats = new ArrayList<>();
        for (int i = 0; i < ballots.roll().size(); i++) {
            if (ballots.counting(i) == Position.UNKNOWN
                    && question.roll().seats().get(i).counts()) {
                seats.add(i);
            }
        }
        long combinations =
                unknowns.stream().mapToLong(unknown -> unknown.ways().size()).reduce(1, Math::multiplyExact);
        for (int i = 0; i < seats.size() && combinations <= MOST_COMBINATIONS; i++) {
            combinations *= ANY.size();
        }
        if (combinations <= MOST_COMBINATIONS) {
            seats.forEach(seat -> unknowns.add(together(id(seat), 1, ANY, List.of(seat))));
        } else {
            unknowns.add(together(ids(seats), seats.size(), EXTREMES, seats));
        }
    }

    /// Seats whose positions nobody knows and that are taken to be one.
    ///
    /// @param number how many they are
    /// @param seats which, where that is known
    private static Unknown together(String who, int number, List<Position> positions, List<Integer> seats) {
        String id = seats.size() == 1 ? "unknown-position-of-" + who : "unknown-positions";
        return new Unknown(
                positions.stream()
                        .map(position -> new Way(
                                (ifSo, ifNot, matters) -> new Assumption(
                                        id,
                                        who + ": " + position.words() + "; the position is not known",
                                        "nobody says",
                                        ifSo,
                                        // Several seats need not stand together, so that what lies between is open.
                                        number == 1 || ifSo.equals(ifNot) ? ifNot : Verdict.DEPENDS.word(),
                                        Optional.empty(),
                                        matters),
                                stand(seats, position)))
                        .toList(),
                1);
    }

    private static Change stand(List<Integer> seats, Position position) {
        return codes -> seats.forEach(seat -> {
            if (codes[seat] == Position.UNKNOWN.ordinal()) {
                codes[seat] = (byte) position.ordinal();
            }
        });
    }

    static Unknown allotment(List<Allotments.Allotment> allotted) {
        return new Unknown(
                allotted.stream()
                        .map(each -> new Way(
                                (ifSo, ifNot, matters) -> new Assumption(
                                        "who-stood-where",
                                        "the counts do not say which seats stood where; this is one of the ways that come"
                                                + " to the same: " + each.description(),
                                        "counts",
                                        ifSo,
                                        ifNot,
                                        Optional.empty(),
                                        matters),
                                Change.NONE))
                        .toList(),
                1);
    }

    private static int[] unknownAs(Position position) {
        int[] seen = new int[Position.values().length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = i;
        }
        seen[Position.UNKNOWN.ordinal()] = position.ordinal();
        return seen;
    }

    private String ids(List<Integer> seats) {
        return String.join(", ", seats.stream().map(this::id).toList());
    }

    private String id(int seat) {
        return question.roll().seats().get(seat).id();
    }
}
