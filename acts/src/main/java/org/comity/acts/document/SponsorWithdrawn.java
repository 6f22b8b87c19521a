package org.comity.acts.document;

import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// A member no longer proposes a text; the others go on doing so.
///
/// @param member its code
public record SponsorWithdrawn(DocumentId document, String member) implements DocumentBody {
    public SponsorWithdrawn {
        Form.text("a sponsor", member);
    }
}
