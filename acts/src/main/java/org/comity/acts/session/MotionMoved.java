package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.MotionId;
import org.comity.acts.ids.SessionId;

/// A member moves something that is about procedure alone.
///
/// @param does the kind of motion, as the charter lists it, such as `close-debate`
/// @param text what exactly is moved
public record MotionMoved(SessionId session, MotionId motion, String does, Optional<ItemId> item, Optional<String> text)
        implements OrderBody {
    public MotionMoved {
        Form.text("what a motion does", does);
        text.ifPresent(said -> Form.text("the text of a motion", said));
    }
}
