package org.comity.cli;

import java.util.Collection;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Refuses lists of seats with an empty place in them, and reports that nobody made.
final class SeatWords {
    private SeatWords() {}

    static void check(CommandLine command, Collection<String> seats) {
        if (seats.stream().anyMatch(String::isBlank)) {
            throw new ParameterException(command, "a seat has no name: write ids with one comma between two, as A,B");
        }
    }

    /// @param reported by seat who reported its position
    static void checkReports(CommandLine command, Map<String, String> reported) {
        check(command, reported.keySet());
        reported.forEach((seat, who) -> {
            if (who.isBlank()) {
                throw new ParameterException(command, "--reported says who reported it, as \"" + seat + "=an envoy\"");
            }
        });
    }
}
