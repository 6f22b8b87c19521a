package org.comity.charter.force;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.charter.facts.CalendarDate;

/// How long after the completing deposit an instrument comes into force.
///
/// A later deposit never gives an earlier day, so that a range of days gives a range of days.
public sealed interface Delay {
    /// The most days, months or years.
    int MOST = 9_999;

    Delay NONE = new Days(0);

    /// The ninetieth day after a deposit is its day and 90.
    record Days(int days) implements Delay {
        public Days {
            bounded(days);
        }
    }

    /// The day of the same number so many months later, or the last of that month when it has no such day.
    record Months(int months) implements Delay {
        public Months {
            bounded(months);
        }
    }

    /// The first day of the month that follows the month in which another delay ends.
    record FirstOfMonthAfter(Delay delay) implements Delay {
        public FirstOfMonthAfter {
            if (delay instanceof FirstOfMonthAfter) {
                throw new IllegalArgumentException("the first day of a month after the first day of a month");
            }
        }
    }

    /// The day on which it ends.
    default LocalDate after(LocalDate deposit) {
        return switch (this) {
            case Days(int days) -> deposit.plusDays(days);
            case Months(int months) -> deposit.plusMonths(months);
            case FirstOfMonthAfter(Delay delay) ->
                delay.after(deposit).withDayOfMonth(1).plusMonths(1);
        };
    }

    /// The range of days on which it ends.
    default CalendarDate after(CalendarDate deposit) {
        return new CalendarDate(after(deposit.first()), after(deposit.last()));
    }

    /// As a charter writes it.
    default String words() {
        return switch (this) {
            case Days(int days) -> days == 0 ? "none" : count(days, "day");
            case Months(int months) ->
                months % 12 == 0 && months > 0 ? count(months / 12, "year") : count(months, "month");
            case FirstOfMonthAfter(Delay delay) ->
                delay.equals(NONE)
                        ? "first day of the month after the deposit"
                        : "first day of the month after " + delay.words();
        };
    }

    private static String count(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static void bounded(int number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("a delay from 0 to " + MOST + ", not " + number);
        }
    }

    /// Reads `none`, `90 days`, `2 weeks`, `3 months`, `1 year`, `first day of the month after 60 days` or `first day
    /// of the month after the deposit`; empty for anything else.
    static Optional<Delay> parse(String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        if (words.startsWith(Reading.FIRST)) {
            String rest = words.substring(Reading.FIRST.length());
            return rest.equals("the deposit")
                    ? Optional.of(new FirstOfMonthAfter(NONE))
                    : plain(rest).map(FirstOfMonthAfter::new);
        }
        return plain(words);
    }

    private static Optional<Delay> plain(String words) {
        if (words.equals("none")) {
            return Optional.of(NONE);
        }
        Matcher matcher = Reading.COUNT.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        Delay delay = switch (matcher.group(2)) {
            case "day" -> new Days(number);
            case "week" -> number > MOST / 7 ? NONE : new Days(number * 7);
            case "month" -> new Months(number);
            default -> number > MOST / 12 ? NONE : new Months(number * 12);
        };
        return number > 0 && delay.equals(NONE) ? Optional.empty() : Optional.of(delay);
    }

    /// How delays are written.
    final class Reading {
        private static final String FIRST = "first day of the month after ";
        private static final Pattern COUNT = Pattern.compile("(\\d{1,4}) (day|week|month|year)s?");

        private Reading() {}
    }
}
