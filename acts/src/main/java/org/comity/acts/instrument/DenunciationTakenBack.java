package org.comity.acts.instrument;

import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;

/// A party takes its notice back, before it has left.
public record DenunciationTakenBack(InstrumentId instrument, String party) implements PartyBody {
    public DenunciationTakenBack {
        Form.text("the code of a party", party);
    }
}
