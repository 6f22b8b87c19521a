package org.comity.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.comity.charter.Organ;
import org.comity.charter.Problem;
import org.comity.charter.Refused;
import org.comity.charter.Timing;
import org.comity.charter.facts.Facts;
import org.comity.charter.silence.SilenceProcedure;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Seating;
import org.comity.charter.vote.Verdict;
import org.comity.cli.library.Library;
import org.comity.cli.show.CharterText;
import org.comity.cli.show.Json;
import org.comity.cli.show.OutcomeText;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// Decides a question and says why.
@Command(
        name = "decide",
        description = "Decides a question by an organ's charter and says why. Exit code 0 when adopted, else 1.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = {
            "comity decide ORGAN --on=DATE --matter=M [--in-favour=A,B] [--against=C] ... [--rest=POSITION] [--json]",
            "       comity decide ORGAN --on=DATE --matter=M --counts=POS=N,... [--counts=GROUP:POS=N,...] [--members=N]",
            "       comity decide ORGAN --on=DATE --matter=M --positions=FILE",
            "       comity decide ORGAN --on=DATE --matter=M --deadline=INSTANT [--letter=SEAT@INSTANT] ... [--at=INSTANT]"
        })
final class DecideCommand implements Callable<Integer> {
    private final Context context;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "ORGAN", description = "The organ's id, organisation/organ.")
    private String organ;

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day, as 2024-11-28.")
    private LocalDate on;

    @Option(names = "--matter", required = true, paramLabel = "M", description = "The kind of question.")
    private String matter;

    @Mixin
    private QuestionInput input = new QuestionInput();

    @ArgGroup(validate = false, heading = "%nSilence procedures, and objections after a meeting:%n")
    private SilenceOptions times = new SilenceOptions();

    @Mixin
    private Answering answering = new Answering();

    DecideCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return answering.withOrgan(context, organ, this::answer);
    }

    private int answer(Library.Placed placed) {
        List<Problem> problems = input.read(
                spec.commandLine(),
                times.ofSilence().isPresent() || times.hasObjections()
                        ? QuestionInput.Others.NAME_SEATS
                        : QuestionInput.Others.NAME_NONE);
        if (!problems.isEmpty()) {
            return answering.faulty(context, problems);
        }
        try {
            return decide(placed.organ(), placed.organisation().facts());
        } catch (CommandLine.TypeConversionException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    private int decide(Organ found, Facts facts) {
        Optional<Seating> seating = input.seating(found, times.mentioned());
        if (seating.isEmpty()) {
            return answering.refuse(context, List.of(QuestionInput.severalKinds(found)));
        }
        return switch (Question.prepare(found, matter, on, facts, seating.get())) {
            case Question.Denied denied -> answering.refuse(context, List.of(denied.refused()));
            case Question.Ready(Question question) -> {
                TimedDecision timed = new TimedDecision(question, facts, times, input.circumstances());
                Optional<Refused> misplaced = timed.misplaced();
                yield misplaced.isPresent()
                        ? answering.refuse(context, List.of(misplaced.get()))
                        : answer(
                                question,
                                input.isByCounts()
                                        ? timed.byCounts(input.counts(spec.commandLine()))
                                        : bySeat(question, facts, timed));
            }
        };
    }

    private TimedDecision.Result bySeat(Question question, Facts facts, TimedDecision timed) {
        Optional<Position> others = input.rest(spec.commandLine());
        if (others.filter(each -> isLetter(question, each)).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--rest cannot break the silence: name the seats that do, with --letter");
        }
        QuestionInput.Filled filled =
                input.paper(spec.commandLine(), question, facts, position -> isLetter(question, position));
        return timed.bySeat(filled.paper(), filled.apart(), others);
    }

    /// Whether a position is a letter that came in time.
    private static boolean isLetter(Question question, Position position) {
        return question.provision().timing() instanceof Timing.BySilence
                && SilenceProcedure.isLetter(position, question.provision());
    }

    private int answer(Question question, TimedDecision.Result result) {
        return switch (result) {
            case TimedDecision.Refusals(List<Refused> refusals) -> answering.refuse(context, refusals);
            case TimedDecision.Answered answered -> {
                Outcome outcome = answered.outcome();
                if (answering.json()) {
                    context.out().println(Json.text(json(question, answered)));
                } else {
                    OutcomeText.lines(question, outcome, answered.ignored()).forEach(context.out()::println);
                    answered.lines().forEach(context.out()::println);
                }
                yield outcome.verdict() == Verdict.ADOPTED ? Exit.DONE : Exit.NEGATIVE;
            }
        };
    }

    private Map<String, Object> json(Question question, TimedDecision.Answered answered) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organ", question.organ().id());
        json.put("matter", question.matter().id());
        json.put("on", on.toString());
        json.put("rules", CharterText.rules(question.provision()));
        json.putAll(Json.of(answered.outcome()));
        json.put("ignored", answered.ignored().stream().map(Json::of).toList());
        json.putAll(answered.json());
        return json;
    }
}
