package org.comity.acts.session;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;

/// The items are taken in another order.
///
/// @param order those that come first, in order; the others follow as they stood
/// @param warrant what that rests on, once the agenda is adopted
public record AgendaReordered(SessionId session, List<ItemId> order, Optional<Warrant> warrant) implements AgendaBody {
    public AgendaReordered {
        order = Form.distinct("the order of an agenda", order);
    }
}
