package org.comity.acts.instrument;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.membership.Basis;

/// A party is bound no more from when the act takes effect. That a time runs out by itself is no act.
public record PartyEnded(
        InstrumentId instrument, String party, How how, Optional<String> because, Optional<Basis> basis)
        implements PartyBody {
    public PartyEnded {
        Form.text("the code of a party", party);
        because.ifPresent(text -> Form.text("a reason", text));
    }

    /// How it ended.
    public enum How {
        /// It left.
        WITHDREW,
        /// By a decision of others.
        EXCLUDED,
        /// By the terms of the instrument, or because it was not prolonged for this party.
        LAPSED,
        /// There is no such state any more.
        CEASED,
        /// Nobody says how.
        NOT_SAID
    }
}
