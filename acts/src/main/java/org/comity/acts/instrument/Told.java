package org.comity.acts.instrument;

import java.util.Comparator;
import org.comity.acts.Act;
import org.comity.charter.facts.CalendarDate;

/// An act with its body and the days on which it can have taken effect.
record Told<B>(Act act, B body, CalendarDate on) {
    /// The order of the calendar; on one day that of the record.
    static final Comparator<Told<?>> BY_DAY = Comparator.comparing(
                    (Told<?> each) -> each.on().first())
            .thenComparing(each -> each.on().last())
            .thenComparing(Told::number);

    static <B> Told<B> of(Act act, B body) {
        return new Told<>(act, body, Dates.of(act));
    }

    long number() {
        return act.number();
    }

    /// Whether it surely came before another: by its day, or on the same day by its number.
    boolean isBefore(Told<?> other) {
        boolean sameDay = on.isDay() && on.equals(other.on());
        return sameDay
                ? number() < other.number()
                : on.last().isBefore(other.on().first());
    }
}
