package org.comity.acts.instrument;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.InstrumentId;
import org.comity.acts.membership.Basis;

/// An instrument ends for everybody from when the act takes effect. That its time runs out by itself is no act.
public record InstrumentTerminated(InstrumentId instrument, Optional<String> because, Optional<Basis> basis)
        implements InstrumentBody {
    public InstrumentTerminated {
        because.ifPresent(text -> Form.text("a reason", text));
    }
}
