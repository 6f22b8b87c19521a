package org.comity.acts.instrument;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.membership.Basis;

/// An instrument goes on after it would have ended, without a protocol that does it.
///
/// @param months counted from when it would have ended; empty means without end
/// @param renews for how many months it is renewed each time that it would end again
/// @param parties for whom; empty means everybody whom it binds
public record InstrumentProlonged(
        InstrumentId instrument, OptionalLong months, OptionalLong renews, List<String> parties, Optional<Basis> basis)
        implements InstrumentBody {
    public InstrumentProlonged {
        // The same limits as a protocol's.
        new Effect.Prolongs(instrument, months, renews);
        parties = parties.isEmpty() ? List.of() : Form.distinct("the parties", parties);
        parties.forEach(party -> Form.text("the code of a party", party));
    }
}
