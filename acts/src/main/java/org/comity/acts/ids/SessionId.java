package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a session in the record of its organisation, such as `council/2024-11-28`.
///
/// @param text as [Form#id] has it
public record SessionId(String text) implements Comparable<SessionId> {
    public SessionId {
        Form.id("the id of a session", text);
    }

    @Override
    public int compareTo(SessionId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
