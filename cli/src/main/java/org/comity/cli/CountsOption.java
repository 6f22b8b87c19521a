package org.comity.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.charter.Closest;
import org.comity.charter.vote.Counts;
import org.comity.charter.vote.Position;
import picocli.CommandLine.TypeConversionException;

/// Reads `in-favour=10,against=5` and `permanent:in-favour=4`.
final class CountsOption {
    private CountsOption() {}

    /// @param texts one for each time the option was given
    static Counts read(List<String> texts, OptionalInt members, Optional<Position> rest) {
        Map<Position, Integer> totals = new EnumMap<>(Position.class);
        Map<String, Map<Position, Integer>> groups = new LinkedHashMap<>();
        for (String text : texts) {
            int colon = text.indexOf(':');
            Map<Position, Integer> into = colon < 0
                    ? totals
                    : groups.computeIfAbsent(text.substring(0, colon).trim(), _ -> new EnumMap<>(Position.class));
            for (String part : text.substring(colon + 1).split(",", -1)) {
                count(part, into);
            }
        }
        return new Counts(totals, groups, members, rest);
    }

    private static void count(String part, Map<Position, Integer> into) {
        String[] sides = part.split("=", -1);
        if (sides.length != 2) {
            throw new TypeConversionException("'" + part + "' is not a count such as in-favour=10");
        }
        Position position = position(sides[0]);
        if (!sides[1].trim().matches("\\d{1,7}")) {
            throw new TypeConversionException("'" + sides[1] + "' is not a number of seats from 0 to " + Counts.MOST);
        }
        if (into.put(position, Integer.parseInt(sides[1].trim())) != null) {
            throw new TypeConversionException("'" + sides[0] + "' is counted twice");
        }
    }

    /// The position that somebody wrote, with hyphens or spaces.
    static Position position(String words) {
        // The option for this position is shorter than its name.
        if (words.trim().equals("not-voting")) {
            return Position.PRESENT_AND_NOT_VOTING;
        }
        if (words.trim().equals("non-objection")) {
            return Position.NON_OBJECTION_IN_WRITING;
        }
        return Position.of(words).orElseThrow(() -> {
            List<String> known = Position.allWords().stream()
                    .map(each -> each.replace(' ', '-'))
                    .toList();
            String near = Closest.to(words, known)
                    .map(each -> "; did you mean " + each + "?")
                    .orElse("; positions are " + String.join(", ", known));
            return new TypeConversionException("'" + words + "' is not a position" + near);
        });
    }
}
