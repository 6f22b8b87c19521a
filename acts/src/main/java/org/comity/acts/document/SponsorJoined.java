package org.comity.acts.document;

import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// A member joins those who propose a text.
///
/// @param member its code
public record SponsorJoined(DocumentId document, String member) implements DocumentBody {
    public SponsorJoined {
        Form.text("a sponsor", member);
    }
}
