package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.acts.ids.SessionId;

/// The meeting ends, and the session goes on with another one.
///
/// @param until when the next begins, where that was said
public record SessionAdjourned(SessionId session, Optional<When> until, Optional<String> because)
        implements CourseBody {
    public SessionAdjourned {
        because.ifPresent(said -> Form.text("a reason", said));
    }
}
