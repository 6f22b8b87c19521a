package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a line of a request for help, within its response.
///
/// @param text as [Form#id] has it
public record LineId(String text) implements Comparable<LineId> {
    public LineId {
        Form.id("the id of a line of a request for help", text);
    }

    @Override
    public int compareTo(LineId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
