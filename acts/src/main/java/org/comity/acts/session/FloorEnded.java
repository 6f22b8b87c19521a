package org.comity.acts.session;

import java.util.OptionalLong;
import org.comity.acts.Actor;
import org.comity.acts.form.Form;
import org.comity.acts.ids.SessionId;

/// A speaker is done, or is told that the time is up.
///
/// @param seconds how long it took; empty means as long as it is since the floor was given
/// @param statement the number of the act that has what was said
public record FloorEnded(SessionId session, Actor speaker, OptionalLong seconds, OptionalLong statement)
        implements FloorBody {
    public FloorEnded {
        statement.ifPresent(number -> Form.number("the number of a statement", number, 1));
    }
}
