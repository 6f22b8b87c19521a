package org.comity.acts.membership;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.acts.When;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Period;

/// Times of acts as dates of facts, which know whole days only.
public final class Days {
    private Days() {}

    /// The days that a time can be; empty where one end is open.
    public static Optional<CalendarDate> of(When when) {
        return when.firstDay().isPresent() && when.lastDay().isPresent()
                ? Optional.of(
                        new CalendarDate(when.firstDay().get(), when.lastDay().get()))
                : Optional.empty();
    }

    /// Whether something can last from the one until the other.
    public static boolean isSome(Optional<CalendarDate> from, Optional<CalendarDate> until) {
        return from.isEmpty()
                || until.isEmpty()
                || from.get().first().isBefore(until.get().last());
    }

    /// The period, ending at a date where it would go on after it.
    ///
    /// @return empty when nothing is left
    static Optional<Period> endedAt(Period period, CalendarDate end) {
        boolean endsBefore = period.until()
                .filter(until -> !until.first().isAfter(end.first()))
                .isPresent();
        Optional<CalendarDate> until = endsBefore ? period.until() : Optional.of(end);
        return isSome(period.from(), until) ? Optional.of(new Period(period.from(), until)) : Optional.empty();
    }

    static LocalDate begin(Period period) {
        return period.from().map(CalendarDate::first).orElse(LocalDate.MIN);
    }

    /// Whether a day certainly comes before the end.
    static boolean goesOnAfter(Period period, LocalDate day) {
        return period.until().isEmpty() || day.isBefore(period.until().get().first());
    }
}
