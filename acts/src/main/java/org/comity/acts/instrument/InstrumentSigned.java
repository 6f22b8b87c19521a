package org.comity.acts.instrument;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;

/// A party signed.
///
/// @param as what the signature is worth; empty means that nobody says, and it binds nobody
/// @param person who signed
public record InstrumentSigned(InstrumentId instrument, String party, Optional<SignedAs> as, Optional<String> person)
        implements PartyBody {
    public InstrumentSigned {
        Form.text("the code of a party", party);
        person.ifPresent(text -> Form.text("the name of a person", text));
    }

    /// What a signature is worth.
    public enum SignedAs {
        /// It binds when an instrument of ratification, acceptance or approval was deposited.
        SUBJECT_TO_RATIFICATION,
        /// It binds as a deposit does.
        DEFINITIVE,
        /// It becomes a signature when the party confirms it.
        AD_REFERENDUM
    }
}
