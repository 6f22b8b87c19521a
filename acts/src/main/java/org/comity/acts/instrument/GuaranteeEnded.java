package org.comity.acts.instrument;

import org.comity.acts.form.Form;
import org.comity.acts.ids.GuaranteeId;
import org.comity.acts.ids.InstrumentId;

/// A guarantee is owed no more from when the act takes effect, though its instrument may bind on.
public record GuaranteeEnded(GuaranteeId guarantee, InstrumentId instrument, String because) implements GuaranteeBody {
    public GuaranteeEnded {
        Form.text("a reason", because);
    }
}
