package org.comity.charter.facts;

import java.util.Optional;

/// That an organ held a session.
///
/// @param organ the organ's full id
/// @param period from the day on which it began
/// @param host the member on whose territory it was held; empty when it had none, or nobody knows
/// @param place the city, or empty
public record SessionRow(String organ, Period period, Optional<String> host, String place, Kind kind, Grounds grounds)
        implements Row {
    /// What kind of session.
    public enum Kind {
        REGULAR,
        EXTRAORDINARY
    }

    public SessionRow {
        if (period.from().isEmpty()) {
            throw new IllegalArgumentException("a session that begins on no day");
        }
    }

    /// When it began.
    public CalendarDate on() {
        return period.from().orElseThrow();
    }
}
