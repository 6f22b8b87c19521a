package org.comity.record.codec;

import java.util.Arrays;
import java.util.Optional;

/// What was read of late: the last short text of each key, for acts of a log name the same words, people
/// and documents again and again, and the shapes of objects. For one thread.
final class Heard {
    private static final int MOST_LETTERS = 40;

    /// So many misses in a row, and a key's texts are taken to be all different.
    private static final int PATIENCE = 24;

    /// So many shapes are kept: those of real acts are some hundred.
    private static final int MOST_SHAPES = 2_000;

    private final Text[] last = new Text[Keys.count()];
    private final byte[] misses = new byte[last.length];
    private final Shape[] begun = new Shape[last.length];
    private int shapes;

    Heard() {
        Arrays.fill(last, Text.NONE);
    }

    /// The shape with which an object begins that is the value of a key.
    Shape begun(Keys.Key parent) {
        Shape shape = begun[parent.id];
        if (shape == null) {
            shape = new Shape();
            begun[parent.id] = shape;
        }
        return shape;
    }

    /// The shape with one more key, which comes after the others.
    Shape after(Shape before, String key, Keys.Key known) {
        Optional<Shape> follower = before.follower(key);
        if (follower.isPresent()) {
            return follower.get();
        }
        Shape made = new Shape(before, key, known);
        // Keys that are none of the format are whatever somebody writes.
        if (known != Keys.START && shapes < MOST_SHAPES) {
            shapes++;
            before.keep(made);
        }
        return made;
    }

    /// @param quoted the text with the quotes behind it, as it stood in a leaf
    private record Text(String text, byte[] quoted) {
        static final Text NONE = new Text("", new byte[0]);
    }

    /// Where the text ends when it is the last one of its key once more, or 0.
    ///
    /// @param from its first letter
    int again(Keys.Key key, byte[] bytes, int from) {
        byte[] quoted = last[key.id].quoted;
        int end = from + quoted.length;
        boolean same = quoted.length > 0
                && end <= bytes.length
                && bytes[from] == quoted[0]
                && Arrays.equals(bytes, from, end, quoted, 0, quoted.length);
        return same ? end - 1 : 0;
    }

    String text(Keys.Key key) {
        misses[key.id] = 0;
        return last[key.id].text;
    }

    /// @param from where it began in the bytes, of which each is a letter of it
    void remember(Keys.Key key, String text, byte[] bytes, int from) {
        if (text.length() <= MOST_LETTERS && misses[key.id] < PATIENCE) {
            misses[key.id]++;
            last[key.id] = new Text(text, Arrays.copyOfRange(bytes, from, from + text.length() + 1));
        }
    }
}
