package org.comity.acts;

import java.util.OptionalLong;

/// How long it is from one time to another, as exactly as the two are given.
///
/// Two instants are taken as they are written: what lies between them is exact, whatever their zones, and a change of
/// summer time in between counts for nothing. Of other times it is a range, both ends included. Where neither has a
/// zone both are taken to be of one zone, whose clocks may have been changed by an hour in between; where one has,
/// the other could be of any.
///
/// @param least in microseconds; less than nothing where the second can come before the first; empty when nothing is
///     known
/// @param most in microseconds; empty when nothing is known
public record Elapsed(OptionalLong least, OptionalLong most) {
    public static final Elapsed UNKNOWN = new Elapsed(OptionalLong.empty(), OptionalLong.empty());

    private static final long HOUR = 3600 * Edge.SECOND;

    public static Elapsed exactly(long micros) {
        return new Elapsed(OptionalLong.of(micros), OptionalLong.of(micros));
    }

    /// From one time to another.
    public static Elapsed between(When from, When to) {
        if (isInstant(from) && isInstant(to)) {
            return exactly(to.from().least() - from.from().least());
        }
        return new Elapsed(least(from, to), most(from, to));
    }

    /// Whether it is one moment in a known zone, to the minute or finer.
    public static boolean isInstant(When when) {
        boolean fine = switch (when.precision()) {
            case MINUTE, SECOND, MICROSECOND -> true;
            case YEAR, MONTH, DAY, INTERVAL, UNKNOWN -> false;
        };
        return fine && when.from().hasZone() && !when.text().endsWith("~");
    }

    private static OptionalLong least(When from, When to) {
        Edge late = from.until();
        Edge early = to.from();
        if (late.isOpen() || early.isOpen()) {
            return OptionalLong.empty();
        }
        if (late.hasZone() || early.hasZone()) {
            return OptionalLong.of(early.least() - (late.most() - 1));
        }
        long between = early.local() - (late.local() - 1);
        // However clocks are changed, what comes before comes before.
        return OptionalLong.of(between > 0 ? Math.max(1, between - HOUR) : between - HOUR);
    }

    private static OptionalLong most(When from, When to) {
        Edge early = from.from();
        Edge late = to.until();
        if (late.isOpen() || early.isOpen()) {
            return OptionalLong.empty();
        }
        if (late.hasZone() || early.hasZone()) {
            return OptionalLong.of(late.most() - 1 - early.least());
        }
        return OptionalLong.of(late.local() - 1 - early.local() + HOUR);
    }

    public boolean isExact() {
        return least.isPresent() && least.equals(most);
    }

    /// The shorter of the two, for each end.
    public Elapsed shorter(Elapsed other) {
        return new Elapsed(least(least, other.least), least(most, other.most));
    }

    /// The longer of the two, for each end.
    public Elapsed longer(Elapsed other) {
        return new Elapsed(most(least, other.least), most(most, other.most));
    }

    /// All that one or the other can be.
    public Elapsed either(Elapsed other) {
        return new Elapsed(least(least, other.least), most(most, other.most));
    }

    private static OptionalLong least(OptionalLong a, OptionalLong b) {
        return a.isEmpty() || b.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.min(a.getAsLong(), b.getAsLong()));
    }

    private static OptionalLong most(OptionalLong a, OptionalLong b) {
        return a.isEmpty() || b.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(a.getAsLong(), b.getAsLong()));
    }
}
