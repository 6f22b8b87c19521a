package org.comity.acts.document;

import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// What is put to a vote of all that a document holds: its text, or one amendment to it.
public sealed interface Subject {
    DocumentId document();

    /// The text as it stands, with the amendments that were adopted.
    record OfDocument(DocumentId document) implements Subject {}

    /// @param amendment its id within the document, such as `a1`
    record OfAmendment(DocumentId document, String amendment) implements Subject {
        public OfAmendment {
            Form.id("the id of an amendment", amendment);
        }
    }
}
