package org.comity.acts.instrument;

import java.time.LocalDate;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.When;
import org.comity.charter.facts.CalendarDate;

/// Days that times can be. Where nobody says more, a day is between the first and the last that can be written.
final class Dates {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    /// Stands for an end that nobody knows, or none at all.
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Dates() {}

    /// The days on which an act can have taken effect. What was known was so by then, unless it is said to come
    /// later.
    static CalendarDate of(Act act) {
        CalendarDate effective = of(act.draft().effective());
        LocalDate known = act.known().lastDay().orElse(LAST);
        boolean capped = !known.isBefore(effective.first()) && known.isBefore(effective.last());
        return capped ? new CalendarDate(effective.first(), known) : effective;
    }

    static CalendarDate of(When when) {
        LocalDate first = when.firstDay().orElse(FIRST);
        LocalDate last = when.lastDay().orElse(LAST);
        return new CalendarDate(first, last.isBefore(first) ? first : last);
    }

    /// From a day on, nobody knows until when.
    static CalendarDate from(LocalDate first) {
        return new CalendarDate(first, first.isAfter(LAST) ? first : LAST);
    }

    static CalendarDate plusMonths(CalendarDate date, long months) {
        return new CalendarDate(
                capped(date.first().plusMonths(months)), capped(date.last().plusMonths(months)));
    }

    static CalendarDate capped(CalendarDate date) {
        return new CalendarDate(capped(date.first()), capped(date.last()));
    }

    private static LocalDate capped(LocalDate day) {
        return day.isAfter(LAST) ? LAST : day;
    }

    static CalendarDate later(CalendarDate one, CalendarDate other) {
        return new CalendarDate(
                one.first().isAfter(other.first()) ? one.first() : other.first(),
                one.last().isAfter(other.last()) ? one.last() : other.last());
    }

    static CalendarDate earlier(CalendarDate one, CalendarDate other) {
        return new CalendarDate(
                one.first().isBefore(other.first()) ? one.first() : other.first(),
                one.last().isBefore(other.last()) ? one.last() : other.last());
    }

    /// Whether what begins then has begun on a day.
    static Certainty begun(CalendarDate from, LocalDate day) {
        // What nobody knows the end of has not surely come on the last of all days either.
        boolean surely = !day.isBefore(from.last()) && !from.last().equals(LAST);
        return surely ? Certainty.YES : day.isBefore(from.first()) ? Certainty.NO : Certainty.UNCERTAIN;
    }

    /// Whether the two can be the same day.
    static boolean meet(CalendarDate one, CalendarDate other) {
        return !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
    }
}
