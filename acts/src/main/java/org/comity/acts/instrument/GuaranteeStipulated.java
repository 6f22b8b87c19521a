package org.comity.acts.instrument;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.form.Form;
import org.comity.acts.ids.GuaranteeId;
import org.comity.acts.ids.InstrumentId;

/// An article of an instrument obliges some to help others: from when the act takes effect, among those whom the
/// instrument binds. That somebody says so of itself is a statement with a claim about `guarantee/ID`, and no
/// guarantee.
///
/// @param article of the instrument
/// @param guarantors who owe it; empty means each party
/// @param beneficiaries whom they owe it to; empty means each other party
/// @param says what they owe, in our own words
/// @param condition under which, in our own words
public record GuaranteeStipulated(
        GuaranteeId guarantee,
        InstrumentId instrument,
        String article,
        List<String> guarantors,
        List<String> beneficiaries,
        Content says,
        Optional<Content> condition)
        implements GuaranteeBody {
    public GuaranteeStipulated {
        Form.text("the article of a guarantee", article);
        guarantors = guarantors.isEmpty() ? List.of() : Form.distinct("the guarantors", guarantors);
        guarantors.forEach(party -> Form.text("the code of a party", party));
        beneficiaries = beneficiaries.isEmpty() ? List.of() : Form.distinct("the beneficiaries", beneficiaries);
        beneficiaries.forEach(party -> Form.text("the code of a party", party));
    }
}
