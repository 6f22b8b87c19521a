package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;

/// An item is taken from the agenda.
///
/// @param warrant what that rests on, once the agenda is adopted
public record ItemWithdrawn(SessionId session, ItemId item, Optional<String> because, Optional<Warrant> warrant)
        implements AgendaBody {
    public ItemWithdrawn {
        because.ifPresent(said -> Form.text("a reason", said));
    }
}
