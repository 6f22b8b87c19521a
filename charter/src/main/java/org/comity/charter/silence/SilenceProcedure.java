package org.comity.charter.silence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.charter.Provision;
import org.comity.charter.Refused;
import org.comity.charter.Timing;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;

/// One silence procedure: a text that stands adopted at its deadline unless a letter breaks the silence before.
///
/// The silence can be broken from the instant of the opening until, but not at, the instant of the deadline. What
/// letters came to is told one by one; the verdict is the engine's, for which seats are *silent* and those whose
/// letters break the silence *objecting*. Immutable. Deciding costs a few passes over the roll and one over the
/// letters;
/// while the procedure is still open, one pass over the roll for each seat whose letter could come.
///
/// @param opened when it was opened, where that was told
/// @param deadline the first deadline; empty when it was told only that it has passed
/// @param extensions in the order in which they were granted
/// @param letters in the order in which they came, those that came in time without an instant first
/// @param at the instant that is asked about; empty for after the deadline
/// @param inTime seats of whose letters it was told only that they came in time
public record SilenceProcedure(
        Timing.BySilence terms,
        Optional<Moment> opened,
        Optional<Moment> deadline,
        List<Extension> extensions,
        List<Sent> letters,
        Optional<Moment> at,
        List<String> inTime) {
    /// The deadline moved later.
    public record Extension(Moment granted, Moment until) {}

    /// A letter before it is known what it does.
    public record Sent(String seat, Optional<Moment> sent) {}

    public SilenceProcedure {
        extensions = List.copyOf(extensions);
        letters = List.copyOf(letters);
        inTime = List.copyOf(inTime);
    }

    /// What became of reading one.
    public sealed interface Laid {}

    public record Sound(SilenceProcedure procedure) implements Laid {}

    /// What was refused; never empty.
    public record Unsound(List<Refused> refusals) implements Laid {
        public Unsound {
            refusals = List.copyOf(refusals);
        }
    }

    /// Reads a procedure as it was told.
    ///
    /// @param on the day of the roll and of the rule
    public static Laid read(Timing.BySilence terms, LocalDate on, SilenceTold told) {
        return new SilenceReader(terms, on, told).read();
    }

    /// What became of deciding.
    public sealed interface Answer {}

    /// @param ignored positions that do not count, beside the letters
    public record Decided(Outcome outcome, List<Letter> letters, List<BallotPaper.Ignored> ignored) implements Answer {
        public Decided {
            letters = List.copyOf(letters);
            ignored = List.copyOf(ignored);
        }
    }

    public record Denied(List<Refused> refusals) implements Answer {
        public Denied {
            refusals = List.copyOf(refusals);
        }
    }

    /// The deadline that holds in the end, with all extensions.
    public Optional<Moment> lastDeadline() {
        return extensions.isEmpty()
                ? deadline
                : Optional.of(extensions.getLast().until());
    }

    /// Whether the answer is asked for before the deadline.
    boolean isRunning() {
        return at.isPresent() && at.get().isBefore(lastDeadline().orElseThrow());
    }

    /// The position of a seat that breaks the silence; where there are several steps, silence is the last of them.
    public static Position breaking(Provision provision) {
        return provision.means() instanceof Provision.BySteps(var steps) && steps.size() > 1
                ? Position.AGAINST
                : Position.OBJECTING;
    }

    /// Whether a position that was given for a seat is a letter that came in time: *objecting* or *against*, but where
    /// silence is the last of several steps *against* alone, since an objection is then one to the first of them.
    public static boolean isLetter(Position position, Provision provision) {
        return position == Position.AGAINST
                || position == Position.OBJECTING && breaking(provision) == Position.OBJECTING;
    }

    /// Decides.
    ///
    /// @param paper with the positions of seats that neither keep silent nor break the silence; it is closed here
    /// @param rest the position of every seat that is not mentioned; usually *silent*
    public Answer decide(Question question, BallotPaper paper, Facts facts, Position rest) {
        List<Refused> refusals = new ArrayList<>();
        List<Letter> heard = hear(question.roll(), paper, facts, refusals);
        if (!refusals.isEmpty()) {
            return new Denied(refusals);
        }
        Position breaking = breaking(question.provision());
        for (Letter letter : heard) {
            if (letter.effect() == Letter.Effect.BREAKS) {
                paper.put(letter.seat(), breaking);
            }
        }
        return switch (paper.close(rest)) {
            case BallotPaper.Unsound unsound -> new Denied(unsound.refusals());
            case BallotPaper.Sound sound ->
                switch (question.decide(sound.ballots())) {
                    case Question.Denied denied -> new Denied(List.of(denied.refused()));
                    case Question.Decided(Outcome outcome) ->
                        new Decided(
                                new SilenceOutcome(this, question).of(outcome, sound.ballots(), heard),
                                heard,
                                sound.ignored());
                };
        };
    }

    private List<Letter> hear(Roll roll, BallotPaper paper, Facts facts, List<Refused> refusals) {
        List<Letter> heard = new ArrayList<>();
        Map<String, Sent> broken = new HashMap<>();
        for (Sent letter : letters) {
            OptionalInt index = roll.find(letter.seat());
            if (index.isEmpty() && !facts.knows(letter.seat())) {
                refusals.add(BallotPaper.nobody(roll, facts, letter.seat()));
                continue;
            }
            Letter judged = index.isEmpty()
                    ? new Letter(
                            letter.seat(),
                            letter.sent(),
                            Letter.Effect.NOT_ENTITLED,
                            "it has no seat in " + roll.organ().id() + " on " + roll.on())
                    : judge(letter, roll, roll.seats().get(index.getAsInt()), paper.given(index.getAsInt()), broken);
            if (judged.effect() == Letter.Effect.BREAKS) {
                broken.put(judged.seat(), letter);
            }
            heard.add(judged);
        }
        return heard;
    }

    private Letter judge(Sent letter, Roll roll, Seat seat, Optional<Position> given, Map<String, Sent> broken) {
        String bar = bar(roll, seat, given);
        if (!bar.isEmpty()) {
            return new Letter(seat.id(), letter.sent(), Letter.Effect.NOT_ENTITLED, bar);
        }
        if (opened.isPresent()
                && letter.sent().isPresent()
                && letter.sent().get().isBefore(opened.get())) {
            return new Letter(
                    seat.id(),
                    letter.sent(),
                    Letter.Effect.EARLY,
                    "it came before the procedure was opened, " + opened.get());
        }
        if (letter.sent().isPresent()
                && !letter.sent().get().isBefore(lastDeadline().orElseThrow())) {
            String when = letter.sent().get().compareTo(lastDeadline().orElseThrow()) == 0 ? "at" : "after";
            return new Letter(
                    seat.id(),
                    letter.sent(),
                    Letter.Effect.LATE,
                    "it came " + when + " the deadline, " + lastDeadline().orElseThrow());
        }
        if (broken.containsKey(seat.id())) {
            String first = broken.get(seat.id()).sent().map(at -> " of " + at).orElse("");
            return new Letter(
                    seat.id(), letter.sent(), Letter.Effect.AGAIN, "its letter" + first + " broke the silence already");
        }
        return new Letter(
                seat.id(),
                letter.sent(),
                Letter.Effect.BREAKS,
                letter.sent().isPresent()
                        ? "it came before the deadline, " + lastDeadline().orElseThrow()
                        : "it came in time, as whoever asks says");
    }

    /// Why a seat's letter does not break the silence, or empty.
    private String bar(Roll roll, Seat seat, Optional<Position> given) {
        if (seat.right() != Seat.Right.VOTES) {
            return seat.because().isEmpty() ? "it has no vote" : seat.because();
        }
        if (given.isPresent() && (given.get() == Position.NOT_ENTITLED || given.get() == Position.RECUSED)) {
            return "it is " + given.get().words() + ", as whoever asks says";
        }
        return mayBreak(roll, seat) ? "" : "only letters of " + terms.breakers() + " break the silence";
    }

    boolean mayBreak(Roll roll, Seat seat) {
        return seat.right() == Seat.Right.VOTES && (terms.breakers().isEmpty() || roll.isIn(seat, terms.breakers()));
    }
}
