package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a clock of a response, within its response.
///
/// @param text as [Form#id] has it
public record ClockId(String text) implements Comparable<ClockId> {
    public ClockId {
        Form.id("the id of a clock of a response", text);
    }

    @Override
    public int compareTo(ClockId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
