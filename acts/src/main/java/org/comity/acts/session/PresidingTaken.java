package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.SessionId;

/// Somebody presides from now on, until somebody else does.
///
/// @param holder the member's code or the name of whoever presides
/// @param as in which capacity
public record PresidingTaken(SessionId session, String holder, Capacity as, Optional<String> because)
        implements CourseBody {
    public PresidingTaken {
        Form.text("whoever presides", holder);
        because.ifPresent(said -> Form.text("a reason", said));
    }

    /// In which capacity somebody presides.
    public enum Capacity {
        CHAIR,
        /// In the place of the chair.
        ACTING
    }
}
