package org.comity.acts.instrument;

import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;

/// A party applies it provisionally no more.
public record ProvisionalApplicationEnded(InstrumentId instrument, String party) implements PartyBody {
    public ProvisionalApplicationEnded {
        Form.text("the code of a party", party);
    }
}
