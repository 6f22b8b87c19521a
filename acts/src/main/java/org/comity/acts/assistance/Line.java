package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.LineId;

/// One thing that is asked for.
///
/// @param what in a few words
/// @param quantity empty where no number is asked for
public record Line(LineId line, Help help, String what, Optional<Quantity> quantity) {
    public Line {
        Form.text("what is asked for", what);
    }
}
