package org.comity.record.view;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.When;

/// The days on which something may begin: it surely has not before the first, and surely has on the
/// last.
///
/// @param first days since 1970, or [#BEFORE_ALL] when it may have begun on any day
/// @param last days since 1970, or [#AFTER_ALL] when no day is known by which it surely has
record Days(int first, int last) {
    static final int BEFORE_ALL = Integer.MIN_VALUE;
    static final int AFTER_ALL = Integer.MAX_VALUE;

    /// Of something that never begins.
    static final Days NEVER = new Days(AFTER_ALL, AFTER_ALL);

    static Days of(When when) {
        var first = when.firstEpochDay();
        var last = when.lastEpochDay();
        return new Days(
                first.isPresent() ? Times.day(first.getAsLong()) : BEFORE_ALL,
                last.isPresent() ? Times.day(last.getAsLong()) : AFTER_ALL);
    }

    static Days ofEnd(Optional<When> until) {
        return until.isPresent() ? of(until.get()) : NEVER;
    }

    /// Whether it has begun on a day.
    Certainty begunOn(int day) {
        if (day < first) {
            return Certainty.NO;
        }
        return day >= last ? Certainty.YES : Certainty.UNCERTAIN;
    }

    /// What must be kept to say a time again: nothing when it is a plain day.
    static String said(When when) {
        // One that is about a day has a mark behind it.
        boolean plain = when.precision() == When.Precision.DAY && when.text().length() == "2031-05-01".length();
        return plain ? "" : when.text();
    }

    /// The time again, from what [#said] kept.
    When time(String said) {
        return said.isEmpty() ? When.on(LocalDate.ofEpochDay(first)) : When.of(said);
    }
}
