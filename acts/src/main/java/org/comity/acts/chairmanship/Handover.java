package org.comity.acts.chairmanship;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.membership.Basis;

/// The chair passes from one member to another when the act takes effect.
///
/// @param from the code of the member that presided
/// @param to the code of the member that presides from then on
public record Handover(String organ, String from, String to, Optional<Basis> basis) implements ChairBody {
    public Handover {
        Form.text("the id of an organ", organ);
        Form.text("the holder of a chair", from);
        Form.text("the holder of a chair", to);
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "a chair is handed over to somebody else, not from " + from + " to " + to);
        }
    }
}
