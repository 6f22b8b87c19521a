package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a common position in the record of its organisation.
///
/// @param text as [Form#id] has it
public record PositionId(String text) implements Comparable<PositionId> {
    public PositionId {
        Form.id("the id of a common position", text);
    }

    @Override
    public int compareTo(PositionId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
