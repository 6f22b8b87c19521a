package org.comity.acts.session;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.charter.Organ;
import org.comity.charter.Refused;
import org.comity.charter.vote.Counts;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Verdict;

/// What a vote comes to that was only counted; the charter decides it.
final class Counting {
    private Counting() {}

    /// What came of a count.
    sealed interface Judged {}

    record Of(Outcome outcome) implements Judged {
        boolean isAdopted() {
            return outcome.verdict() == Verdict.ADOPTED;
        }

        /// Whether it is known either way.
        boolean isSettled() {
            return outcome.verdict() == Verdict.ADOPTED || outcome.verdict() == Verdict.REJECTED;
        }
    }

    /// The charter does not say, or the count cannot be.
    record Not(Refused refused) implements Judged {}

    static Judged judge(Hall hall, Warrant.Count count, String matter) {
        Optional<Organ> organ = hall.organ();
        Optional<LocalDate> day = hall.day();
        if (organ.isEmpty() || day.isEmpty() || beyond(count)) {
            return new Not(SessionRefusals.result(
                    "a count without a charter or a day decides nothing",
                    "",
                    "say under 'result' what came of it, with the decision under 'warrant'"));
        }
        return switch (Question.prepare(
                organ.get(), matter, day.get(), hall.members().facts(), hall.seating(organ.get()))) {
            case Question.Denied denied -> new Not(unjudged(denied.refused()));
            case Question.Ready ready ->
                switch (ready.question().decide(counts(hall, count, ready.question()))) {
                    case Question.Denied denied -> new Not(unjudged(denied.refused()));
                    case Question.Decided decided -> new Of(decided.outcome());
                };
        };
    }

    private static boolean beyond(Warrant.Count count) {
        return Math.max(count.inFavour(), Math.max(count.against(), count.abstaining())) > Counts.MOST;
    }

    private static Refused unjudged(Refused refused) {
        return SessionRefusals.result(
                "the count cannot be judged: " + refused.because(), refused.article(), refused.remedy());
    }

    /// Those who are there and were not counted did not vote; of whom nobody knows whether it is there, nobody knows.
    private static Counts counts(Hall hall, Warrant.Count count, Question question) {
        Session.Present there = hall.session()
                .presence(
                        question.roll().seats().stream().map(seat -> seat.id()).toList(), hall.when());
        long cast = count.inFavour() + count.against() + count.abstaining();
        Map<Position, Integer> totals = new EnumMap<>(Position.class);
        totals.put(Position.IN_FAVOUR, (int) count.inFavour());
        totals.put(Position.AGAINST, (int) count.against());
        totals.put(Position.ABSTAINING, (int) count.abstaining());
        long silent = Math.max(0, there.present().size() - cast);
        totals.put(Position.PRESENT_AND_NOT_VOTING, (int) silent);
        boolean known = cast + silent + there.absent().size() >= question.roll().size();
        return new Counts(
                totals, Map.of(), OptionalInt.empty(), Optional.of(known ? Position.ABSENT : Position.UNKNOWN));
    }

    /// Why something that needs a decision was not decided: a count by which it was rejected.
    static Optional<Refused> lost(Hall hall, String what, Optional<Warrant> warrant, Optional<String> matter) {
        if (hall.isFree()
                || matter.isEmpty()
                || !(warrant.orElse(new Warrant.Consensus()) instanceof Warrant.Count count)) {
            return Optional.empty();
        }
        return switch (judge(hall, count, matter.get())) {
            case Not not -> Optional.of(not.refused());
            case Of of ->
                of.isAdopted()
                        ? Optional.empty()
                        : Optional.of(SessionRefusals.result(
                                "by " + shown(count) + " the organ did not decide to " + what + " ("
                                        + of.outcome().verdict().word() + ")",
                                article(of.outcome()),
                                "correct the count, or leave the act out"));
        };
    }

    static String shown(Warrant.Count count) {
        return count.inFavour() + " in favour, " + count.against() + " against and " + count.abstaining()
                + " abstaining";
    }

    static String article(Outcome outcome) {
        return outcome.reasons().stream()
                .findFirst()
                .map(reason -> reason.article())
                .orElse("");
    }
}
