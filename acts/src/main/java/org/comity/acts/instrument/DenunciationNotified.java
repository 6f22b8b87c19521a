package org.comity.acts.instrument;

import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.membership.Basis;

/// A party gives notice that it leaves. It stays bound until the notice is over; that this happens is no act.
///
/// @param months after the notice; empty where `leaves` says it, where the instrument does, or where nobody knows
/// @param leaves the day from which it is bound no more
public record DenunciationNotified(
        InstrumentId instrument,
        String party,
        OptionalLong months,
        Optional<When> leaves,
        Optional<String> because,
        Optional<Basis> basis)
        implements PartyBody {
    public DenunciationNotified {
        Form.text("the code of a party", party);
        because.ifPresent(text -> Form.text("a reason", text));
        Months.any("the notice of a denunciation", months);
        if (months.isPresent() && leaves.isPresent()) {
            throw new IllegalArgumentException("a notice is given in months or by its end, not by both");
        }
    }
}
