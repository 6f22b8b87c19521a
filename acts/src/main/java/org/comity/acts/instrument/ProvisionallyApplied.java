package org.comity.acts.instrument;

import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;

/// A party applies it before it is bound by it.
public record ProvisionallyApplied(InstrumentId instrument, String party) implements PartyBody {
    public ProvisionallyApplied {
        Form.text("the code of a party", party);
    }
}
