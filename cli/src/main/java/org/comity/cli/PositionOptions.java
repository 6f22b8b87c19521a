package org.comity.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.charter.vote.Position;
import picocli.CommandLine.Option;

/// One option for each position, each with the seats that stand there.
final class PositionOptions {
    @Option(names = "--in-favour", split = ",", paramLabel = "SEAT", description = "Seats in favour.")
    private List<String> inFavour = List.of();

    @Option(names = "--against", split = ",", paramLabel = "SEAT", description = "Seats against.")
    private List<String> against = List.of();

    @Option(
            names = "--against-without-reasons",
            split = ",",
            paramLabel = "SEAT",
            description = "Seats against that give no reasons.")
    private List<String> againstWithoutReasons = List.of();

    @Option(names = "--abstaining", split = ",", paramLabel = "SEAT", description = "Seats abstaining.")
    private List<String> abstaining = List.of();

    @Option(
            names = {"--not-voting", "--present-and-not-voting"},
            split = ",",
            paramLabel = "SEAT",
            description = "Seats present and not voting.")
    private List<String> notVoting = List.of();

    @Option(names = "--absent", split = ",", paramLabel = "SEAT", description = "Seats that are absent.")
    private List<String> absent = List.of();

    @Option(
            names = "--represented",
            split = ",",
            paramLabel = "SEAT=BY",
            description = "Seats whose vote another casts, as A=B.")
    private Map<String, String> represented = Map.of();

    @Option(names = "--objecting", split = ",", paramLabel = "SEAT", description = "Seats that object.")
    private List<String> objecting = List.of();

    @Option(
            names = "--silent",
            split = ",",
            paramLabel = "SEAT",
            description = "Seats present that say nothing against.")
    private List<String> silent = List.of();

    @Option(
            names = "--recused",
            split = ",",
            paramLabel = "SEAT",
            description = "Seats that take no part as a party to the question.")
    private List<String> recused = List.of();

    @Option(
            names = "--not-entitled",
            split = ",",
            paramLabel = "SEAT[=WHY]",
            description = "Seats that may not vote, and why.")
    private List<String> notEntitled = List.of();

    @Option(
            names = {"--non-objection", "--non-objection-in-writing"},
            split = ",",
            paramLabel = "SEAT",
            description = "Absent seats that wrote that they do not object.")
    private List<String> nonObjection = List.of();

    @Option(names = "--unknown", split = ",", paramLabel = "SEAT", description = "Seats whose position nobody knows.")
    private List<String> unknown = List.of();

    /// The seats by position, in the order of the options; *represented* ones apart.
    Map<Position, List<String>> seats() {
        Map<Position, List<String>> seats = new LinkedHashMap<>();
        seats.put(Position.IN_FAVOUR, inFavour);
        seats.put(Position.AGAINST, against);
        seats.put(Position.AGAINST_WITHOUT_REASONS, againstWithoutReasons);
        seats.put(Position.ABSTAINING, abstaining);
        seats.put(Position.PRESENT_AND_NOT_VOTING, notVoting);
        seats.put(Position.ABSENT, absent);
        seats.put(Position.OBJECTING, objecting);
        seats.put(Position.SILENT, silent);
        seats.put(Position.RECUSED, recused);
        seats.put(
                Position.NOT_ENTITLED,
                notEntitled.stream().map(each -> each.split("=", 2)[0]).toList());
        seats.put(Position.NON_OBJECTION_IN_WRITING, nonObjection);
        seats.put(Position.UNKNOWN, unknown);
        return seats;
    }

    Map<String, String> represented() {
        return represented;
    }

    /// Why seats are not entitled, where that was given.
    Map<String, String> notEntitledBecause() {
        Map<String, String> because = new LinkedHashMap<>();
        for (String each : notEntitled) {
            String[] parts = each.split("=", 2);
            if (parts.length == 2) {
                because.put(parts[0], parts[1]);
            }
        }
        return because;
    }

    boolean isEmpty() {
        return represented.isEmpty() && seats().values().stream().allMatch(List::isEmpty);
    }

    /// Every seat that is mentioned, once for each time.
    List<String> mentioned() {
        List<String> mentioned = new ArrayList<>(represented.keySet());
        mentioned.addAll(represented.values());
        seats().values().forEach(mentioned::addAll);
        return mentioned;
    }
}
