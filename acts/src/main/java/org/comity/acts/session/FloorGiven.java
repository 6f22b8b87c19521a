package org.comity.acts.session;

import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Actor;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;

/// The chair gives somebody the floor.
///
/// @param seconds how long they may speak; empty means as long as the rules let them
/// @param because why, when they are not on the list or it is not their turn
public record FloorGiven(
        SessionId session,
        Optional<ItemId> item,
        Actor speaker,
        Turn turn,
        OptionalLong seconds,
        Optional<String> because)
        implements FloorBody {
    public FloorGiven {
        seconds.ifPresent(time -> Form.number("the time of a speech", time, 1));
        because.ifPresent(said -> Form.text("a reason", said));
    }
}
