package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a unit that was sent to help, within its response.
///
/// @param text as [Form#id] has it
public record UnitId(String text) implements Comparable<UnitId> {
    public UnitId {
        Form.id("the id of a unit that was sent to help", text);
    }

    @Override
    public int compareTo(UnitId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
