package org.comity.acts.session;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;

/// The meeting is done with an item.
///
/// @param result what came of it, in words
public record ItemClosed(SessionId session, ItemId item, Optional<String> result) implements AgendaBody {
    public ItemClosed {
        result.ifPresent(said -> Form.text("the result of an item", said));
    }
}
