package org.comity.acts.instrument;

import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;

/// A party objects to the reservation of another.
///
/// @param party who objects
/// @param to whose reservation it is
/// @param between whether the instrument is in force between the two
public record ReservationObjected(InstrumentId instrument, String party, String to, String reservation, Between between)
        implements ReservationBody {
    public ReservationObjected {
        Form.text("the code of a party", party);
        Form.text("the code of a party", to);
        Form.text("the label of a reservation", reservation);
        if (party.equals(to)) {
            throw new IllegalArgumentException(party + " objects to its own reservation");
        }
    }

    /// Whether the instrument is in force between the two.
    public enum Between {
        /// An objection alone does not stop it (Vienna Convention on the Law of Treaties Art. 20(4)(b)).
        IN_FORCE,
        /// Whoever objects said so.
        NOT_IN_FORCE
    }
}
