package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import org.comity.acts.ids.DocumentId;

/// A text is rejected, where no vote of this record that was opened about it says so. It stays in
/// the record.
///
/// @param means by what
public record DocumentRejected(DocumentId document, Means means) implements DocumentBody {
    @Override
    public List<String> topics() {
        return Topics.by(Optional.of(means), document);
    }
}
