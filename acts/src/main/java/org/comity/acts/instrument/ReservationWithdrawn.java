package org.comity.acts.instrument;

import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;

/// A party takes a reservation back.
public record ReservationWithdrawn(InstrumentId instrument, String party, String reservation)
        implements ReservationBody {
    public ReservationWithdrawn {
        Form.text("the code of a party", party);
        Form.text("the label of a reservation", reservation);
    }
}
