package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.acts.ids.SessionId;

/// The meeting breaks off for a short while.
///
/// @param until when it is to go on, where that was said
public record SessionSuspended(SessionId session, Optional<When> until, Optional<String> because)
        implements CourseBody {
    public SessionSuspended {
        because.ifPresent(said -> Form.text("a reason", said));
    }
}
