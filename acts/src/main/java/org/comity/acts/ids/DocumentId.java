package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a document in the record of its organisation, such as `csc/2024/7`.
///
/// @param text as [Form#id] has it
public record DocumentId(String text) implements Comparable<DocumentId> {
    public DocumentId {
        Form.id("the id of a document", text);
    }

    @Override
    public int compareTo(DocumentId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
