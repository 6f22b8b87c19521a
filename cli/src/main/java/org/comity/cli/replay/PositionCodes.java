package org.comity.cli.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Closest;
import org.comity.charter.vote.Position;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Which code of a set means which position. The positions' own words are always understood.
final class PositionCodes {
    private final Map<String, Position> exact = new HashMap<>();
    private final Map<String, Position> anyCase = new HashMap<>();

    /// A code and what it means.
    record Code(String code, Position position) {}

    PositionCodes(List<Code> codes) {
        for (Code each : codes) {
            exact.put(each.code(), each.position());
            anyCase.putIfAbsent(each.code().toLowerCase(Locale.ROOT), each.position());
        }
    }

    Optional<Position> position(String code) {
        Position position = exact.get(code);
        if (position == null) {
            position = anyCase.get(code.toLowerCase(Locale.ROOT));
        }
        // Who represents whom stands in no column of votes.
        return position != null
                ? Optional.of(position)
                : Position.of(code).filter(words -> words != Position.REPRESENTED);
    }

    /// As in `Y=in-favour`.
    @Override
    public String toString() {
        return String.join(", ", exact.keySet().stream().sorted().toList());
    }

    /// Reads `Y=in-favour`; nothing before the sign stands for an empty field.
    static final class CodeConverter implements ITypeConverter<Code> {
        @Override
        public Code convert(String text) {
            int equals = text.lastIndexOf('=');
            if (equals < 0) {
                throw new TypeConversionException("'" + text + "' does not say what a code means, as Y=in-favour does");
            }
            String word = text.substring(equals + 1).trim();
            Position position = Position.of(word)
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is not a position; " + near(word)));
            if (position == Position.REPRESENTED) {
                throw new TypeConversionException("a code cannot mean 'represented': nobody says by whom");
            }
            return new Code(text.substring(0, equals).trim(), position);
        }

        private static String near(String word) {
            List<String> known = Position.allWords().stream()
                    .map(each -> each.replace(' ', '-'))
                    .toList();
            return Closest.to(word, known)
                    .map(each -> "did you mean " + each + "?")
                    .orElse("positions are " + String.join(", ", known));
        }
    }
}
