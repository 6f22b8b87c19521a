package org.comity.charter.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// A date as precise as its source: a day, a month or a year. Nothing is invented to fill the gap.
///
/// @param first the earliest day it can be
/// @param last the latest day it can be, included
public record CalendarDate(LocalDate first, LocalDate last) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    public CalendarDate {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    public static CalendarDate of(LocalDate day) {
        return new CalendarDate(day, day);
    }

    /// Reads `2007-06-15`, `2007-06` or `2007`; empty for anything else, days that do not exist included.
    public static Optional<CalendarDate> parse(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(of(LocalDate.parse(text)));
            }
            if (MONTH.matcher(text).matches()) {
                YearMonth month = YearMonth.parse(text);
                return Optional.of(new CalendarDate(month.atDay(1), month.atEndOfMonth()));
            }
            if (YEAR.matcher(text).matches()) {
                int year = Integer.parseInt(text);
                return Optional.of(new CalendarDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            return Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    public boolean isDay() {
        return first.equals(last);
    }

    /// As it was given: a day, a month or a year.
    @Override
    public String toString() {
        if (isDay()) {
            return first.toString();
        }
        boolean year = first.getDayOfYear() == 1 && last.equals(LocalDate.of(first.getYear(), 12, 31));
        if (year) {
            return Integer.toString(first.getYear());
        }
        boolean month =
                first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth());
        return month ? YearMonth.from(first).toString() : first + "/" + last;
    }
}
