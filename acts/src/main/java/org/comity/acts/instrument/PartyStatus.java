package org.comity.acts.instrument;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.ids.InstrumentId;
import org.comity.charter.facts.CalendarDate;

/// How one party stands to an instrument on a day.
///
/// @param certain whether it surely stands so: UNCERTAIN where a date that makes it so is not precise enough
/// @param since since when; of one that is bound no more, since when it was, if it ever was
/// @param end of one that is bound, when it will be no more as far as is known; of one that is no more, when it ceased
/// @param by how it is known since when it is bound; empty where it is not and was not
/// @param acts on which it rests, rising
/// @param awaits instruments that would prolong this one and are not in force for the party yet
/// @param reservations that stand on the day
/// @param home what was last done about it at home
public record PartyStatus(
        String party,
        Is is,
        Certainty certain,
        Optional<CalendarDate> since,
        Optional<Stretch.End> end,
        Optional<Stretch.By> by,
        List<Long> acts,
        List<Awaits> awaits,
        List<Reservation> reservations,
        Optional<AtHome> home) {
    public PartyStatus {
        acts = List.copyOf(acts);
        awaits = List.copyOf(awaits);
        reservations = List.copyOf(reservations);
    }

    /// The last step at home by the day: it binds nobody.
    ///
    /// @param body that approved it
    public record AtHome(String body, CalendarDate on, long act) {}

    /// What a party is to an instrument.
    public enum Is {
        BOUND,
        /// It may be bound: what is known does not tell.
        UNCERTAIN,
        /// It applies the instrument and is not bound by it yet.
        PROVISIONAL,
        /// It consented, and the instrument is not in force for it yet.
        NOT_YET,
        /// It signed, which binds nobody.
        SIGNED,
        /// It is bound no more.
        ENDED,
        /// It has done nothing yet that would bind it.
        NOTHING
    }

    /// @param is how the party stands to the other instrument: signed, not yet, or uncertain
    public record Awaits(InstrumentId instrument, Is is, List<Long> acts) {
        public Awaits {
            acts = List.copyOf(acts);
        }
    }

    /// @param objections who objected, and whether the instrument is in force between the two
    public record Reservation(String label, Optional<String> article, long act, List<Objection> objections) {
        public Reservation {
            objections = List.copyOf(objections);
        }
    }

    public record Objection(String party, ReservationObjected.Between between, long act) {}

    /// Whether the instrument binds the party.
    public Certainty bound() {
        return switch (is) {
            case BOUND -> Certainty.YES;
            case UNCERTAIN -> Certainty.UNCERTAIN;
            case PROVISIONAL, NOT_YET, SIGNED, ENDED, NOTHING -> Certainty.NO;
        };
    }
}
