package org.comity.charter.facts;

import java.time.LocalDate;
import java.util.Optional;

/// A time from a date (included) until a date (not included); either end may be open or imprecise.
public record Period(Optional<CalendarDate> from, Optional<CalendarDate> until) {
    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    /// Whether a day lies inside.
    public enum Cover {
        YES,
        NO,
        /// The source is not precise enough to tell.
        MAYBE
    }

    public Period {
        if (from.isPresent()
                && until.isPresent()
                && !from.get().first().isBefore(until.get().last())) {
            throw new IllegalArgumentException("ends at " + until.get() + " before it begins at " + from.get());
        }
    }

    public Cover covers(LocalDate day) {
        if (from.isPresent() && day.isBefore(from.get().first())) {
            return Cover.NO;
        }
        if (until.isPresent() && !day.isBefore(until.get().last())) {
            return Cover.NO;
        }
        boolean begun = from.isEmpty() || !day.isBefore(from.get().last());
        boolean notEnded = until.isEmpty() || day.isBefore(until.get().first());
        return begun && notEnded ? Cover.YES : Cover.MAYBE;
    }

    /// Whether some day may lie in both.
    public boolean mayTouch(Period other) {
        return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    /// Whether some day certainly lies in both.
    public boolean overlaps(Period other) {
        return surelyBeginsBeforeEndOf(other) && other.surelyBeginsBeforeEndOf(this);
    }

    private boolean beginsBeforeEndOf(Period other) {
        return from.isEmpty()
                || other.until.isEmpty()
                || from.get().first().isBefore(other.until.get().last());
    }

    private boolean surelyBeginsBeforeEndOf(Period other) {
        return from.isEmpty()
                || other.until.isEmpty()
                || from.get().last().isBefore(other.until.get().first());
    }

    /// As `2007-06 to 2009`, with `…` for an open end.
    @Override
    public String toString() {
        return from.map(CalendarDate::toString).orElse("…") + " to "
                + until.map(CalendarDate::toString).orElse("…");
    }
}
