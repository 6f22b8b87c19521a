package org.comity.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.comity.charter.Organ;
import org.comity.charter.Problem;
import org.comity.charter.Refused;
import org.comity.charter.SeatKind;
import org.comity.charter.facts.Facts;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Circumstances;
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
            description = "The position of every seat not mentioned (see below for what holds without it).")
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

    private List<PositionsFile.Line> lines = List.of();

    /// A paper with the positions that were given.
    ///
    /// @param apart seats whose position was kept off the paper
    record Filled(BallotPaper paper, List<String> apart) {}

    /// Whether options of a command's own name seats, so that counts cannot go with them.
    enum Others {
        NAME_SEATS,
        NAME_NONE
    }

    boolean isByCounts() {
        return !counts.isEmpty();
    }

    /// Reads the file of positions, when one is named.
    ///
    /// @param others whether options of the command's own name seats
    List<Problem> read(CommandLine command, Others others) {
        if (members != null && (members < 0 || members > Counts.MOST)) {
            throw new ParameterException(
                    command, "--members is a number from 0 to " + Counts.MOST + ", not " + members);
        }
        SeatWords.check(command, positions.mentioned());
        SeatWords.check(command, named);
        SeatWords.check(command, circumstances.deferralAsked());
        SeatWords.checkReports(command, reported);
        boolean bySeat = others == Others.NAME_SEATS
                || !positions.isEmpty()
                || positionsFile != null
                || !named.isEmpty()
                || !reported.isEmpty()
                || !circumstances.deferralAsked().isEmpty();
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
    ///
    /// @param others seats that other options mention
    Optional<Seating> seating(Organ organ, List<String> others) {
        if (isByCounts()) {
            return Optional.of(Seating.NOBODY);
        }
        LinkedHashSet<String> mentioned = new LinkedHashSet<>();
        positions.mentioned().forEach(seat -> mentioned.add(seat.trim()));
        mentioned.addAll(others);
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

    Circumstances circumstances() {
        return circumstances.circumstances();
    }

    List<String> deferralAsked() {
        return circumstances.deferralAsked();
    }

    /// The positions that were given by seat, not closed yet.
    ///
    /// @param apart positions that are kept off the paper
    Filled paper(CommandLine command, Question question, Facts facts, Predicate<Position> apart) {
        if (members != null && !question.organ().isUnnamed()) {
            throw new ParameterException(
                    command,
                    "--members is for organs whose seats nobody names; the seats of "
                            + question.organ().id() + " are known");
        }
        BallotPaper paper = new BallotPaper(question, facts);
        List<String> kept = new ArrayList<>();
        positions
                .seats()
                .forEach((position, seats) -> seats.forEach(seat -> {
                    if (apart.test(position)) {
                        kept.add(seat.trim());
                    } else {
                        put(paper, seat, position);
                    }
                }));
        positions.represented().forEach(paper::represented);
        for (PositionsFile.Line line : lines) {
            if (apart.test(line.position())) {
                kept.add(line.seat());
            } else if (line.position() == Position.REPRESENTED) {
                paper.represented(line.seat(), line.by());
            } else {
                paper.put(line.seat(), line.position());
            }
        }
        named.forEach(paper::named);
        reported.forEach(paper::reported);
        circumstances.deferralAsked().forEach(seat -> paper.asks(seat.trim()));
        return new Filled(paper, kept);
    }

    private void put(BallotPaper paper, String seat, Position position) {
        if (position == Position.NOT_ENTITLED) {
            paper.notEntitled(seat.trim(), positions.notEntitledBecause().getOrDefault(seat, ""));
        } else {
            paper.put(seat.trim(), position);
        }
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
