package org.comity.acts.document;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.DocumentId;

/// What a document comes of: another document, or a decision. Exactly one of the two.
///
/// @param as what it was for the document
/// @param on when it was adopted or taken; empty where that stands in the record or is not known
public record Ancestor(As as, Optional<DocumentId> document, Optional<DecisionId> decision, Optional<When> on) {
    /// What one text is for another that comes of it.
    public enum As {
        /// It asks for the text, or allows it to be made.
        MANDATE,
        /// An earlier draft.
        DRAFT,
        /// The text takes its place.
        REPLACED,
        /// The text changes or adds to it.
        CHANGED,
        /// The text carries it out.
        CARRIED_OUT,
        /// It comes of it, and nothing more is said.
        FOLLOWED
    }

    public Ancestor {
        if (document.isPresent() == decision.isPresent()) {
            throw new IllegalArgumentException("an ancestor is a document or a decision: name one of the two");
        }
    }
}
