package org.comity.acts;

import java.time.Instant;
import java.time.LocalDate;

/// One end of the stretch in which a time lies.
///
/// @param local microseconds since the start of 1970 on the clock of whoever wrote it
/// @param offset seconds east of UTC, or [#NO_ZONE], or [#NOWHERE] when this end is open
record Edge(long local, int offset) {
    static final int NO_ZONE = Integer.MAX_VALUE;
    static final int NOWHERE = Integer.MIN_VALUE;
    static final Edge OPEN = new Edge(0, NOWHERE);

    static final long SECOND = 1_000_000;
    static final long DAY = 86_400 * SECOND;
    /// The clocks of the world run from 14 hours ahead of UTC to 12 hours behind it.
    static final int MOST_AHEAD = 14 * 3600;
    static final int MOST_BEHIND = -12 * 3600;

    boolean isOpen() {
        return offset == NOWHERE;
    }

    boolean hasZone() {
        return offset != NO_ZONE && offset != NOWHERE;
    }

    /// The least it can be in UTC.
    long least() {
        return local - SECOND * (offset == NO_ZONE ? MOST_AHEAD : offset);
    }

    /// The most it can be in UTC.
    long most() {
        return local - SECOND * (offset == NO_ZONE ? MOST_BEHIND : offset);
    }

    /// Whether `a` is at least `b` plus some microseconds, wherever those without a zone were.
    static boolean surelyAtLeast(Edge a, Edge b, long plus) {
        if (a.isOpen() || b.isOpen()) {
            return false;
        }
        if (!a.hasZone() && !b.hasZone()) {
            return a.local >= b.local + plus;
        }
        return a.least() >= b.most() + plus;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
    }

    static LocalDate day(long local) {
        return LocalDate.ofEpochDay(epochDay(local));
    }

    static long epochDay(long local) {
        return Math.floorDiv(local, DAY);
    }
}
