package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a programme in the record of its organisation.
///
/// @param text as [Form#id] has it
public record ProgrammeId(String text) implements Comparable<ProgrammeId> {
    public ProgrammeId {
        Form.id("the id of a programme", text);
    }

    @Override
    public int compareTo(ProgrammeId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
