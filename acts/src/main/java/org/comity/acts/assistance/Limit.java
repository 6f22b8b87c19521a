package org.comity.acts.assistance;

import org.comity.acts.form.Form;

/// How long something may take, or has to.
///
/// @param length from 0 on
public record Limit(Bound bound, long length, Unit unit) {
    public Limit {
        Form.number("the length of a limit of time", length, 0);
        if (length > MOST) {
            throw new IllegalArgumentException("a limit of time of more than " + MOST + " " + unit + " is none");
        }
    }

    private static final long MOST = 1_000_000;

    /// Which way it binds.
    public enum Bound {
        /// The same as `at-most`, in the words of whoever set it.
        WITHIN,
        AT_MOST,
        AT_LEAST,
        MORE_THAN
    }

    /// In what it is given.
    public enum Unit {
        HOURS,
        DAYS,
        /// Of the calendar.
        MONTHS
    }
}
