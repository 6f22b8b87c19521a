package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a offer of help, within its response.
///
/// @param text as [Form#id] has it
public record OfferId(String text) implements Comparable<OfferId> {
    public OfferId {
        Form.id("the id of a offer of help", text);
    }

    @Override
    public int compareTo(OfferId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
