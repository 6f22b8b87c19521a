package org.comity.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.comity.charter.Organ;
import org.comity.charter.Refused;
import org.comity.charter.SeatKind;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Counts;
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
            "       comity decide ORGAN --on=DATE --matter=M --positions=FILE"
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

    @ArgGroup(validate = false, heading = "%nPositions by seat (ids, several with commas):%n")
    private PositionOptions positions = new PositionOptions();

    @Option(
            names = "--rest",
            paramLabel = "POSITION",
            description = "The position of every seat not mentioned (default: absent).")
    private String rest;

    @Option(
            names = "--reported",
            paramLabel = "SEAT=WHO",
            description = "A seat whose position is known only because somebody else reported it.")
    private Map<String, String> reported = Map.of();

    @Option(
            names = "--named",
            split = ",",
            paramLabel = "SEAT",
            description = "Members that the question names, for rules that set them aside.")
    private List<String> named = List.of();

    @Option(
            names = "--positions",
            paramLabel = "FILE",
            description = "Positions from a CSV file with the columns seat,position[,by].")
    private Path positionsFile;

    @Option(
            names = "--counts",
            paramLabel = "[GROUP:]POS=N,...",
            description = "How many stood where, when nobody says who.")
    private List<String> counts = List.of();

    @Option(
            names = "--members",
            paramLabel = "N",
            description = "How many seats there are, for organs whose seats nobody names.")
    private Integer members;

    @ArgGroup(validate = false, heading = "%nWhat happened around the vote:%n")
    private CircumstanceOptions circumstances = new CircumstanceOptions();

    @Mixin
    private Answering answering = new Answering();

    DecideCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (members != null && (members < 0 || members > Counts.MOST)) {
            throw new ParameterException(
                    spec.commandLine(), "--members is a number from 0 to " + Counts.MOST + ", not " + members);
        }
        Library.Lookup<Library.Placed> lookup = context.library().get().organ(organ);
        Optional<Integer> failure = answering.failure(context, lookup);
        if (failure.isPresent() || !(lookup instanceof Library.Found<Library.Placed>(Library.Placed placed))) {
            return failure.orElseThrow();
        }
        boolean bySeat = !positions.isEmpty()
                || positionsFile != null
                || !named.isEmpty()
                || !reported.isEmpty()
                || !circumstances.deferralAsked().isEmpty();
        if (bySeat && !counts.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give positions by seat or by --counts, not both");
        }
        List<PositionsFile.Line> lines = List.of();
        if (positionsFile != null) {
            PositionsFile.Read read = PositionsFile.read(positionsFile);
            if (!read.problems().isEmpty()) {
                return answering.faulty(context, read.problems());
            }
            lines = read.lines();
        }
        return decide(placed.organ(), placed.organisation().facts(), lines);
    }

    private int decide(Organ found, Facts facts, List<PositionsFile.Line> lines) {
        Optional<Seating> seating = counts.isEmpty() ? seating(found, lines) : Optional.of(Seating.NOBODY);
        if (seating.isEmpty()) {
            return answering.refuse(
                    context,
                    List.of(new Refused(
                            "BALLOT-5",
                            found.id() + " has several kinds of seat, and nobody says of which kind the seats are",
                            "",
                            "give --counts")));
        }
        return switch (Question.prepare(found, matter, on, facts, seating.get())) {
            case Question.Denied denied -> answering.refuse(context, List.of(denied.refused()));
            case Question.Ready(Question question) ->
                counts.isEmpty() ? bySeat(question, facts, lines) : byCounts(question);
        };
    }

    private int byCounts(Question question) {
        OptionalInt size = members == null ? OptionalInt.empty() : OptionalInt.of(members);
        Optional<Position> others = rest == null ? Optional.empty() : Optional.of(position(rest));
        try {
            return answer(
                    question,
                    question.decide(CountsOption.read(counts, size, others), circumstances.circumstances()),
                    List.of());
        } catch (CommandLine.TypeConversionException wrong) {
            throw new ParameterException(spec.commandLine(), "--counts: " + wrong.getMessage(), wrong);
        }
    }

    private int bySeat(Question question, Facts facts, List<PositionsFile.Line> lines) {
        if (members != null && !question.organ().isUnnamed()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--members is for organs whose seats nobody names; the seats of "
                            + question.organ().id() + " are known");
        }
        BallotPaper paper = new BallotPaper(question, facts);
        Map<String, String> because = positions.notEntitledBecause();
        positions
                .seats()
                .forEach((position, seats) -> seats.forEach(seat -> {
                    if (position == Position.NOT_ENTITLED) {
                        paper.notEntitled(seat.trim(), because.getOrDefault(seat, ""));
                    } else {
                        paper.put(seat.trim(), position);
                    }
                }));
        positions.represented().forEach(paper::represented);
        for (PositionsFile.Line line : lines) {
            if (line.position() == Position.REPRESENTED) {
                paper.represented(line.seat(), line.by());
            } else {
                paper.put(line.seat(), line.position());
            }
        }
        named.forEach(paper::named);
        reported.forEach(paper::reported);
        circumstances.deferralAsked().forEach(seat -> paper.asks(seat.trim()));
        return switch (rest == null ? paper.close() : paper.close(position(rest))) {
            case BallotPaper.Unsound unsound -> answering.refuse(context, unsound.refusals());
            case BallotPaper.Sound sound ->
                answer(question, question.decide(sound.ballots(), circumstances.circumstances()), sound.ignored());
        };
    }

    private int answer(Question question, Question.Answer answer, List<BallotPaper.Ignored> ignored) {
        return switch (answer) {
            case Question.Denied denied -> answering.refuse(context, List.of(denied.refused()));
            case Question.Decided(Outcome outcome) -> {
                if (answering.json()) {
                    context.out().println(Json.text(json(question, outcome, ignored)));
                } else {
                    OutcomeText.lines(question, outcome, ignored).forEach(context.out()::println);
                }
                yield outcome.verdict() == Verdict.ADOPTED ? Exit.DONE : Exit.NEGATIVE;
            }
        };
    }

    private Map<String, Object> json(Question question, Outcome outcome, List<BallotPaper.Ignored> ignored) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organ", question.organ().id());
        json.put("matter", question.matter().id());
        json.put("on", on.toString());
        json.put("rules", CharterText.rules(question.provision()));
        json.putAll(Json.of(outcome));
        json.put("ignored", ignored.stream().map(Json::of).toList());
        return json;
    }

    private Position position(String words) {
        try {
            Position position = CountsOption.position(words);
            if (position == Position.REPRESENTED) {
                throw new ParameterException(spec.commandLine(), "--rest cannot be 'represented': nobody says by whom");
            }
            return position;
        } catch (CommandLine.TypeConversionException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    /// In an organ whose seats nobody names, those that are mentioned are the seats; empty when their kind is not
    /// clear.
    private Optional<Seating> seating(Organ found, List<PositionsFile.Line> lines) {
        LinkedHashSet<String> mentioned = new LinkedHashSet<>();
        positions.mentioned().forEach(seat -> mentioned.add(seat.trim()));
        lines.forEach(line -> mentioned.add(line.seat()));
        List<String> kinds = found.seats().stream()
                .filter(kind -> kind.filling() instanceof SeatKind.Unnamed && kind.votes() == SeatKind.Votes.YES)
                .map(SeatKind::id)
                .toList();
        if (kinds.isEmpty() || mentioned.isEmpty() && members == null) {
            return Optional.of(Seating.NOBODY);
        }
        if (kinds.size() > 1) {
            return Optional.empty();
        }
        Map<String, Integer> sizes = members == null ? Map.of() : Map.of(kinds.getFirst(), members);
        return Optional.of(new Seating(Map.of(kinds.getFirst(), new ArrayList<>(mentioned)), sizes));
    }
}
