package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of an item of an agenda in the record of its organisation, such as `item-4`.
///
/// @param text as [Form#id] has it
public record ItemId(String text) implements Comparable<ItemId> {
    public ItemId {
        Form.id("the id of an item of an agenda", text);
    }

    @Override
    public int compareTo(ItemId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
