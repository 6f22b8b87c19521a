package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.SessionId;

/// A delegation comes in.
///
/// @param name of the one who comes, where it is known
public record Arrival(SessionId session, String member, Optional<String> name) implements PresenceBody {
    public Arrival {
        Form.text("the code of a member", member);
        name.ifPresent(said -> Form.text("the name of a person", said));
    }
}
