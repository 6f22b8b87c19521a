package org.comity.record.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first keys of an object, in order. Objects of a log are much alike, so a few shapes serve all of
/// them, and what was once found out of a shape (that its keys are in order, where each stands, which
/// form it fits) is not asked again. For one thread.
final class Shape {
    final int size;
    /// The last of the keys.
    final String key;
    /// The same, or [Keys#START] when it is none of the format.
    final Keys.Key known;
    /// What followed the last time; this shape itself at first.
    Shape next = this;
    /// So many keys had the last object that began like this.
    int room = 4;

    private final Shape before;
    private final List<Shape> followers = new ArrayList<>(1);
    /// Keys by their hash, empty until somebody asks.
    private String[] slots = {};

    private int[] places = {};
    /// The list of keys that these were last found to be part of.
    private List<String> fits = List.of();

    /// Of an object of which nothing has been read.
    Shape() {
        this.before = this;
        this.size = 0;
        this.key = "";
        this.known = Keys.START;
    }

    /// With one more key, which comes after the others.
    Shape(Shape before, String key, Keys.Key known) {
        this.before = before;
        this.size = before.size + 1;
        this.key = key;
        this.known = known;
    }

    /// The shape with one more key, if it is kept here.
    Optional<Shape> follower(String more) {
        for (Shape follower : followers) {
            if (follower.key.equals(more)) {
                next = follower;
                return Optional.of(follower);
            }
        }
        return Optional.empty();
    }

    /// @param follower has one key more
    void keep(Shape follower) {
        followers.add(follower);
        next = follower;
    }

    String[] keys() {
        String[] keys = new String[size];
        Shape shape = this;
        for (int i = size - 1; i >= 0; i--) {
            keys[i] = shape.key;
            shape = shape.before;
        }
        return keys;
    }

    /// Where a key stands, or -1.
    ///
    /// @param wanted one of [Keys], of each of which there is one `String`
    int place(String wanted) {
        if (slots.length == 0) {
            index();
        }
        int slot = wanted.hashCode() & slots.length - 1;
        for (String at = slots[slot]; at != null; at = slots[slot]) {
            if (at == wanted) {
                return places[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private void index() {
        String[] keys = keys();
        int room = Integer.highestOneBit(2 * size + 1) * 2;
        String[] filled = new String[room];
        places = new int[room];
        for (int i = 0; i < size; i++) {
            int slot = keys[i].hashCode() & room - 1;
            while (filled[slot] != null) {
                slot = slot + 1 & room - 1;
            }
            filled[slot] = keys[i];
            places[slot] = i;
        }
        slots = filled;
    }

    /// The first key that is not among some, if there is one.
    ///
    /// @param some in order
    Optional<String> beyond(List<String> some) {
        if (fits == some) {
            return Optional.empty();
        }
        String[] keys = keys();
        int at = 0;
        for (String mine : keys) {
            while (at < some.size() && some.get(at) != mine) {
                at++;
            }
            if (at++ >= some.size()) {
                return Optional.of(mine);
            }
        }
        fits = some;
        return Optional.empty();
    }
}
