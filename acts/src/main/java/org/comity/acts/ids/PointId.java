package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a point of order in its session, such as `point-1`.
///
/// @param text as [Form#id] has it
public record PointId(String text) implements Comparable<PointId> {
    public PointId {
        Form.id("the id of a point of order", text);
    }

    @Override
    public int compareTo(PointId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
