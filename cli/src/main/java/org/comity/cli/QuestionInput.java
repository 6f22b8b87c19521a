package org.comity.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.charter.Organ;
import org.comity.charter.Problem;
import org.comity.charter.Refused;
import org.comity.charter.SeatKind;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Counts;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Seating;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Who stands where, as it is given on the command line: by seat, in a file, or by counts.
final class QuestionInput {
    @ArgGroup(validate = false, heading = "%nPositions by seat (ids, several with commas):%n")
    private PositionOptions positions = new PositionOptions();

    @Option(
            names = "--rest",
            paramLabel = "POSITION",
            description = "The position of every seat not mentioned (see above for what holds without it).")
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

    private List<PositionsFile.Line> lines = List.of();

    boolean isByCounts() {
        return !counts.isEmpty();
    }

    /// Reads the file of positions, when one is named.
    List<Problem> read(CommandLine command) {
        if (members != null && (members < 0 || members > Counts.MOST)) {
            throw new ParameterException(
                    command, "--members is a number from 0 to " + Counts.MOST + ", not " + members);
        }
        boolean bySeat = !positions.isEmpty() || positionsFile != null || !named.isEmpty() || !reported.isEmpty();
        if (bySeat && isByCounts()) {
            throw new ParameterException(command, "give positions by seat or by --counts, not both");
        }
        if (positionsFile == null) {
            return List.of();
        }
        PositionsFile.Read read = PositionsFile.read(positionsFile);
        lines = read.lines();
        return read.problems();
    }

    /// Who fills seats that nobody names; empty when it is not clear of which kind they are.
    ///
    /// Those that are mentioned are the seats of such an organ.
    Optional<Seating> seating(Organ organ) {
        if (isByCounts()) {
            return Optional.of(Seating.NOBODY);
        }
        LinkedHashSet<String> mentioned = new LinkedHashSet<>();
        positions.mentioned().forEach(seat -> mentioned.add(seat.trim()));
        lines.forEach(line -> mentioned.add(line.seat()));
        List<String> kinds = organ.seats().stream()
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

    /// Why the seats of an organ cannot be told.
    static Refused severalKinds(Organ organ) {
        return new Refused(
                "BALLOT-5",
                organ.id() + " has several kinds of seat, and nobody says of which kind the seats are",
                "",
                "give --counts");
    }

    Counts counts(CommandLine command) {
        OptionalInt size = members == null ? OptionalInt.empty() : OptionalInt.of(members);
        try {
            return CountsOption.read(counts, size, rest(command));
        } catch (CommandLine.TypeConversionException wrong) {
            throw new ParameterException(command, "--counts: " + wrong.getMessage(), wrong);
        }
    }

    /// The positions that were given by seat, not closed yet.
    BallotPaper paper(CommandLine command, Question question, Facts facts) {
        if (members != null && !question.organ().isUnnamed()) {
            throw new ParameterException(
                    command,
                    "--members is for organs whose seats nobody names; the seats of "
                            + question.organ().id() + " are known");
        }
        BallotPaper paper = new BallotPaper(question.roll(), facts);
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
        return paper;
    }

    /// The position of seats that were not mentioned, when it was given.
    Optional<Position> rest(CommandLine command) {
        if (rest == null) {
            return Optional.empty();
        }
        try {
            Position position = CountsOption.position(rest);
            if (position == Position.REPRESENTED) {
                throw new ParameterException(command, "--rest cannot be 'represented': nobody says by whom");
            }
            return Optional.of(position);
        } catch (CommandLine.TypeConversionException wrong) {
            throw new ParameterException(command, wrong.getMessage(), wrong);
        }
    }
}
