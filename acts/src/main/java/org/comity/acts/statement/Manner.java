package org.comity.acts.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What kind of saying a statement is. It says how to read the statement, and changes nothing.
///
/// In the record the manner is a text, since leaves written by earlier programs hold other words. What is entered
/// now begins with one of these words; behind a comma more may be said: `non-objection, reported by another`.
public enum Manner {
    /// Anything that was said; the same as naming no manner.
    STATEMENT("what was said, and nothing more special"),
    /// Somebody tells what it does or will do.
    ANNOUNCEMENT("what the speaker does or will do"),
    NATIONAL_ANNOUNCEMENT("what a member does or will do by itself, outside of the organisation"),
    /// Of one speaker. Of several it is [#COLLECTIVE_POSITION].
    POSITION("what the speaker holds to be right"),
    /// An act of the organisation stands behind it, or it is the press's paraphrase of nobody who is named.
    COLLECTIVE_POSITION("what several are said to hold to be right together"),
    REASON_GIVEN("why the speaker did or wants something; that the speaker says so, not that it is why"),
    ASSESSMENT("a judgement: how much, how important, how likely"),
    CLAIM("that something is so, as far as it is only said"),
    REPORT("that something happened, by somebody who passes it on"),
    PROPOSAL("what should be done; nothing is tabled by it"),
    REQUEST("what another is asked to do"),
    EXPRESSION_OF_INTEREST("that the speaker would take part"),
    UNILATERAL_GUARANTEE("what the speaker promises others without a treaty"),
    NON_OBJECTION("that the speaker does not object; it counts only where a charter says so and it is entered as such"),
    OBJECTION("that the speaker objects; likewise"),
    DENIAL("that something is not so"),
    MANDATE("that somebody was charged with something"),
    NATIONAL_ACT("what a member did by its own law");

    private static final List<String> WORDS =
            Stream.of(values()).map(Manner::word).toList();

    private final String meaning;

    Manner(String meaning) {
        this.meaning = meaning;
    }

    /// As it stands in the record: `collective position`.
    public String word() {
        return name().equals("NON_OBJECTION")
                ? "non-objection"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public String meaning() {
        return meaning;
    }

    /// The words, in the order of this list.
    public static List<String> words() {
        return WORDS;
    }

    /// The manner that a text of the record names; empty for a word of an earlier program.
    ///
    /// @param text of [Statement#manner]; an empty one is a plain statement
    public static Optional<Manner> of(String text) {
        int comma = text.indexOf(',');
        String word = (comma < 0 ? text : text.substring(0, comma)).strip();
        if (text.isEmpty()) {
            return Optional.of(STATEMENT);
        }
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
