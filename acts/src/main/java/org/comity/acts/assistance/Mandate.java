package org.comity.acts.assistance;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.Content;
import org.comity.acts.When;
import org.comity.acts.form.Form;

/// What help may be given, and for how long.
///
/// @param from empty: from the decision on
/// @param until its last moment, as precise as its source; empty where none is said
/// @param help the kinds that it covers; empty: all that were asked for
public record Mandate(Content says, Optional<When> from, Optional<When> until, List<Help> help) {
    public Mandate {
        help = help.isEmpty() ? List.of() : Form.distinct("the help that a mandate covers", help);
        if (from.isPresent() && until.isPresent() && until.get().before(from.get()) == Certainty.YES) {
            throw new IllegalArgumentException(
                    "the mandate ends on " + until.get() + ", before it begins on " + from.get());
        }
    }
}
