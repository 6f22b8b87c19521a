package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.ids.MotionId;
import org.comity.acts.ids.SessionId;

/// A motion is carried or lost.
///
/// @param warrant how; where it gives counts, the charter says what follows. Empty only for what is told or long past
/// @param result computed from the counts when it is empty
public record MotionDecided(SessionId session, MotionId motion, Optional<Warrant> warrant, Optional<Result> result)
        implements OrderBody {

    /// What became of it.
    public enum Result {
        CARRIED,
        LOST
    }
}
