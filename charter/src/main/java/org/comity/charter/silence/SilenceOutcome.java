package org.comity.charter.silence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Provision;
import org.comity.charter.vote.Assumption;
import org.comity.charter.vote.Ballots;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Verdict;

/// What an outcome of the votes means at the instant that is asked about.
final class SilenceOutcome {
    /// More seats than this are looked at one by one only where that is quick and takes no more steps than the other.
    private static final int MOST_ONE_BY_ONE = 64;

    private static final int MOST_STEPS = 4_000_000;

    private final SilenceProcedure procedure;
    private final Question question;

    SilenceOutcome(SilenceProcedure procedure, Question question) {
        this.procedure = procedure;
        this.question = question;
    }

    Outcome of(Outcome votes, Ballots ballots, List<Letter> letters) {
        List<Assumption> taken = new ArrayList<>();
        if (procedure.isRunning() && votes.verdict() == Verdict.ADOPTED) {
            stillToCome(ballots).ifPresent(taken::add);
        }
        Outcome outcome = procedure.isRunning() ? Later.as(votes, Verdict.OPEN) : votes;
        addGranted(taken, outcome.verdict(), letters);
        return Later.with(outcome, List.of(), taken);
    }

    /// What was not told and is taken for granted.
    private void addGranted(List<Assumption> taken, Verdict verdict, List<Letter> letters) {
        Optional<Moment> deadline = procedure.lastDeadline();
        if (deadline.isEmpty()) {
            taken.add(Later.granted("deadline-passed", "the deadline has passed; nobody says when it was", verdict));
        } else if (procedure.at().isEmpty()) {
            taken.add(Later.granted(
                    "asked-after-deadline",
                    "it is asked after the deadline, " + deadline.get() + "; nobody says when it is asked",
                    verdict));
        }
        if (deadline.isPresent() && procedure.opened().isEmpty()) {
            taken.add(Later.granted(
                    "opened-in-time",
                    "the procedure was opened before its deadline and before every letter; nobody says when",
                    verdict));
        }
        List<String> undated = letters.stream()
                .filter(letter ->
                        letter.effect() == Letter.Effect.BREAKS && letter.sent().isEmpty())
                .map(Letter::seat)
                .toList();
        if (!undated.isEmpty()) {
            taken.add(Later.granted(
                    "letters-in-time",
                    "the silence was broken in time by " + Later.listed(undated) + "; nobody says when",
                    verdict));
        }
        rollOfAnotherDay(deadline, verdict).ifPresent(taken::add);
    }

    private Optional<Assumption> rollOfAnotherDay(Optional<Moment> deadline, Verdict verdict) {
        Roll roll = question.roll();
        boolean before = procedure.opened().isPresent()
                && roll.on().isBefore(procedure.opened().get().day());
        if (!before || deadline.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Later.granted(
                "roll-of-another-day",
                "the seats are those of " + roll.on() + ", before the procedure was opened",
                verdict));
    }

    /// What can still change an adoption that has not come yet, when something can.
    private Optional<Assumption> stillToCome(Ballots ballots) {
        Position breaking = SilenceProcedure.breaking(question.provision());
        Set<Integer> able = able(ballots, breaking);
        List<String> alone = new ArrayList<>();
        Verdict then = Verdict.ADOPTED;
        long steps = (long) able.size() * question.roll().size();
        boolean each = able.size() <= MOST_ONE_BY_ONE
                || steps <= MOST_STEPS && question.quickly(ballots).isPresent();
        for (int seat : each ? able : Set.<Integer>of()) {
            Verdict verdict = verdict(ballots.moved(Set.of(seat), breaking));
            if (verdict != Verdict.ADOPTED) {
                then = verdict;
                alone.add(question.roll().seats().get(seat).id());
            }
        }
        String deadline = procedure.lastDeadline().orElseThrow().toString();
        if (!alone.isEmpty()) {
            return Optional.of(hangs(
                    "nobody breaks the silence before " + deadline + "; one letter would, of " + Later.listed(alone),
                    then));
        }
        Verdict all = verdict(ballots.moved(able, breaking));
        if (able.isEmpty() || all == Verdict.ADOPTED) {
            return Optional.of(Later.granted(
                    "no-further-letter",
                    "no letter that may still come before " + deadline + " can change it",
                    Verdict.OPEN));
        }
        List<String> ids = able.stream()
                .map(seat -> question.roll().seats().get(seat).id())
                .toList();
        return Optional.of(hangs(
                "not enough break the silence before " + deadline + "; letters could come from " + Later.listed(ids),
                all));
    }

    /// Seats that have not broken the silence and may.
    private Set<Integer> able(Ballots ballots, Position breaking) {
        Roll roll = question.roll();
        Set<Integer> able = new LinkedHashSet<>();
        for (int i = 0; i < roll.size(); i++) {
            Position given = ballots.given(i);
            boolean taken = given == breaking
                    || given == Position.REPRESENTED
                    || given == Position.RECUSED
                    || given == Position.NOT_ENTITLED;
            if (!taken && procedure.mayBreak(roll, roll.seats().get(i))) {
                able.add(i);
            }
        }
        return able;
    }

    private Verdict verdict(Ballots ballots) {
        return question.quickly(ballots)
                .orElseGet(() -> question.decide(ballots) instanceof Question.Decided(Outcome outcome)
                        ? outcome.verdict()
                        : Verdict.DEPENDS);
    }

    private Assumption hangs(String says, Verdict ifNot) {
        Provision provision = question.provision();
        return new Assumption(
                "no-further-letter",
                says,
                provision.grounds().by(),
                Verdict.ADOPTED.word(),
                ifNot.word(),
                Optional.empty(),
                Assumption.Matters.YES);
    }
}
