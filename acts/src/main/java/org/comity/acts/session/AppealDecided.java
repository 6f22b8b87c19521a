package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.ids.PointId;
import org.comity.acts.ids.SessionId;

/// The organ decides on an appeal.
///
/// @param warrant how; where it gives counts, the charter says what follows. Empty only for what is told or long past
/// @param result what becomes of the ruling; computed from the counts when it is empty
public record AppealDecided(SessionId session, PointId point, Optional<Warrant> warrant, Optional<Result> result)
        implements OrderBody {

    /// What becomes of a ruling.
    public enum Result {
        STANDS,
        OVERTURNED
    }
}
