package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a project in the record of its organisation.
///
/// @param text as [Form#id] has it
public record ProjectId(String text) implements Comparable<ProjectId> {
    public ProjectId {
        Form.id("the id of a project", text);
    }

    @Override
    public int compareTo(ProjectId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
