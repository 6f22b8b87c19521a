package org.comity.acts.activity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number as somebody claims it: exactly, about, or within limits. Read from English words such as `about 60`,
/// `over 50`, `at least 50`, `no more than 70`, `between 50 and 60`, `60`, `60+`.
///
/// @param sort what is said of the number
/// @param number the one that is named, or the lower of two
/// @param most the higher of two; the same as the other where one is named
public record ClaimedNumber(Sort sort, long number, long most) {
    private static final long MOST = 1_000_000_000_000_000L;

    public ClaimedNumber {
        if (number < 0 || most < number || most > MOST) {
            throw new IllegalArgumentException("a number from 0 to 10^15, not " + number + " to " + most);
        }
    }

    public enum Sort {
        EXACTLY,
        ABOUT,
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        FEWER_THAN,
        BETWEEN
    }

    private static final String NUMBER = "(\\d{1,3}(?:[,  ]\\d{3}){1,4}|\\d{1,15})";
    private static final Pattern TWO =
            Pattern.compile("(?:between |from )?" + NUMBER + "(?: and | to |-|–)" + NUMBER + "(?: \\D.*)?");
    private static final Pattern ONE = Pattern.compile(
            "([^\\d]*?)\\s*" + NUMBER + "\\s*(\\+|or more|or fewer|or less|at least|at most)?(?: \\D.*)?");

    /// Empty where the words are none of those that are known: then the claim is shown as it is.
    public static Optional<ClaimedNumber> parse(String words) {
        String text = words.strip().toLowerCase(Locale.ROOT);
        Matcher two = TWO.matcher(text);
        if (two.matches()) {
            long first = number(two.group(1));
            long second = number(two.group(2));
            return first <= second ? Optional.of(new ClaimedNumber(Sort.BETWEEN, first, second)) : Optional.empty();
        }
        Matcher one = ONE.matcher(text);
        if (!one.matches()) {
            return Optional.empty();
        }
        String after = one.group(3) == null ? "" : one.group(3);
        long number = number(one.group(2));
        return sort(one.group(1).strip(), after).map(sort -> new ClaimedNumber(sort, number, number));
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replaceAll("[^0-9]", ""));
    }

    private static Optional<Sort> sort(String before, String after) {
        Optional<Sort> behind = switch (after) {
            case "" -> Optional.empty();
            case "+", "or more", "at least" -> Optional.of(Sort.AT_LEAST);
            case "or fewer", "or less", "at most" -> Optional.of(Sort.AT_MOST);
            default -> throw new IllegalStateException(after);
        };
        if (behind.isPresent()) {
            return before.isEmpty() ? behind : Optional.empty();
        }
        return switch (before) {
            case "", "exactly", "precisely", "a total of", "=" -> Optional.of(Sort.EXACTLY);
            case "about",
                    "around",
                    "approximately",
                    "roughly",
                    "some",
                    "circa",
                    "c.",
                    "ca.",
                    "~",
                    "≈",
                    "nearly",
                    "almost",
                    "close to",
                    "in the order of" -> Optional.of(Sort.ABOUT);
            case "at least", "no fewer than", "not fewer than", "no less than", "not less than", "≥", ">=" ->
                Optional.of(Sort.AT_LEAST);
            case "over", "more than", "above", "upwards of", ">" -> Optional.of(Sort.MORE_THAN);
            case "at most", "no more than", "not more than", "up to", "≤", "<=" -> Optional.of(Sort.AT_MOST);
            case "under", "fewer than", "less than", "below", "<" -> Optional.of(Sort.FEWER_THAN);
            default -> Optional.empty();
        };
    }

    /// Whether a number is as claimed.
    ///
    /// @param tolerance by how much it may differ where the claim says about
    public boolean isMetBy(long count, Tolerance tolerance) {
        return switch (sort) {
            case EXACTLY -> count == number;
            case ABOUT -> Math.abs(count - number) <= tolerance.of(number);
            case AT_LEAST -> count >= number;
            case MORE_THAN -> count > number;
            case AT_MOST -> count <= number;
            case FEWER_THAN -> count < number;
            case BETWEEN -> count >= number && count <= most;
        };
    }

    /// As a sentence has it.
    public String words() {
        return switch (sort) {
            case EXACTLY -> Long.toString(number);
            case ABOUT -> "about " + number;
            case AT_LEAST -> "at least " + number;
            case MORE_THAN -> "more than " + number;
            case AT_MOST -> "at most " + number;
            case FEWER_THAN -> "fewer than " + number;
            case BETWEEN -> number + " to " + most;
        };
    }
}
