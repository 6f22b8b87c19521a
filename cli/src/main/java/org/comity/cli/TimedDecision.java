package org.comity.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Refused;
import org.comity.charter.Timing;
import org.comity.charter.facts.Facts;
import org.comity.charter.silence.ObjectionWindow;
import org.comity.charter.silence.SilenceProcedure;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Ballots;
import org.comity.charter.vote.Circumstances;
import org.comity.charter.vote.Counts;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.cli.show.TimeText;

/// Decides a question whose provision says when a decision stands.
final class TimedDecision {
    private final Question question;
    private final Facts facts;
    private final SilenceOptions options;
    private final Circumstances circumstances;

    /// What came of it.
    sealed interface Result {}

    record Refusals(List<Refused> refusals) implements Result {}

    /// @param lines what is printed behind the outcome
    /// @param json what stands beside the outcome
    record Answered(Outcome outcome, List<BallotPaper.Ignored> ignored, List<String> lines, Map<String, Object> json)
            implements Result {}

    TimedDecision(Question question, Facts facts, SilenceOptions options, Circumstances circumstances) {
        this.question = question;
        this.facts = facts;
        this.options = options;
        this.circumstances = circumstances;
    }

    /// Refuses options about time that the matter has no use for.
    Optional<Refused> misplaced() {
        Timing timing = question.provision().timing();
        String matter = question.organ().id() + " " + question.matter().id() + " on "
                + question.roll().on();
        String article = question.provision().grounds().by();
        Optional<Refused> silence = options.ofSilence()
                .filter(_ -> !(timing instanceof Timing.BySilence))
                .or(() -> options.ofEither().filter(_ -> timing instanceof Timing.AtOnce))
                .map(option -> new Refused(
                        "SILENCE-1",
                        matter + " is not decided by silence, and " + option + " is given",
                        article,
                        "leave " + option + " out, or ask for a matter with a silence procedure"));
        Optional<Refused> objections = options.ofObjections()
                .filter(_ -> !(timing instanceof Timing.WithObjections))
                .map(option -> new Refused(
                        "OBJECTION-1",
                        matter + " has no window for objections, and " + option + " is given",
                        article,
                        "leave " + option + " out, or ask for a matter with such a window"));
        return silence.or(() -> objections);
    }

    /// @param paper with all positions but those of `inTime`
    /// @param inTime seats that were given as objecting, where that is a letter
    /// @param rest the position of every seat that was not mentioned, where that was given
    Result bySeat(BallotPaper paper, List<String> inTime, Optional<Position> rest) {
        if (question.provision().timing() instanceof Timing.BySilence terms) {
            return bySilence(terms, paper, inTime, rest);
        }
        return switch (rest.map(paper::close).orElseGet(paper::close)) {
            case BallotPaper.Unsound unsound -> new Refusals(unsound.refusals());
            case BallotPaper.Sound sound ->
                voted(question.decide(sound.ballots(), circumstances), Optional.of(sound.ballots()), sound.ignored());
        };
    }

    Result byCounts(Counts counts) {
        return voted(question.decide(counts, circumstances), Optional.empty(), List.of());
    }

    private Result voted(Question.Answer answer, Optional<Ballots> ballots, List<BallotPaper.Ignored> ignored) {
        return switch (answer) {
            case Question.Denied denied -> new Refusals(List.of(denied.refused()));
            case Question.Decided(Outcome outcome) ->
                question.provision().timing() instanceof Timing.WithObjections terms
                        ? heard(terms, outcome, ballots, ignored)
                        : new Answered(outcome, ignored, List.of(), Map.of());
        };
    }

    private Result bySilence(Timing.BySilence terms, BallotPaper paper, List<String> inTime, Optional<Position> rest) {
        LocalDate on = question.roll().on();
        return switch (SilenceProcedure.read(terms, on, options.told(inTime))) {
            case SilenceProcedure.Unsound unsound -> new Refusals(unsound.refusals());
            case SilenceProcedure.Sound(SilenceProcedure procedure) ->
                switch (procedure.decide(question, paper, facts, rest.orElse(Position.SILENT))) {
                    case SilenceProcedure.Denied denied -> new Refusals(denied.refusals());
                    case SilenceProcedure.Decided decided ->
                        new Answered(
                                decided.outcome(),
                                decided.ignored(),
                                TimeText.lines(procedure, decided.letters()),
                                Map.of("silence", TimeText.json(procedure, decided.letters())));
                };
        };
    }

    private Result heard(
            Timing.WithObjections terms, Outcome votes, Optional<Ballots> ballots, List<BallotPaper.Ignored> ignored) {
        LocalDate meeting = question.roll().on();
        return switch (ObjectionWindow.open(
                terms, meeting, options.publication(), options.objections(), options.day())) {
            case ObjectionWindow.Denied denied -> new Refusals(denied.refusals());
            case ObjectionWindow.Opened(ObjectionWindow window) ->
                switch (window.decide(question, votes, ballots, facts)) {
                    case ObjectionWindow.Denied denied -> new Refusals(denied.refusals());
                    case ObjectionWindow.Decided decided ->
                        new Answered(
                                decided.outcome(),
                                ignored,
                                TimeText.lines(window, decided.objections()),
                                Map.of("objections", TimeText.json(window, decided.objections())));
                };
        };
    }
}
