package org.comity.acts;

import java.time.Instant;
import java.util.List;

/// One thing that somebody did, as the record keeps it for ever.
///
/// @param number dense in its organisation, from 1; its leaf's index in the log plus one
/// @param recorded when the journal took it, to the microsecond; never earlier than that of the act before
/// @param draft all that was given by whoever entered it
public record Act(long number, Instant recorded, Draft draft) {
    public Act {
        if (number < 1) {
            throw new IllegalArgumentException("an act with the number " + number);
        }
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
