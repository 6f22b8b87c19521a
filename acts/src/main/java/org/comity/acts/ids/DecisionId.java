package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a decision in the record of its organisation, such as `council/2024/12`.
///
/// @param text as [Form#id] has it
public record DecisionId(String text) implements Comparable<DecisionId> {
    public DecisionId {
        Form.id("the id of a decision", text);
    }

    @Override
    public int compareTo(DecisionId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
