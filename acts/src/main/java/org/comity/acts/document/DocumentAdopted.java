package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// A text is adopted, where no vote of this record that was opened about it says so: its form and
/// content are fixed.
///
/// @param means by what
/// @param version which was adopted; the last one where nothing is said
/// @param symbol under which it was adopted
public record DocumentAdopted(DocumentId document, Means means, OptionalLong version, Optional<String> symbol)
        implements DocumentBody {
    public DocumentAdopted {
        version.ifPresent(number -> Form.number("the number of a version", number, 1));
        symbol.ifPresent(text -> Form.text("a symbol", text));
    }

    @Override
    public List<String> topics() {
        return Topics.by(Optional.of(means), document);
    }
}
