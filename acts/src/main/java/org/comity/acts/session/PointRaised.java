package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.PointId;
import org.comity.acts.ids.SessionId;

/// A member says that the rules are not followed.
///
/// @param claim what is not in order
public record PointRaised(SessionId session, PointId point, Optional<ItemId> item, String claim) implements OrderBody {
    public PointRaised {
        Form.text("a point of order", claim);
    }
}
