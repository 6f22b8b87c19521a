package org.comity.record.codec;

/// An object of canonical JSON. Values are `String`, `Long`, `Boolean`, `JsonObject` or a `List` of
/// these.
///
/// @param shape its keys
/// @param values as many as the shape has keys are used
/// @param from where it begins in the bytes
/// @param until where it ends, not included
record JsonObject(Shape shape, Object[] values, int from, int until) {
    int size() {
        return shape.size;
    }

    /// The value of a key; this object itself where there is none, since no object contains itself.
    ///
    /// @param key one of [Keys], of each of which there is one `String`, so that comparing them is
    ///     quick
    Object get(String key) {
        int place = shape.place(key);
        return place < 0 ? this : values[place];
    }

    boolean has(String key) {
        return shape.place(key) >= 0;
    }
}
