package org.comity.acts.ids;

import org.comity.acts.form.Form;

/// The id of a motion in its session, such as `motion-1`.
///
/// @param text as [Form#id] has it
public record MotionId(String text) implements Comparable<MotionId> {
    public MotionId {
        Form.id("the id of a motion", text);
    }

    @Override
    public int compareTo(MotionId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
