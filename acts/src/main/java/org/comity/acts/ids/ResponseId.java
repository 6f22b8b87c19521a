package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a response in the record of its organisation.
///
/// @param text as [Form#id] has it
public record ResponseId(String text) implements Comparable<ResponseId> {
    public ResponseId {
        Form.id("the id of a response", text);
    }

    @Override
    public int compareTo(ResponseId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
