package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a vote in the record of its organisation, such as `council/2024-11-28/vote-1`.
///
/// @param text as [Form#id] has it
public record VoteId(String text) implements Comparable<VoteId> {
    public VoteId {
        Form.id("the id of a vote", text);
    }

    @Override
    public int compareTo(VoteId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
