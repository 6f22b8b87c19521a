package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.SessionId;

/// A session is not held.
public record Cancellation(SessionId session, Optional<String> because) implements CourseBody {
    public Cancellation {
        because.ifPresent(said -> Form.text("a reason", said));
    }
}
