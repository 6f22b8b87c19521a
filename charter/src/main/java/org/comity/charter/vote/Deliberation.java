package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comity.charter.Step;
import org.comity.charter.Tie;
import org.comity.charter.vote.Unknown.Way;

/// Decides one question: gathers what is not known, looks at every way it can be, and gives the
/// outcome with its reasons and with what it hangs on.
final class Deliberation {
    private final Question question;
    private final Procedure procedure;
    private final Scales scales;
    private final List<Assumption> taken;
    private final Course course;
    private final Aftermath aftermath;
    /// What of ties is not known: a casting vote or a lot that nobody reports.
    private final List<Tie> openTies;

    Deliberation(Question question, Procedure procedure, Scales scales, List<Assumption> taken) {
        this(question, procedure, scales, taken, Circumstances.NONE);
    }

    Deliberation(
            Question question,
            Procedure procedure,
            Scales scales,
            List<Assumption> taken,
            Circumstances circumstances) {
        this.question = question;
        this.procedure = procedure;
        this.scales = scales;
        this.taken = taken;
        this.course =
                Course.of(procedure.steps(), circumstances, question.roll().on());
        this.aftermath = new Aftermath(question, procedure, circumstances);
        this.openTies = !procedure.needsTieBreak()
                ? List.of()
                : Stream.of(Tie.CHAIR_CASTS, Tie.LOTS)
                        .filter(tie -> procedure.steps().stream().anyMatch(step -> step.tie() == tie)
                                && course.breaker(tie).isEmpty())
                        .toList();
    }

    /// Says what follows when everything is one way.
    @FunctionalInterface
    interface Judge {
        /// @param codes the positions
        /// @param tally what they come to
        /// @param choice which way each thing is that is not known
        Verdict judge(byte[] codes, Tally tally, int[] choice);
    }

    /// What is not known, and what follows from each way in which it can be.
    record Considered(List<Unknown> unknowns, Possibilities possibilities) {}

    Outcome onBallots(Ballots ballots) {
        Tally base = scales.tally(ballots);
        Considered considered = consider(
                ballots,
                ballots.codes(),
                (codes, tally, choice) -> verdict(tally, choice, () -> asking(codes, ballots)));
        Optional<Tally> asking =
                ballots.asking().isEmpty() ? Optional.empty() : Optional.of(asking(ballots.codes(), ballots));
        Shown shown = new Shown(base, asking);
        List<Assumption> more = new ArrayList<>(ballots.taken());
        more.addAll(aftermath.ofRequest(ballots, considered.possibilities().verdict()));
        boolean unknown = base.sum(0, Position.bits(Position.UNKNOWN)) > 0;
        return outcome(
                considered.possibilities(),
                considered.unknowns(),
                unknown ? shown.taken() : shown,
                () -> inFavour(ballots),
                more);
    }

    /// Looks at everything that is not known about ballots.
    ///
    /// @param codes their positions, of which some may be marked as still to come
    Considered consider(Ballots ballots, byte[] codes, Judge judge) {
        List<Unknown> unknowns = sureUnknowns();
        int sure = unknowns.size();
        Doubts doubts = new Doubts(question.roll(), scales);
        doubts.addReportsAndSeats(unknowns, ballots);
        Tally base = scales.tally(codes, ballots.named());
        if (base.sum(0, Position.bits(Position.UNKNOWN)) > 0) {
            doubts.addUnknownPositions(unknowns, ballots);
        }
        boolean certain = unknowns.size() == sure;
        Possibilities possibilities = new Possibilities(sizes(unknowns), choice -> {
            byte[] changed = certain ? codes : changed(codes, unknowns, choice);
            return judge.judge(changed, certain ? base : scales.tally(changed, ballots.named()), choice);
        });
        return new Considered(unknowns, possibilities);
    }

    /// What is open whatever the positions are: readings, and ties that nobody reports.
    List<Unknown> sureUnknowns() {
        List<Unknown> unknowns = new ArrayList<>(openReadings());
        unknowns.addAll(ties());
        return unknowns;
    }

    static byte[] changed(byte[] positions, List<Unknown> unknowns, int[] choice) {
        byte[] codes = positions.clone();
        for (int i = 0; i < choice.length; i++) {
            unknowns.get(i).ways().get(choice[i]).change().apply(codes);
        }
        return codes;
    }

    /// The seats that ask that an adoption be put off, and no others; nobody when none does.
    private Tally asking(byte[] positions, Ballots ballots) {
        byte[] codes = positions.clone();
        for (int i = 0; i < codes.length; i++) {
            if (!ballots.asking().contains(i)) {
                codes[i] = Scales.AWAY;
            }
        }
        return scales.tally(codes, ballots.named());
    }

    Outcome onCounts(CountedSeats.Possible seats, Counts counts) {
        List<Unknown> unknowns = sureUnknowns();
        int sure = unknowns.size();
        boolean unknown = seats.totals().getOrDefault(Position.UNKNOWN, 0) > 0;
        if (unknown) {
            unknowns.add(Doubts.together(
                    seats.totals().get(Position.UNKNOWN) + " seats",
                    seats.totals().get(Position.UNKNOWN),
                    Doubts.ANY,
                    List.of()));
        }
        List<Integer> others = sizes(unknowns);
        Allotments allotments = new Allotments(question.roll(), scales, seats, counts);
        int most = Possibilities.MOST / others.stream().reduce(1, Math::multiplyExact);
        List<Allotments.Allotment> ways = allotments.distinctBy(
                tally -> {
                    List<Verdict> verdicts = new ArrayList<>();
                    new Possibilities(others, choice -> {
                        Verdict verdict = countedVerdict(tally, choice, sure, unknown);
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
            return countedVerdict(tally, choice, sure, unknown);
        });
        Shown shown = new Shown(ways.getFirst().tally(), Optional.empty());
        List<Assumption> more = new ArrayList<>(allotments.assumptions(possibilities.verdict()));
        more.addAll(seats.taken());
        more.addAll(aftermath.nobodyAsked());
        return outcome(possibilities, unknowns, unknown ? shown.taken() : shown, List::of, more);
    }

    private Verdict countedVerdict(Tally tally, int[] choice, int sure, boolean unknown) {
        Tally seen = unknown ? tally.seenAs(Doubts.unknownAs(Doubts.ANY.get(choice[sure]))) : tally;
        return verdict(seen, choice, () -> Tally.empty(scales.measures().size()));
    }

    /// The verdict when everything is one way; one that a request puts off is open.
    private Verdict verdict(Tally tally, int[] choice, Supplier<Tally> asking) {
        Verdict verdict = procedure.verdict(tally, readings(choice), course(choice), aftermath);
        if (verdict != Verdict.ADOPTED || procedure.postponement().isEmpty()) {
            return verdict;
        }
        Postponement postponement = procedure.postponement().get();
        aftermath.adopted(postponement, tally);
        if (!postponement.holds(asking.get(), tally)) {
            return Verdict.ADOPTED;
        }
        aftermath.putOff();
        return Verdict.OPEN;
    }

    /// The course in which ties that nobody reports fall as chosen.
    Course course(int[] choice) {
        Course chosen = course;
        if (openTies.isEmpty()) {
            return chosen;
        }
        int at = (int) procedure.steps().stream().filter(Step::isOpen).count();
        for (Tie tie : openTies) {
            chosen = chosen.with(tie, TieBreak.values()[choice[at++]]);
        }
        return chosen;
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
            Shown shown,
            Supplier<List<String>> inFavour,
            List<Assumption> more) {
        Verdict verdict = possibilities.verdict();
        List<Assumption> assumptions = assumptions(possibilities, unknowns, more);
        List<Reason> reasons = new ArrayList<>(procedure.reasons(shown.tally(), course));
        shown.asking()
                .ifPresent(asking -> procedure
                        .postponement()
                        .ifPresent(each -> reasons.addAll(each.reasons(asking, shown.tally()))));
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
            boolean silent = unknowns.get(i).listing() == Unknown.Listing.WHERE_IT_MATTERS && !possibilities.matters(i);
            for (int j = 0; j < (silent ? 0 : unknowns.get(i).listed()); j++) {
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
        aftermath.assumptions().forEach(each -> assumptions.add(each.under(verdict)));
        return assumptions;
    }

    /// The tally that the reasons show.
    ///
    /// @param asking the tally of those who ask that an adoption be put off, when somebody does
    private record Shown(Tally tally, Optional<Tally> asking) {
        /// The same with unknown positions as they are taken.
        Shown taken() {
            int[] seen = Doubts.unknownAs(Doubts.ANY.getFirst());
            return new Shown(tally.seenAs(seen), asking.map(each -> each.seenAs(seen)));
        }
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

    private List<Unknown> openReadings() {
        if (!procedure.isOpen()) {
            return List.of();
        }
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
                                Unknown.Change.NONE))
                        .toList();
                open.add(new Unknown(ways, ways.size()));
            }
        }
        return open;
    }

    /// A casting vote or a lot that nobody reports.
    private List<Unknown> ties() {
        return openTies.stream()
                .map(tie -> {
                    String article = procedure.steps().stream()
                            .filter(step -> step.tie() == tie)
                            .map(step -> step.grounds().by())
                            .findFirst()
                            .orElseThrow();
                    boolean chair = tie == Tie.CHAIR_CASTS;
                    Way way = new Way(
                            (ifSo, ifNot, matters) -> new Assumption(
                                    chair ? "casting-vote" : "lot",
                                    "on a tie "
                                            + (chair
                                                    ? "whoever presides casts the vote in favour"
                                                    : "the lot falls in favour"),
                                    article,
                                    ifSo,
                                    ifNot,
                                    Optional.empty(),
                                    matters),
                            Unknown.Change.NONE);
                    return new Unknown(List.of(way, way), 1, Unknown.Listing.WHERE_IT_MATTERS);
                })
                .toList();
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
                                Unknown.Change.NONE))
                        .toList(),
                1);
    }

    private String id(int seat) {
        return question.roll().seats().get(seat).id();
    }
}
