package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.SessionId;

/// A delegation leaves the room.
///
/// @param name of the one who leaves, where it is known
public record Departure(SessionId session, String member, Optional<String> name) implements PresenceBody {
    public Departure {
        Form.text("the code of a member", member);
        name.ifPresent(said -> Form.text("the name of a person", said));
    }
}
