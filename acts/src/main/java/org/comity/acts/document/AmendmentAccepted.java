package org.comity.acts.document;

import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// Those who propose what an amendment changes take it as their own: it is part of the text without
/// a vote.
public record AmendmentAccepted(DocumentId document, String amendment) implements DocumentBody {
    public AmendmentAccepted {
        Form.id("the id of an amendment", amendment);
    }
}
