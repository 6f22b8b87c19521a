package org.comity.acts.instrument;

import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;

/// A body within a party agreed to it. Nobody is bound by that: what counts is the deposit.
///
/// @param body which one, such as `parliament`
public record RatifiedAtHome(InstrumentId instrument, String party, String body) implements PartyBody {
    public RatifiedAtHome {
        Form.text("the code of a party", party);
        Form.text("the body that agreed", body);
    }
}
