package org.comity.cli.replay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.charter.vote.Verdict;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Which words of a set mean that an item was adopted; every other word means that it was not.
final class OutcomeWords {
    private final Map<String, Meaning> meanings;

    /// What a recorded outcome says.
    enum Meaning {
        ADOPTED,
        NOT_ADOPTED;

        /// Whether a computed outcome says the same. One that depends, or is still open, says neither.
        boolean isThatOf(Verdict verdict) {
            return switch (verdict) {
                case ADOPTED -> this == ADOPTED;
                case REJECTED, INQUORATE -> this == NOT_ADOPTED;
                case OPEN, DEPENDS -> false;
            };
        }
    }

    /// A word and what it means.
    record Word(String word, Meaning meaning) {}

    OutcomeWords(List<Word> words) {
        meanings = words.stream()
                .collect(Collectors.toMap(
                        each -> each.word().toLowerCase(Locale.ROOT), Word::meaning, (_, last) -> last));
    }

    Meaning meaning(String recorded) {
        return meanings.getOrDefault(recorded.toLowerCase(Locale.ROOT), Meaning.NOT_ADOPTED);
    }

    /// Reads `passed=adopted`.
    static final class WordConverter implements ITypeConverter<Word> {
        @Override
        public Word convert(String text) {
            int equals = text.lastIndexOf('=');
            String meaning = text.substring(equals + 1).trim().replace(' ', '-');
            if (equals < 0 || !meaning.equals("adopted") && !meaning.equals("not-adopted")) {
                throw new TypeConversionException("'" + text
                        + "' does not say what an outcome means, as passed=adopted does; it means adopted or"
                        + " not-adopted");
            }
            Meaning means = meaning.equals("adopted") ? Meaning.ADOPTED : Meaning.NOT_ADOPTED;
            return new Word(text.substring(0, equals).trim(), means);
        }
    }
}
