package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of an instrument in the record of its organisation.
///
/// @param text as [Form#id] has it
public record InstrumentId(String text) implements Comparable<InstrumentId> {
    public InstrumentId {
        Form.id("the id of an instrument", text);
    }

    @Override
    public int compareTo(InstrumentId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
