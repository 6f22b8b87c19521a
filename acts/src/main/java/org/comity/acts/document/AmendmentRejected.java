package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// An amendment is rejected, where no vote of this record that was opened about it says so.
///
/// @param means by what
public record AmendmentRejected(DocumentId document, String amendment, Means means) implements DocumentBody {
    public AmendmentRejected {
        Form.id("the id of an amendment", amendment);
    }

    @Override
    public List<String> topics() {
        return Topics.by(Optional.of(means), document);
    }
}
