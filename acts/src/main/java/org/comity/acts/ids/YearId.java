package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a year of chairmanship in the record of its organisation, such as `2031` or `council/2031`.
///
/// @param text as [Form#id] has it
public record YearId(String text) implements Comparable<YearId> {
    public YearId {
        Form.id("the id of a year of chairmanship", text);
    }

    @Override
    public int compareTo(YearId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
