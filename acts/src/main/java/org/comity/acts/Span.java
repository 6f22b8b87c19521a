package org.comity.acts;

import java.time.LocalDate;
import java.util.Optional;

/// From one time until another, the other not included.
///
/// An end that is given as a day, a month or a year falls on the start of one of its days: whoever is a
/// member from 2024-11-28 is one on the whole of that day.
///
/// One that ends before it begins covers nothing.
///
/// @param until empty means that it goes on; `unknown` that it ends, nobody knows when
public record Span(When from, Optional<When> until) {
    /// Whether it surely ends before it begins.
    public boolean isBackwards() {
        return until.isPresent() && until.get().before(from) == Certainty.YES;
    }

    public static Span from(When from) {
        return new Span(from, Optional.empty());
    }

    /// Whether it holds on a day. Days are whole: the one on which it begins counts, the one on which
    /// it ends does not, on the calendars of whoever wrote the two times.
    public Certainty covers(LocalDate day) {
        Certainty begun = begunBy(from, day);
        return until.isEmpty() ? begun : begun.and(begunBy(until.get(), day).not());
    }

    /// Whether it holds at a time, the whole of which may be less than certain.
    public Certainty covers(When when) {
        Certainty begun = begunBy(from, when);
        return until.isEmpty() ? begun : begun.and(begunBy(until.get(), when).not());
    }

    private static Certainty begunBy(When end, LocalDate day) {
        if (end.lastDay().isPresent() && !end.lastDay().get().isAfter(day)) {
            return Certainty.YES;
        }
        boolean surelyNot = end.firstDay().isPresent() && end.firstDay().get().isAfter(day);
        return surelyNot ? Certainty.NO : Certainty.UNCERTAIN;
    }

    private static Certainty begunBy(When end, When when) {
        if (Edge.surelyAtLeast(when.from(), lastStart(end), 0)) {
            return Certainty.YES;
        }
        return Edge.surelyAtLeast(end.from(), when.until(), 0) ? Certainty.NO : Certainty.UNCERTAIN;
    }

    /// The last microsecond on which the end can fall.
    private static Edge lastStart(When end) {
        Edge until = end.until();
        if (until.isOpen()) {
            return until;
        }
        // Given as days, the end falls on the start of the last of them at the latest.
        boolean days = end.text().indexOf('T', end.text().indexOf('/') + 1) < 0;
        return new Edge(until.local() - (days ? Edge.DAY : 1), until.offset());
    }
}
