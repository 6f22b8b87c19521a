package org.comity.charter.silence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.comity.charter.Refused;
import org.comity.charter.Timing;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.Assumption;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Ballots;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Reason;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;
import org.comity.charter.vote.Verdict;

/// The window for objections after a meeting: what was adopted there stands when the window closes without one.
///
/// Days are whole: an objection on the meeting's day is in time, and so is one on the window's last day. Immutable.
///
/// @param meeting the day of the meeting, which is that of the roll
/// @param publication the day of publication, where it was told
/// @param last the last day on which an objection is in time; empty when it hangs on a publication of which nobody says
///             when it is, and then neither objections nor the day that is asked about are told
/// @param sent objections, before it is known what they do
/// @param at the day that is asked about; empty for after the window
public record ObjectionWindow(
        Timing.WithObjections terms,
        LocalDate meeting,
        Optional<LocalDate> publication,
        Optional<LocalDate> last,
        List<Sent> sent,
        Optional<LocalDate> at) {
    public ObjectionWindow {
        sent = List.copyOf(sent);
    }

    /// An objection before it is known what it does.
    public record Sent(String seat, LocalDate on) {}

    /// What became of opening a window.
    public sealed interface Opening {}

    public record Opened(ObjectionWindow window) implements Opening {}

    /// What became of deciding.
    public sealed interface Answer {}

    public record Decided(Outcome outcome, List<Objection> objections) implements Answer {
        public Decided {
            objections = List.copyOf(objections);
        }
    }

    /// What was refused; never empty.
    public record Denied(List<Refused> refusals) implements Opening, Answer {
        public Denied {
            refusals = List.copyOf(refusals);
        }
    }

    /// Opens the window after a meeting.
    public static Opening open(
            Timing.WithObjections terms,
            LocalDate meeting,
            Optional<LocalDate> publication,
            List<Sent> sent,
            Optional<LocalDate> at) {
        String article = terms.grounds().by();
        boolean hangs = terms.anchor() == Timing.Anchor.BEFORE_PUBLICATION && publication.isEmpty();
        if (hangs && (at.isPresent() || !sent.isEmpty())) {
            return denied(
                    "OBJECTION-2",
                    "objections are heard until " + terms.until() + ", and nobody says when it is published",
                    article,
                    "give the day of publication, too");
        }
        Optional<LocalDate> last;
        try {
            last = hangs ? Optional.empty() : Optional.of(last(terms, meeting, publication));
        } catch (DateTimeException beyondTheCalendar) {
            return denied(
                    "OBJECTION-3", "the window would close beyond the calendar", article, "correct the days given");
        }
        if (last.isPresent() && last.get().isBefore(meeting)) {
            return denied(
                    "OBJECTION-3",
                    "objections are heard until " + terms.until() + ", which is " + last.get()
                            + ", before the meeting of " + meeting,
                    article,
                    "correct the day of publication or of the meeting");
        }
        if (at.isPresent() && at.get().isBefore(meeting)) {
            return denied(
                    "OBJECTION-4",
                    "asked on " + at.get() + ", before the meeting of " + meeting,
                    article,
                    "ask about the day of the meeting or a later one");
        }
        return new Opened(new ObjectionWindow(terms, meeting, publication, last, sent, at));
    }

    private static LocalDate last(Timing.WithObjections terms, LocalDate meeting, Optional<LocalDate> publication) {
        return switch (terms.anchor()) {
            case AFTER_THE_MEETING -> meeting.plusDays(terms.days());
            case BEFORE_PUBLICATION -> publication.orElseThrow().minusDays(terms.days());
        };
    }

    /// Whether the answer is asked for before the window has closed.
    boolean isOpen() {
        return at.isPresent() && !at.get().isAfter(last.orElseThrow());
    }

    /// What the votes come to once the objections are heard.
    ///
    /// @param votes what the meeting decided
    /// @param ballots where the seats stood there; empty where only counts are known, and then nobody can object
    public Answer decide(Question question, Outcome votes, Optional<Ballots> ballots, Facts facts) {
        List<Refused> refusals = new ArrayList<>();
        List<Objection> heard = hear(question.roll(), ballots, facts, refusals);
        if (!refusals.isEmpty()) {
            return new Denied(refusals);
        }
        int effective = (int) heard.stream()
                .filter(each -> each.effect() == Objection.Effect.REJECTS)
                .count();
        boolean adopts = votes.verdict() == Verdict.ADOPTED
                || votes instanceof Outcome.Depends depends
                        && depends.possible().contains(Verdict.ADOPTED);
        if (!adopts) {
            return new Decided(votes, heard);
        }
        Reason reason = new Reason(
                "",
                Optional.empty(),
                Reason.Role.DECISION,
                "no objection until " + terms.until(),
                effective,
                0,
                -effective,
                OptionalLong.empty(),
                effective == 0 ? Reason.Holds.YES : Reason.Holds.NO,
                terms.grounds().by());
        Outcome outcome =
                effective > 0 ? Later.as(votes, Verdict.REJECTED) : isOpen() ? Later.as(votes, Verdict.OPEN) : votes;
        return new Decided(
                Later.with(outcome, List.of(reason), taken(outcome.verdict(), may(question.roll(), ballots))), heard);
    }

    /// Who may object, where that is known.
    private Optional<List<String>> may(Roll roll, Optional<Ballots> ballots) {
        List<Refused> unsaid = new ArrayList<>();
        List<String> may = new ArrayList<>();
        for (int i = 0; i < roll.size(); i++) {
            if (bar(roll, i, ballots, unsaid).filter(String::isEmpty).isPresent()) {
                may.add(roll.seats().get(i).id());
            }
        }
        return unsaid.isEmpty() ? Optional.of(may) : Optional.empty();
    }

    private List<Assumption> taken(Verdict verdict, Optional<List<String>> may) {
        if (verdict == Verdict.OPEN && may.isPresent() && may.get().isEmpty()) {
            return List.of(Later.granted(
                    "no-objection-in-the-window",
                    "there is nobody who may object until " + last.orElseThrow() + ", when the window closes",
                    verdict));
        }
        if (verdict == Verdict.OPEN) {
            String who = may.map(seats -> "; one objection would, of " + Later.listed(seats))
                    .orElse("");
            return List.of(new Assumption(
                    "no-objection-in-the-window",
                    "nobody stops it until " + last.orElseThrow() + ", that day included" + who,
                    terms.grounds().by(),
                    Verdict.ADOPTED.word(),
                    Verdict.REJECTED.word(),
                    Optional.empty(),
                    Assumption.Matters.YES));
        }
        if (at.isPresent()) {
            return List.of();
        }
        String window = last.map(day -> "whose last day is " + day).orElse("which is open until " + terms.until());
        return List.of(Later.granted(
                "asked-after-the-window",
                "it is asked after the window for objections, " + window + "; nobody says when it is asked",
                verdict));
    }

    private List<Objection> hear(Roll roll, Optional<Ballots> ballots, Facts facts, List<Refused> refusals) {
        List<Objection> heard = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (Sent each : sent.stream().sorted(Comparator.comparing(Sent::on)).toList()) {
            OptionalInt index = roll.find(each.seat());
            if (at.isPresent() && at.get().isBefore(each.on())) {
                refusals.add(refused(
                        "OBJECTION-4",
                        "asked on " + at.get() + ", and " + each.seat() + " objected only on " + each.on(),
                        "leave the objection out, or ask about a later day"));
            } else if (index.isPresent()) {
                bar(roll, index.getAsInt(), ballots, refusals)
                        .map(bar -> judge(roll.seats().get(index.getAsInt()).id(), each.on(), bar, before))
                        .ifPresent(heard::add);
            } else if (facts.knows(each.seat())) {
                String because = "it has no seat in " + roll.organ().id() + " on " + roll.on();
                heard.add(new Objection(each.seat(), each.on(), Objection.Effect.NOT_ENTITLED, because));
            } else {
                refusals.add(BallotPaper.nobody(roll, facts, each.seat()));
            }
        }
        return heard;
    }

    private Objection judge(String seat, LocalDate on, String bar, Set<String> before) {
        if (!bar.isEmpty()) {
            return new Objection(seat, on, Objection.Effect.NOT_ENTITLED, bar);
        }
        if (on.isBefore(meeting)) {
            return new Objection(seat, on, Objection.Effect.EARLY, "it came before the meeting of " + meeting);
        }
        if (on.isAfter(last.orElseThrow())) {
            return new Objection(
                    seat, on, Objection.Effect.LATE, "it came after the last day of the window, " + last.orElseThrow());
        }
        return before.add(seat)
                ? new Objection(
                        seat,
                        on,
                        Objection.Effect.REJECTS,
                        "it came by the last day of the window, " + last.orElseThrow())
                : new Objection(seat, on, Objection.Effect.AGAIN, "it has objected already");
    }

    /// Why a seat's objection does not count, or an empty text; nothing where that cannot be said.
    private Optional<String> bar(Roll roll, int index, Optional<Ballots> ballots, List<Refused> refusals) {
        Seat seat = roll.seats().get(index);
        Optional<Position> stood = ballots.map(each -> each.given(index));
        if (seat.right() != Seat.Right.VOTES) {
            return Optional.of(seat.because().isEmpty() ? "it has no vote" : seat.because());
        }
        if (stood.isPresent() && (stood.get() == Position.NOT_ENTITLED || stood.get() == Position.RECUSED)) {
            return Optional.of("it was " + stood.get().words());
        }
        return switch (terms.from()) {
            case Timing.WithObjections.ANY -> Optional.of("");
            case Timing.WithObjections.ABSENT -> {
                if (stood.isEmpty() || stood.get() == Position.UNKNOWN) {
                    refusals.add(refused(
                            "OBJECTION-5",
                            "only seats that were absent may object, and nobody says whether " + seat.id() + " was",
                            "give its position in the meeting"));
                    yield Optional.empty();
                }
                yield Optional.of(
                        stood.get() == Position.ABSENT
                                ? ""
                                : "it was " + stood.get().words() + ", and only seats that were absent may object");
            }
            default -> Optional.of(roll.isIn(seat, terms.from()) ? "" : "only " + terms.from() + " may object");
        };
    }

    private Refused refused(String code, String because, String remedy) {
        return new Refused(code, because, terms.grounds().by(), remedy);
    }

    private static Denied denied(String code, String because, String article, String remedy) {
        return new Denied(List.of(new Refused(code, because, article, remedy)));
    }
}
