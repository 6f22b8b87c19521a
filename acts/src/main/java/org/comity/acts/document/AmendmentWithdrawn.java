package org.comity.acts.document;

import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// Whoever moved an amendment takes it back.
public record AmendmentWithdrawn(DocumentId document, String amendment) implements DocumentBody {
    public AmendmentWithdrawn {
        Form.id("the id of an amendment", amendment);
    }
}
