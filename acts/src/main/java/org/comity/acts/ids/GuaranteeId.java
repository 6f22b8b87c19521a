package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a guarantee in the record of its organisation.
///
/// @param text as [Form#id] has it
public record GuaranteeId(String text) implements Comparable<GuaranteeId> {
    public GuaranteeId {
        Form.id("the id of a guarantee", text);
    }

    @Override
    public int compareTo(GuaranteeId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
