package org.comity.acts.assistance;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.acts.form.Form;

/// How long something may take, or has to.
///
/// Hours are exact. Days and months are those of the calendar: a period of some days that began on one runs to the end
/// of the last, as periods of law do.
///
/// @param length from 0 on
public record Limit(Bound bound, long length, Unit unit) {
    private static final long MOST = 1_000_000;
    private static final Pattern WORDS = Pattern.compile("(?<bound>[a-z ]+?) (?<length>[0-9]{1,6}) (?<unit>[a-z]+)");

    public Limit {
        Form.number("the length of a limit of time", length, 0);
        if (length > MOST) {
            throw new IllegalArgumentException("a limit of time is of at most " + MOST + " " + unit.word());
        }
    }

    /// Which way it binds.
    public enum Bound {
        /// The same as `at-most`, in the words of whoever set it.
        WITHIN,
        AT_MOST,
        AT_LEAST,
        MORE_THAN;

        private static final Map<String, Bound> WORDS = Map.of(
                "within", WITHIN,
                "at most", AT_MOST,
                "no more than", AT_MOST,
                "not more than", AT_MOST,
                "up to", AT_MOST,
                "at least", AT_LEAST,
                "no less than", AT_LEAST,
                "more than", MORE_THAN,
                "over", MORE_THAN);
    }

    /// In what it is given.
    public enum Unit {
        HOURS,
        DAYS,
        MONTHS;

        private static Optional<Unit> of(String word) {
            for (Unit unit : values()) {
                if (word.equals(unit.word()) || (word + "s").equals(unit.word())) {
                    return Optional.of(unit);
                }
            }
            return Optional.empty();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Reads a limit that is claimed in words, such as `no more than 10 days`; empty where it is none.
    public static Optional<Limit> parse(String text) {
        Matcher words = WORDS.matcher(text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (!words.matches() || !Bound.WORDS.containsKey(words.group("bound"))) {
            return Optional.empty();
        }
        Bound bound = Bound.WORDS.get(words.group("bound"));
        long length = Long.parseLong(words.group("length"));
        return Unit.of(words.group("unit")).map(unit -> new Limit(bound, length, unit));
    }

    /// In words, such as `within 24 hours`.
    public String words() {
        String one = length == 1 ? unit.word().substring(0, unit.word().length() - 1) : unit.word();
        return bound.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + length + " " + one;
    }
}
