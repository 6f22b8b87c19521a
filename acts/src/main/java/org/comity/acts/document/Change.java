package org.comity.acts.document;

import java.util.List;
import org.comity.acts.form.Form;

/// One thing that an amendment does to the numbered lines of a version. Numbers are always those of
/// that version, whatever else is adopted, so that it does not matter in which order changes are
/// made.
public sealed interface Change {
    /// @param from first line that goes, from 1
    /// @param until last line that goes, included
    /// @param lines that come in their place; none only where the amendment's text is kept apart
    record Replace(long from, long until, List<String> lines) implements Change {
        public Replace {
            range(from, until);
            lines = Wording.lines(lines);
        }
    }

    /// @param after the line behind which they come; 0 is before the first
    /// @param lines that come; none only where the amendment's text is kept apart
    record Insert(long after, List<String> lines) implements Change {
        public Insert {
            Form.number("the line to insert after", after, 0);
            lines = Wording.lines(lines);
        }
    }

    /// @param from first line that goes, from 1
    /// @param until last line that goes, included
    record Delete(long from, long until) implements Change {
        public Delete {
            range(from, until);
        }
    }

    /// The lines that come; none when it only deletes.
    default List<String> comes() {
        return switch (this) {
            case Replace replace -> replace.lines;
            case Insert insert -> insert.lines;
            case Delete _ -> List.of();
        };
    }

    /// The last line that must be there.
    default long last() {
        return switch (this) {
            case Replace replace -> replace.until;
            case Insert insert -> insert.after;
            case Delete delete -> delete.until;
        };
    }

    /// The place of the first thing it touches: twice the number of a line, or one more for the gap
    /// behind it.
    default long start() {
        return switch (this) {
            case Replace replace -> 2 * replace.from;
            case Insert insert -> 2 * insert.after + 1;
            case Delete delete -> 2 * delete.from;
        };
    }

    /// The place of the last thing it touches.
    default long end() {
        return switch (this) {
            case Replace replace -> 2 * replace.until;
            case Insert insert -> 2 * insert.after + 1;
            case Delete delete -> 2 * delete.until;
        };
    }

    /// Whether both touch one line, or come into one gap: then they cannot both be made.
    default boolean collides(Change other) {
        return start() <= other.end() && other.start() <= end();
    }

    /// In words: `replaces lines 3 to 5`.
    default String says() {
        return switch (this) {
            case Replace replace -> "replaces " + lines(replace.from, replace.until);
            case Insert insert -> insert.after == 0 ? "inserts before line 1" : "inserts after line " + insert.after;
            case Delete delete -> "deletes " + lines(delete.from, delete.until);
        };
    }

    /// `line 3`, `lines 3 to 5`.
    static String lines(long from, long until) {
        return from == until ? "line " + from : "lines " + from + " to " + until;
    }

    private static void range(long from, long until) {
        Form.number("the first line of a change", from, 1);
        Form.number("the last line of a change", until, 1);
        if (until < from) {
            throw new IllegalArgumentException("a change ends on line " + until + ", before it begins on line " + from);
        }
    }
}
