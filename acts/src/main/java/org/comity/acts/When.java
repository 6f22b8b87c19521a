package org.comity.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// A time as precise as its source: nothing is invented to fill a gap.
///
/// It stands for one instant that lies somewhere between [#earliest] and [#latest]. Written as one
/// string: `2024`, `2024-11`, `2024-11-28`, `2024-11-28T10:15` (in a zone that is not known),
/// `2024-11-28T10:15+06:00`, `2024-11-28T10:15:30Z`, `2024-11-28T10:15:30.123456Z`; about that time:
/// `2024-11~`; somewhere between two times, both included: `2024-11-28/2024-11-30`, of which one end
/// may be open: `2024-11-28/..`; or `unknown`. Years go from 0001 to 9999, offsets from -12:00 to
/// +14:00. Each value is written in one way only, and two values are equal when they are written alike.
///
/// A time without a zone is compared with another such time by the calendar, as if both were in one
/// zone, and with a time that has a zone as if it could be in any. Immutable; a comparison costs a few
/// nanoseconds.
public final class When {
    public static final When UNKNOWN = new When("unknown", Precision.UNKNOWN, Edge.OPEN, Edge.OPEN);

    /// How precisely a time is given.
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        MINUTE,
        SECOND,
        MICROSECOND,
        /// Somewhere between two times.
        INTERVAL,
        UNKNOWN
    }

    private final String text;
    private final Precision precision;
    /// The first microsecond that it can be.
    private final Edge from;
    /// The first microsecond that it can be no more.
    private final Edge until;

    When(String text, Precision precision, Edge from, Edge until) {
        this.text = text;
        this.precision = precision;
        this.from = from;
        this.until = until;
    }

    /// An instant, to the microsecond below it.
    public static When at(Instant instant) {
        return of(WhenText.stamp(instant));
    }

    /// A whole day, wherever that was.
    public static When on(LocalDate day) {
        return of(day.toString());
    }

    /// Reads a time; empty when it is not written in one of the forms, or names a day that does not
    /// exist.
    public static Optional<When> parse(String text) {
        return WhenText.parse(text);
    }

    /// Reads a time that is known to be one.
    ///
    /// @throws IllegalArgumentException when it is none
    public static When of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not a time"));
    }

    /// As it is written.
    public String text() {
        return text;
    }

    public Precision precision() {
        return precision;
    }

    /// The first instant that it can be, in whatever zone; empty when nothing is said.
    public Optional<Instant> earliest() {
        return from.isOpen() ? Optional.empty() : Optional.of(Edge.instant(from.least()));
    }

    /// The first instant at which it surely is over, in whatever zone; empty when nothing is said.
    public Optional<Instant> latest() {
        return until.isOpen() ? Optional.empty() : Optional.of(Edge.instant(until.most()));
    }

    /// The first day that it can be, on the calendar of whoever wrote it; empty when nothing is said.
    public Optional<LocalDate> firstDay() {
        return from.isOpen() ? Optional.empty() : Optional.of(Edge.day(from.local()));
    }

    /// The last day that it can be, included, on the calendar of whoever wrote it; empty when nothing
    /// is said.
    public Optional<LocalDate> lastDay() {
        return until.isOpen() ? Optional.empty() : Optional.of(Edge.day(until.local() - 1));
    }

    /// [#earliest] in microseconds since 1970, for whoever compares many.
    public OptionalLong earliestMicro() {
        return from.isOpen() ? OptionalLong.empty() : OptionalLong.of(from.least());
    }

    /// [#latest] in microseconds since 1970.
    public OptionalLong latestMicro() {
        return until.isOpen() ? OptionalLong.empty() : OptionalLong.of(until.most());
    }

    /// [#firstDay] in days since 1970.
    public OptionalLong firstEpochDay() {
        return from.isOpen() ? OptionalLong.empty() : OptionalLong.of(Edge.epochDay(from.local()));
    }

    /// [#lastDay] in days since 1970.
    public OptionalLong lastEpochDay() {
        return until.isOpen() ? OptionalLong.empty() : OptionalLong.of(Edge.epochDay(until.local() - 1));
    }

    /// Whether it lies before the other. Two events of one day that is given as a day: uncertain.
    public Certainty before(When other) {
        if (surelyBefore(this, other)) {
            return Certainty.YES;
        }
        return surelyNotAfter(other, this) ? Certainty.NO : Certainty.UNCERTAIN;
    }

    /// Whether it lies before the other or is the same microsecond.
    public Certainty sameOrBefore(When other) {
        if (surelyNotAfter(this, other)) {
            return Certainty.YES;
        }
        return surelyBefore(other, this) ? Certainty.NO : Certainty.UNCERTAIN;
    }

    private static boolean surelyBefore(When a, When b) {
        return Edge.surelyAtLeast(b.from, a.until, 0);
    }

    private static boolean surelyNotAfter(When a, When b) {
        return Edge.surelyAtLeast(b.from, a.until, -1);
    }

    Edge from() {
        return from;
    }

    Edge until() {
        return until;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof When when && when.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
