package org.comity.acts.instrument;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;

/// Somebody showed that they may sign for a party.
///
/// @param person who may
/// @param capacity the person's office
public record FullPowersPresented(InstrumentId instrument, String party, String person, Optional<String> capacity)
        implements PartyBody {
    public FullPowersPresented {
        Form.text("the code of a party", party);
        Form.text("the name of a person", person);
        capacity.ifPresent(text -> Form.text("a capacity", text));
    }
}
