package org.comity.acts.instrument;

import java.util.List;
import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;

/// That an instrument came into force when the act took effect, as its depositary or a source says. It stands beside
/// what follows from the deposits; where nothing follows from them, it counts.
///
/// @param parties for whom; empty means in general
public record ForceTold(InstrumentId instrument, List<String> parties) implements InstrumentBody {
    public ForceTold {
        parties = parties.isEmpty() ? List.of() : Form.distinct("the parties", parties);
        parties.forEach(party -> Form.text("the code of a party", party));
    }
}
