package org.comity.record.text;

import java.util.List;
import java.util.stream.Stream;
import org.comity.charter.Refused;

/// What is looked for: parts all of which must be met, each by one of its clauses.
///
/// @param parts none: everything
public record TextQuery(List<Part> parts) {
    /// Characters of the longest one.
    public static final int MOST_CHARACTERS = 500;
    /// Clauses of the longest one.
    public static final int MOST_CLAUSES = 16;

    public static final TextQuery EVERYTHING = new TextQuery(List.of());

    public TextQuery {
        parts = List.copyOf(parts);
    }

    /// Reads a query as people write it (docs/formats/text.md). Never throws.
    public static Read parse(String text) {
        return QueryReader.read(text);
    }

    /// A text as a query.
    public sealed interface Read {}

    public record Good(TextQuery query) implements Read {}

    /// It is none.
    public record Bad(Refused refused) implements Read {}

    /// @param any at least one, of which one must be met
    public record Part(List<Clause> any) {
        public Part {
            any = List.copyOf(any);
        }
    }

    /// @param where it is looked for
    /// @param sign whether it must be there or must not
    public record Clause(Sign sign, Field where, Match match) {}

    public enum Sign {
        WANTED,
        UNWANTED
    }

    /// Where something is looked for.
    public enum Field {
        /// All that an act says, who said it and through whom.
        ANYWHERE(""),
        SPEAKER("speaker"),
        OCCASION("occasion"),
        /// What an act is about, as the record names it, exactly: `on:session/spring-2031`.
        ON("on"),
        KIND("kind"),
        MANNER("manner"),
        LANGUAGE("language");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        /// As it is written before the colon.
        public String word() {
            return word;
        }

        /// The words, in this order.
        static List<String> words() {
            return Stream.of(values())
                    .map(Field::word)
                    .filter(each -> !each.isEmpty())
                    .toList();
        }

        /// Whether it holds words that are looked for by their forms; the others are compared exactly.
        boolean holdsWords() {
            return switch (this) {
                case ANYWHERE, SPEAKER, OCCASION -> true;
                case ON, KIND, MANNER, LANGUAGE -> false;
            };
        }
    }

    public sealed interface Match {
        String text();
    }

    /// A word in any of its forms.
    public record Word(String text) implements Match {}

    /// Words in their order, as they stand.
    public record Phrase(String text) implements Match {}

    /// Words that begin so.
    public record Prefix(String text) implements Match {}
}
