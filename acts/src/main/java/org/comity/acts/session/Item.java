package org.comity.acts.session;

import java.util.List;
import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ItemId;

/// An item of an agenda.
///
/// @param number of the act that placed it there
/// @param opened when the meeting last turned to it
/// @param closed when the meeting was done with it, since it last turned to it
public record Item(
        ItemId id,
        String title,
        Stage stage,
        long number,
        List<String> proposedBy,
        List<DocumentId> documents,
        Optional<When> opened,
        Optional<When> closed,
        Optional<String> result) {
    /// How it stands on the agenda.
    public enum Stage {
        /// Proposed, and the agenda is not adopted yet.
        PROVISIONAL,
        /// On the agenda as it was adopted.
        ADOPTED,
        /// Added to the adopted agenda.
        ADDED,
        WITHDRAWN
    }

    public Item {
        proposedBy = List.copyOf(proposedBy);
        documents = List.copyOf(documents);
    }

    /// Whether the meeting has turned to it and is not done with it.
    public boolean isOpen() {
        return opened.isPresent() && closed.isEmpty();
    }

    Item at(Stage other) {
        return new Item(id, title, other, number, proposedBy, documents, opened, closed, result);
    }

    Item openedAt(When when) {
        return new Item(id, title, stage, number, proposedBy, documents, Optional.of(when), Optional.empty(), result);
    }

    Item closedAt(When when, Optional<String> with) {
        return new Item(
                id, title, stage, number, proposedBy, documents, opened, Optional.of(when), with.or(() -> result));
    }
}
