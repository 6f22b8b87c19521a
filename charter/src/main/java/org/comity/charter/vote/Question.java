package org.comity.charter.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Matter;
import org.comity.charter.Organ;
import org.comity.charter.Provision;
import org.comity.charter.Refused;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Status;

/// One matter before one organ on one day: the roll, the rule in force and the weights, ready to be decided.
///
/// Preparing costs one pass over the facts; deciding costs one pass over the roll for each measure
/// of the rule. Immutable and safe for use by several threads.
public final class Question {
    private final Organ organ;
    private final Matter matter;
    private final Provision provision;
    private final Roll roll;
    private final Optional<Procedure> procedure;
    private final Scales scales;
    private final List<Assumption> taken;
    private final List<String> members;

    Question(
            Organ organ,
            Matter matter,
            Provision provision,
            Roll roll,
            Optional<Procedure> procedure,
            Scales scales,
            List<Assumption> taken,
            Facts facts) {
        this.organ = organ;
        this.matter = matter;
        this.provision = provision;
        this.roll = roll;
        this.procedure = procedure;
        this.scales = scales;
        this.taken = List.copyOf(taken);
        this.members = members(roll, facts);
    }

    /// The members of the organisation, whom a decision can bind; the seats where nobody lists the members.
    private static List<String> members(Roll roll, Facts facts) {
        List<String> members = facts.memberships(roll.on()).stream()
                .filter(each -> each.status() == Status.FULL || each.status() == Status.SUSPENDED)
                .map(Membership::member)
                .toList();
        return !members.isEmpty()
                ? members
                : roll.seats().stream()
                        .filter(seat ->
                                seat.right() != Seat.Right.NO_VOTE && seat.certainty() != Seat.Certainty.UNNAMED)
                        .map(Seat::id)
                        .toList();
    }

    /// What became of preparing a question.
    public sealed interface Prepared {}

    /// It can be decided.
    public record Ready(Question question) implements Prepared {}

    /// It cannot be decided: the matter is unknown, no rule is known for the day, or a weight is missing.
    public record Denied(Refused refused) implements Prepared, Answer {}

    /// What became of deciding a question.
    public sealed interface Answer {}

    public record Decided(Outcome outcome) implements Answer {}

    public static Prepared prepare(Organ organ, String matter, LocalDate on, Facts facts) {
        return prepare(organ, matter, on, facts, Seating.NOBODY);
    }

    /// @param seating who fills the seats that charter and facts leave unnamed
    public static Prepared prepare(Organ organ, String matter, LocalDate on, Facts facts, Seating seating) {
        return prepare(organ, matter, on, facts, seating, Map.of());
    }

    /// @param suspended by seat the act that is supposed to suspend it
    static Prepared prepare(
            Organ organ, String matter, LocalDate on, Facts facts, Seating seating, Map<String, String> suspended) {
        return new Preparation(organ, matter, on, facts, seating, suspended).prepare();
    }

    public Organ organ() {
        return organ;
    }

    public Matter matter() {
        return matter;
    }

    /// The provision in force on the day.
    public Provision provision() {
        return provision;
    }

    public Roll roll() {
        return roll;
    }

    /// What every answer to this question takes for granted, whatever the positions are.
    public List<Assumption> taken() {
        return taken;
    }

    /// Weighs what is not known in a judgement of its own; empty when the rule is not known.
    Optional<Deliberation> deliberation() {
        return procedure.map(steps -> new Deliberation(this, steps, scales, taken));
    }

    /// The steps ready for counting; empty when the rule is not known.
    Optional<Procedure> procedure() {
        return procedure;
    }

    Scales scales() {
        return scales;
    }

    /// Everybody whom a decision that binds all members binds.
    List<String> members() {
        return members;
    }

    /// The verdict without reasons, for ballots in which nothing is unknown and a rule that is known and leaves
    /// nothing open; empty otherwise. Allocates one tally.
    public Optional<Verdict> quickly(Ballots ballots) {
        boolean plain = procedure.isPresent()
                && provision.naming().isNobody()
                && ballots.reportedBy().isEmpty()
                && scales.isCertain()
                && ballots.asking().isEmpty()
                && !procedure.get().isOpen()
                && !procedure.get().needsTieBreak();
        if (!plain) {
            return Optional.empty();
        }
        Tally tally = scales.tally(ballots);
        if (tally.sum(0, Position.bits(Position.UNKNOWN)) > 0) {
            return Optional.empty();
        }
        return Optional.of(procedure.get().verdict(tally));
    }

    /// What can still come of a vote in which some seats have not taken a position.
    public sealed interface Foreseen {}

    public record Foretold(Forecast forecast) implements Foreseen {}

    /// It cannot be foreseen.
    public record Unforeseen(Refused refused) implements Foreseen {}

    /// Looks ahead from the positions of seats, of which some are still to come ([BallotPaper#leaveOpen]).
    public Foreseen forecast(Ballots ballots, Attendance attendance) {
        return forecast(ballots, attendance, Circumstances.NONE);
    }

    /// Looks ahead from the positions of seats and from what else happened around the vote.
    ///
    /// What comes out costs a few evaluations of the rule for each reading; how often a seat decides costs one for
    /// each way in which the open seats can fall, those that no test tells apart taken together.
    public Foreseen forecast(Ballots ballots, Attendance attendance, Circumstances circumstances) {
        if (ballots.roll() != roll) {
            throw new IllegalArgumentException("ballots on another roll than this question's");
        }
        if (procedure.isEmpty()) {
            return new Foretold(unknown(unknownRule(), ballots.open().size()));
        }
        Optional<Refused> wrong = circumstances.misfit(provision).or(() -> misnamed(ballots));
        if (wrong.isPresent()) {
            return new Unforeseen(wrong.get());
        }
        Ballots counted = provision.naming().recusesTheNamed() ? ballots.recusingTheNamed() : ballots;
        return new Foretold(foresight(attendance, circumstances).onBallots(counted));
    }

    /// Looks ahead from counts; seats that were not counted are still to come.
    public Foreseen forecast(Counts counts, Attendance attendance) {
        return forecast(counts, attendance, Circumstances.NONE);
    }

    /// Looks ahead from counts and from what else happened around the vote.
    public Foreseen forecast(Counts counts, Attendance attendance, Circumstances circumstances) {
        if (procedure.isEmpty()) {
            return new Foretold(unknown(unknownRule(), (int) (roll.size() - counts.total())));
        }
        Optional<Refused> wrong = circumstances.misfit(provision).or(() -> nameless(counts));
        if (wrong.isPresent()) {
            return new Unforeseen(wrong.get());
        }
        Counts open = counts.rest().isPresent() ? counts : counts.withRest(Position.UNKNOWN);
        return switch (CountedSeats.of(roll, procedure.get().measures(), open)) {
            case CountedSeats.Impossible impossible -> new Unforeseen(impossible.refused());
            case CountedSeats.Possible possible ->
                new Foretold(foresight(attendance, circumstances).onCounts(recused(possible), open));
        };
    }

    private Foresight foresight(Attendance attendance, Circumstances circumstances) {
        return new Foresight(this, procedure.orElseThrow(), scales, deliberation(circumstances), attendance);
    }

    private static Forecast unknown(Outcome outcome, int toCome) {
        return new Forecast(
                outcome.verdict(),
                "the rule is not known",
                List.of(),
                Forecast.Counting.EXACT,
                Math.max(0, toCome),
                outcome.reasons(),
                outcome.assumptions(),
                List.of());
    }

    private Optional<Refused> misnamed(Ballots ballots) {
        int named = ballots.named().size();
        return provision.naming().fits(named) ? Optional.empty() : Optional.of(misnamed(named));
    }

    /// Decides by the positions of seats.
    public Answer decide(Ballots ballots) {
        return decide(ballots, Circumstances.NONE);
    }

    /// Decides by the positions of seats and by what else happened around the vote.
    public Answer decide(Ballots ballots, Circumstances circumstances) {
        if (ballots.roll() != roll) {
            throw new IllegalArgumentException("ballots on another roll than this question's");
        }
        Optional<Refused> misfit = circumstances.misfit(provision);
        if (misfit.isPresent()) {
            return new Denied(misfit.get());
        }
        if (procedure.isEmpty()) {
            return new Decided(unknownRule());
        }
        if (!ballots.open().isEmpty()) {
            throw new IllegalArgumentException("some seats are still to come; forecast, or close the paper");
        }
        Optional<Refused> misnamed = misnamed(ballots);
        if (misnamed.isPresent()) {
            return new Denied(misnamed.get());
        }
        if (!ballots.asking().isEmpty() && provision.deferral().isEmpty()) {
            return new Denied(new Refused(
                    "CIRCUMSTANCE-1",
                    "nobody may have an adoption put off here",
                    provision.grounds().by(),
                    "leave those who ask for it out, or ask about another matter"));
        }
        Ballots counted = provision.naming().recusesTheNamed() ? ballots.recusingTheNamed() : ballots;
        return new Decided(deliberation(circumstances).onBallots(counted));
    }

    private Deliberation deliberation(Circumstances circumstances) {
        return new Deliberation(this, procedure.orElseThrow(), scales, taken, circumstances);
    }

    /// Why a question cannot name so many.
    Refused misnamed(int named) {
        if (provision.naming().isNobody()) {
            return new Refused(
                    "NAMED-1",
                    "this rule sets nobody aside, and " + named + (named == 1 ? " member is" : " members are")
                            + " named",
                    provision.grounds().by(),
                    "name nobody here");
        }
        String number = provision.naming().number();
        String does = provision.naming().recusesTheNamed() ? "recuses " : "sets aside ";
        return new Refused(
                "NAMED-1",
                "this rule " + does + number + " named member(s), and " + named + " are named",
                provision.grounds().by(),
                "name exactly " + number);
    }

    /// Decides by counts, when nobody says which seat stood where.
    public Answer decide(Counts counts) {
        return decide(counts, Circumstances.NONE);
    }

    /// Decides by counts and by what else happened around the vote.
    ///
    /// Where the rule recuses whom the question names, those counted as recused are the named.
    public Answer decide(Counts counts, Circumstances circumstances) {
        Optional<Refused> misfit = circumstances.misfit(provision);
        if (misfit.isPresent()) {
            return new Denied(misfit.get());
        }
        if (procedure.isEmpty()) {
            // More seats than there are cannot be counted by whatever rule.
            return CountedSeats.of(roll, List.of(), counts) instanceof CountedSeats.Impossible impossible
                    ? new Denied(impossible.refused())
                    : new Decided(unknownRule());
        }
        Optional<Refused> nameless = nameless(counts);
        if (nameless.isPresent()) {
            return new Denied(nameless.get());
        }
        return switch (CountedSeats.of(roll, procedure.get().measures(), counts)) {
            case CountedSeats.Impossible impossible -> new Denied(impossible.refused());
            case CountedSeats.Possible possible ->
                new Decided(deliberation(circumstances).onCounts(recused(possible), counts));
        };
    }

    /// Why a rule that speaks of named members cannot be decided by counts, which name nobody.
    private Optional<Refused> nameless(Counts counts) {
        boolean setsAside = procedure.orElseThrow().measures().stream()
                .anyMatch(measure -> measure.named() == Measure.NamedSeats.LEAVE_OUT_THE_NAMED);
        if (!provision.naming().isNobody() && (setsAside || !provision.naming().recusesTheNamed())) {
            return Optional.of(new Refused(
                    "COUNTS-4",
                    "this rule sets aside a named member, and counts name nobody",
                    provision.grounds().by(),
                    "give the positions of seats by name"));
        }
        int recused = counts.totals().getOrDefault(Position.RECUSED, 0);
        if (provision.naming().recusesTheNamed() && !provision.naming().fits(recused)) {
            return Optional.of(new Refused(
                    "COUNTS-4",
                    "this rule recuses " + provision.naming().number() + " named member(s), and " + recused
                            + " are counted as recused",
                    provision.grounds().by(),
                    "count the members that the question names as recused, or give the positions of seats by name"));
        }
        return Optional.empty();
    }

    /// Counts in which the named are those counted as recused.
    private CountedSeats.Possible recused(CountedSeats.Possible seats) {
        if (!provision.naming().recusesTheNamed()) {
            return seats;
        }
        int recused = seats.totals().getOrDefault(Position.RECUSED, 0);
        List<Assumption> more = new ArrayList<>(seats.taken());
        more.add(Assumption.granted(
                "named-counted",
                recused == 0
                        ? "the question names nobody who has a seat"
                        : "the " + recused + " counted as recused are all whom the question names",
                BallotPaper.THE_QUESTION));
        return new CountedSeats.Possible(seats.classes(), seats.totals(), more);
    }

    Outcome unknownRule() {
        String settledBy = ((Provision.Unknown) provision.means()).settledBy();
        Reason reason = new Reason(
                "",
                Optional.empty(),
                Reason.Role.DECISION,
                "the rule is unknown",
                0,
                0,
                0,
                java.util.OptionalLong.empty(),
                Reason.Holds.NO,
                provision.grounds().by());
        List<Assumption> assumptions = new ArrayList<>(taken);
        assumptions.add(new Assumption(
                "rule-unknown",
                "the rule for this matter is not known; it would be settled by " + settledBy,
                provision.grounds().by(),
                Verdict.DEPENDS.word(),
                Verdict.DEPENDS.word(),
                Optional.empty(),
                Assumption.Matters.YES));
        return new Outcome.Depends(List.of(reason), assumptions, List.of());
    }
}
