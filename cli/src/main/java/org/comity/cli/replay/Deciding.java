package org.comity.cli.replay;

import java.util.Optional;
import org.comity.charter.vote.Ballots;
import org.comity.charter.vote.Counts;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Verdict;

/// Decides items by the positions or the counts of a set, with what is taken for granted about seats not listed.
final class Deciding {
    private final Unlisted unlisted;
    private final Absences absences;

    /// Whether a set says who was absent.
    enum Absences {
        RECORDED,
        NOT_RECORDED;

        /// A set in which every row is a vote cast records no absence.
        static Absences in(Votes votes) {
            for (int vote = 0; vote < votes.size(); vote++) {
                Position position = votes.position(vote);
                if (position == Position.ABSENT || position == Position.PRESENT_AND_NOT_VOTING) {
                    return RECORDED;
                }
            }
            return NOT_RECORDED;
        }
    }

    Deciding(Unlisted unlisted, Absences absences) {
        this.unlisted = unlisted;
        this.absences = absences;
    }

    /// Decides by positions.
    Computed byPositions(Laid laid) {
        return switch (laid.sitting().prepared()) {
            case Question.Denied denied ->
                new Computed.Undecided(denied.refused().because());
            case Question.Ready(Question question) -> byPositions(question, laid);
        };
    }

    private Computed byPositions(Question question, Laid laid) {
        Position rest = unlisted == Unlisted.MISSING ? Position.UNKNOWN : Position.ABSENT;
        Computed first = decide(question, laid.positions(rest), Computed.Quorum.COUNTED);
        return isInquorateForWantOfAbsences(first, absences)
                ? decide(question, laid.positions(Position.PRESENT_AND_NOT_VOTING), Computed.Quorum.TAKEN_AS_MET)
                : first;
    }

    private static Computed decide(Question question, Position[] positions, Computed.Quorum quorum) {
        Ballots ballots = Ballots.of(question.roll(), positions);
        Optional<Verdict> verdict = question.quickly(ballots);
        if (verdict.isPresent()) {
            return new Computed.Decided(verdict.get(), question, quorum, () -> outcome(question.decide(ballots)));
        }
        return computed(question, question.decide(ballots), quorum);
    }

    /// Decides by counts.
    ///
    /// @param counted whether the counts say how many were absent
    Computed byCounts(Question question, Counts counts, Absences counted) {
        Computed first = computed(question, question.decide(counts), Computed.Quorum.COUNTED);
        if (!isInquorateForWantOfAbsences(first, counted)) {
            return first;
        }
        Optional<Position> there = Optional.of(Position.PRESENT_AND_NOT_VOTING);
        Counts present = new Counts(counts.totals(), counts.groups(), counts.members(), there);
        return computed(question, question.decide(present), Computed.Quorum.TAKEN_AS_MET);
    }

    private boolean isInquorateForWantOfAbsences(Computed computed, Absences recorded) {
        return unlisted == Unlisted.AUTO
                && recorded == Absences.NOT_RECORDED
                && computed instanceof Computed.Decided decided
                && decided.verdict() == Verdict.INQUORATE;
    }

    private static Computed computed(Question question, Question.Answer answer, Computed.Quorum quorum) {
        return switch (answer) {
            case Question.Denied denied ->
                new Computed.Undecided(denied.refused().because());
            case Question.Decided(Outcome outcome) ->
                new Computed.Decided(outcome.verdict(), question, quorum, () -> outcome);
        };
    }

    private static Outcome outcome(Question.Answer answer) {
        return switch (answer) {
            case Question.Decided(Outcome outcome) -> outcome;
            case Question.Denied denied ->
                throw new IllegalStateException("decided quickly and then refused: " + denied.refused());
        };
    }

    /// The position of seats that counts leave out.
    Position rest() {
        return unlisted == Unlisted.MISSING ? Position.UNKNOWN : Position.ABSENT;
    }
}
