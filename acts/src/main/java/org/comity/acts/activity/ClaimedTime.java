package org.comity.acts.activity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of time as somebody claims it, such as `over a decade`, `4,084 days` or `at least 11 years`.
///
/// @param number of the units
public record ClaimedTime(ClaimedNumber number, Unit unit) {
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR,
        DECADE
    }

    private static final long MOST = 100_000;

    private static final Pattern UNIT = Pattern.compile("(.*?)\\b(day|week|month|year|decade)s?\\b.*");
    private static final Pattern ONE = Pattern.compile("(.*?)\\b(?:a|an|one)\\s*");
    private static final String[] NUMBERS = {
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };

    /// Empty where the words are none of those that are known.
    public static Optional<ClaimedTime> parse(String words) {
        Matcher unit = UNIT.matcher(words.strip().toLowerCase(Locale.ROOT));
        if (!unit.matches()) {
            return Optional.empty();
        }
        Matcher one = ONE.matcher(unit.group(1));
        String counted = one.matches() ? one.group(1) + "1" : digits(unit.group(1));
        return ClaimedNumber.parse(counted)
                .filter(number -> number.most() <= MOST)
                .map(number ->
                        new ClaimedTime(number, Unit.valueOf(unit.group(2).toUpperCase(Locale.ROOT))));
    }

    private static String digits(String words) {
        String text = words;
        for (int i = 0; i < NUMBERS.length; i++) {
            text = text.replaceAll("\\b" + NUMBERS[i] + "\\b", Integer.toString(i + 2));
        }
        return text;
    }

    /// Whether the time between two days is as claimed. What is said exactly or as about holds where the full units
    /// between them are as many, or one fewer for about; days are compared one by one.
    ///
    /// @param tolerance by how many units it may differ where the claim says about
    public boolean isMetBy(LocalDate first, LocalDate last, Tolerance tolerance) {
        LocalDate least = plus(first, number.number());
        LocalDate most = plus(first, number.most());
        return switch (number.sort()) {
            case EXACTLY -> !last.isBefore(least) && last.isBefore(plus(first, number.number() + 1));
            case ABOUT -> {
                long by = tolerance.of(number.number());
                yield !last.isBefore(plus(first, Math.max(0, number.number() - by)))
                        && last.isBefore(plus(first, number.number() + by + 1));
            }
            case AT_LEAST -> !last.isBefore(least);
            case MORE_THAN -> last.isAfter(least);
            case AT_MOST -> !last.isAfter(least);
            case FEWER_THAN -> last.isBefore(least);
            case BETWEEN -> !last.isBefore(least) && !last.isAfter(most);
        };
    }

    private LocalDate plus(LocalDate first, long units) {
        return switch (unit) {
            case DAY -> first.plusDays(units);
            case WEEK -> first.plusWeeks(units);
            case MONTH -> first.plusMonths(units);
            case YEAR -> first.plusYears(units);
            case DECADE -> first.plusYears(10 * units);
        };
    }
}
