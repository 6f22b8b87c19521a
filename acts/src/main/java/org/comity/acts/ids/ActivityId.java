package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of an activity in the record of its organisation.
///
/// @param text as [Form#id] has it
public record ActivityId(String text) implements Comparable<ActivityId> {
    public ActivityId {
        Form.id("the id of an activity", text);
    }

    @Override
    public int compareTo(ActivityId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
