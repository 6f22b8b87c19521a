package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.DocumentId;

/// A document is passed on to another organ, of this organisation or of another.
///
/// @param from the organ that passes it on, by its id within the organisation
/// @param to the organ it goes to: its id where it is of this organisation, else its id or name
///     there
/// @param organisation whose organ that is; empty is this one
/// @param means the decision to do so, where there was one
/// @param because for what, such as `for adoption`
public record DocumentForwarded(
        DocumentId document,
        String from,
        String to,
        Optional<String> organisation,
        Optional<Means> means,
        Optional<String> because)
        implements DocumentBody {
    public DocumentForwarded {
        Form.text("the organ that passes a document on", from);
        Form.text("the organ that a document goes to", to);
        organisation.ifPresent(id -> Form.text("the organisation that a document goes to", id));
        because.ifPresent(text -> Form.text("for what a document is passed on", text));
    }

    @Override
    public List<String> topics() {
        return Topics.by(means, document);
    }
}
