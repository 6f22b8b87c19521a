package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.PointId;
import org.comity.acts.ids.SessionId;

/// The chair rules on a point of order, at once.
///
/// @param because why
public record PointRuled(SessionId session, PointId point, Ruling ruling, Optional<String> because)
        implements OrderBody {
    public PointRuled {
        because.ifPresent(said -> Form.text("a reason", said));
    }

    /// What the chair rules.
    public enum Ruling {
        UPHELD,
        DISMISSED
    }
}
