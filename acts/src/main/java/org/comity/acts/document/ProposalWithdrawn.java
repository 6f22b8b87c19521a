package org.comity.acts.document;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// Those who propose a text take it back.
public record ProposalWithdrawn(DocumentId document, Optional<String> because) implements DocumentBody {
    public ProposalWithdrawn {
        because.ifPresent(text -> Form.text("the reason of a withdrawal", text));
    }
}
