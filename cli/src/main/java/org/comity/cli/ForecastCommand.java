package org.comity.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.comity.charter.Organ;
import org.comity.charter.Problem;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.Attendance;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Forecast;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;
import org.comity.charter.vote.Seating;
import org.comity.charter.vote.Verdict;
import org.comity.cli.library.Library;
import org.comity.cli.record.FromRecord;
import org.comity.cli.show.CharterText;
import org.comity.cli.show.ForecastText;
import org.comity.cli.show.Json;
import org.comity.cli.show.Wrap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says what can still come of a vote while positions come in.
@Command(
        name = "forecast",
        description = "Says what can still come of a vote, what is still needed, and whose position can decide."
                + " Exit code 0 when it is adopted or can still be; 1 when it cannot be any more, or when that depends on what"
                + " is not known.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = {
            "comity forecast ORGAN --on=DATE --matter=M [--in-favour=A,B] [--against=C] ... [--may-be-absent] [--json]",
            "       comity forecast ORGAN --on=DATE --matter=M --counts=POS=N,... [--counts=GROUP:POS=N,...]"
        })
final class ForecastCommand implements Callable<Integer> {
    private final Context context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ORGAN", description = "The organ's id, organisation/organ.")
    private String organ;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day, as 2024-11-28; needed without --vote.")
    private LocalDate on;

    @Option(names = "--matter", paramLabel = "M", description = "The kind of question; needed without --vote.")
    private String matter;

    @Option(
            names = "--vote",
            paramLabel = "ID",
            description = "A vote in the record: with its roll and rule as they were frozen, and the positions so far.")
    private String vote;

    @Option(
            names = "--may-be-absent",
            description = "Seats that are still to come may also stay away (default: each will be in favour, against or"
                    + " abstaining).")
    private boolean mayBeAbsent;

    /// What the record has claimed of members with a vote.
    private List<String> claims = List.of();

    @Mixin
    private QuestionInput input = new QuestionInput();

    @Mixin
    private FromRecord from = new FromRecord();

    @Mixin
    private Answering answering = new Answering();

    ForecastCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (vote != null) {
            return from.withVote(context, answering, organ, vote, Optional.ofNullable(on), this::ofRecord);
        }
        if (on == null || matter == null) {
            throw new ParameterException(
                    spec.commandLine(), "Missing required option: " + (on == null ? "'--on=DATE'" : "'--matter=M'"));
        }
        return from.withOrgan(context, answering, organ, on, asked -> {
            claims = asked.claims(voters(asked.placed()), on);
            return answer(asked.placed());
        });
    }

    private Set<String> voters(Library.Placed placed) {
        Set<String> voters = new LinkedHashSet<>();
        Roll.of(placed.organ(), on, placed.organisation().facts()).seats().stream()
                .filter(seat -> seat.right() == Seat.Right.VOTES)
                .forEach(seat -> voters.add(seat.id()));
        return voters;
    }

    /// Looks ahead from the positions that the record has of a vote.
    private int ofRecord(FromRecord.Voted voted) {
        on = voted.question().roll().on();
        claims = voted.claims();
        return switch (voted.positions().paper(voted.vote(), voted.question()).leaveOpen()) {
            case BallotPaper.Unsound unsound -> answering.refuse(context, unsound.refusals());
            case BallotPaper.Sound sound ->
                answer(voted.question(), voted.question().forecast(sound.ballots(), attendance()), sound.ignored());
        };
    }

    private int answer(Library.Placed placed) {
        List<Problem> problems = input.read(spec.commandLine(), QuestionInput.Others.NAME_NONE);
        if (!problems.isEmpty()) {
            return answering.faulty(context, problems);
        }
        if (!input.deferralAsked().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--deferral-asked is for comity decide: only what is adopted can be put off");
        }
        return forecast(placed.organ(), placed.organisation().facts());
    }

    private int forecast(Organ found, Facts facts) {
        Optional<Seating> seating = input.seating(found, List.of());
        if (seating.isEmpty()) {
            return answering.refuse(context, List.of(QuestionInput.severalKinds(found)));
        }
        return switch (Question.prepare(found, matter, on, facts, seating.get())) {
            case Question.Denied denied -> answering.refuse(context, List.of(denied.refused()));
            case Question.Ready(Question question) -> input.isByCounts() ? byCounts(question) : bySeat(question, facts);
        };
    }

    private Attendance attendance() {
        return mayBeAbsent ? Attendance.MAY_BE_ABSENT : Attendance.PRESENT;
    }

    private int byCounts(Question question) {
        return answer(
                question,
                question.forecast(input.counts(spec.commandLine()), attendance(), input.circumstances()),
                List.of());
    }

    private int bySeat(Question question, Facts facts) {
        BallotPaper paper =
                input.paper(spec.commandLine(), question, facts, _ -> false).paper();
        Optional<Position> rest = input.rest(spec.commandLine());
        return switch (rest.isPresent() ? paper.close(rest.get()) : paper.leaveOpen()) {
            case BallotPaper.Unsound unsound -> answering.refuse(context, unsound.refusals());
            case BallotPaper.Sound sound ->
                answer(
                        question,
                        question.forecast(sound.ballots(), attendance(), input.circumstances()),
                        sound.ignored());
        };
    }

    private int answer(Question question, Question.Foreseen foreseen, List<BallotPaper.Ignored> ignored) {
        return switch (foreseen) {
            case Question.Unforeseen unforeseen -> answering.refuse(context, List.of(unforeseen.refused()));
            case Question.Foretold(Forecast forecast) -> {
                if (answering.json()) {
                    context.out().println(Json.text(json(question, forecast, ignored)));
                } else {
                    ForecastText.lines(question, forecast, attendance(), ignored)
                            .forEach(context.out()::println);
                    claims.stream().limit(1).forEach(_ -> context.out().println());
                    claims.forEach(claim -> Wrap.lines("", claim).forEach(context.out()::println));
                }
                boolean possible = forecast.outcome() == Verdict.ADOPTED || forecast.outcome() == Verdict.OPEN;
                yield possible ? Exit.DONE : Exit.NEGATIVE;
            }
        };
    }

    private Map<String, Object> json(Question question, Forecast forecast, List<BallotPaper.Ignored> ignored) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organ", question.organ().id());
        json.put("matter", question.matter().id());
        json.put("on", on.toString());
        json.put("rules", CharterText.rules(question.provision()));
        json.putAll(Json.of(forecast));
        json.put("mayBeAbsent", mayBeAbsent);
        json.put("ignored", ignored.stream().map(Json::of).toList());
        if (from.isAsked()) {
            json.put("claims", claims);
        }
        return json;
    }
}
