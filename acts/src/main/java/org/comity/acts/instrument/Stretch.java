package org.comity.acts.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.charter.facts.CalendarDate;

/// A time during which an instrument binds a party.
///
/// @param from the day on which it begins, or the days on which it can; a last day of 9999-12-31 means that it is not
///     certain to begin
/// @param by how that is known
/// @param acts on which it rests, by their numbers, rising
/// @param end when and why it ends; empty means that nothing ends it
public record Stretch(CalendarDate from, By by, List<Long> acts, Optional<End> end) {
    public Stretch {
        acts = List.copyOf(acts);
    }

    /// How it is known when it begins.
    public enum By {
        /// It follows from the deposits and the terms.
        COMPUTED,
        /// The depositary or a source says so.
        TOLD,
        /// Nobody says after which delay, so that the range is as wide as what is known allows.
        NOT_SAID
    }

    /// Why it ends.
    public enum Why {
        DENOUNCED,
        WITHDREW,
        EXCLUDED,
        LAPSED,
        CEASED,
        /// Nobody says why.
        NOT_SAID,
        TERMINATED,
        /// Another instrument took its place or ended it.
        REPLACED,
        /// Its time ran out.
        TIME
    }

    /// @param on the day from which it binds no more, or the days on which that can be; a last day of 9999-12-31 means
    ///     that nobody knows when
    /// @param acts on which it rests, rising
    public record End(CalendarDate on, Why why, List<Long> acts) {
        public End {
            acts = List.copyOf(acts);
        }
    }

    /// Whether it binds on a day.
    public Certainty covers(LocalDate day) {
        Certainty begun = Dates.begun(from, day);
        return end.map(each -> begun.and(Dates.begun(each.on(), day).not())).orElse(begun);
    }

    /// Whether there is any day on which it can bind.
    boolean isSome() {
        return end.isEmpty() || from.first().isBefore(end.get().on().last());
    }

    /// Ending sooner, where the other end comes before its own.
    Stretch until(End other) {
        if (end.isEmpty()) {
            return new Stretch(from, by, acts, Optional.of(other));
        }
        End own = end.get();
        CalendarDate on = Dates.earlier(own.on(), other.on());
        boolean sooner = other.on().first().isBefore(own.on().first());
        return new Stretch(
                from,
                by,
                acts,
                Optional.of(sooner ? new End(on, other.why(), other.acts()) : new End(on, own.why(), own.acts())));
    }
}
