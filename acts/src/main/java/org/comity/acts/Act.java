package org.comity.acts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.comity.acts.form.Form;

/// One thing that somebody did, as the record keeps it for ever.
///
/// @param number dense in its organisation, from 1; its leaf's index in the log plus one
/// @param recorded when the journal took it, to the microsecond; never earlier than that of the act
///     before
/// @param draft all that was given by whoever entered it
public record Act(long number, Instant recorded, Draft draft) {
    public Act {
        Form.number("the number of an act", number, 1);
        // The record knows microseconds; anything finer would be lost on the way.
        recorded = recorded.truncatedTo(ChronoUnit.MICROS);
    }

    /// When whoever entered it came to know of it; when nothing was given, when it was recorded.
    public When known() {
        return draft.known().orElseGet(() -> When.at(recorded));
    }

    public List<Relation> relates() {
        return draft.relates();
    }

    public Body body() {
        return draft.body();
    }
}
