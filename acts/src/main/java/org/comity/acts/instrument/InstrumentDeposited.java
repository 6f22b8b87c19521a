package org.comity.acts.instrument;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;

/// A party handed over its consent to be bound.
///
/// @param since when it counts as bound, where its instrument reaches back, as in succession
public record InstrumentDeposited(InstrumentId instrument, String party, Consent consent, Optional<When> since)
        implements PartyBody {
    public InstrumentDeposited {
        Form.text("the code of a party", party);
    }

    /// By what a party consents to be bound. All bind alike.
    public enum Consent {
        RATIFICATION,
        ACCEPTANCE,
        APPROVAL,
        /// Without having signed.
        ACCESSION,
        /// In the place of a party before it.
        SUCCESSION,
        /// In writing, that what its law asks for has been done.
        NOTIFICATION
    }
}
