package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a watch item in the record of its organisation.
///
/// @param text as [Form#id] has it
public record WatchId(String text) implements Comparable<WatchId> {
    public WatchId {
        Form.id("the id of a watch item", text);
    }

    @Override
    public int compareTo(WatchId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
