package org.comity.acts.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;

/// A matter is placed on the agenda: proposed while the agenda is provisional, added to it once it is adopted.
///
/// @param title in words
/// @param position where it stands, from 1; at the end when empty
/// @param proposedBy members that propose it; none twice
/// @param documents that it is about; none twice
/// @param doors whether it is heard in an open or a closed meeting; empty means as the meeting is
/// @param warrant what the addition rests on, once the agenda is adopted
public record ItemAdded(
        SessionId session,
        ItemId item,
        String title,
        OptionalLong position,
        List<String> proposedBy,
        List<DocumentId> documents,
        Optional<Doors> doors,
        Optional<Warrant> warrant)
        implements AgendaBody {
    public ItemAdded {
        Form.text("the title of an item", title);
        position.ifPresent(place -> Form.number("the position of an item", place, 1));
        proposedBy = proposedBy.isEmpty() ? List.of() : Form.distinct("those who propose an item", proposedBy);
        documents = documents.isEmpty() ? List.of() : Form.distinct("the documents of an item", documents);
    }
}
