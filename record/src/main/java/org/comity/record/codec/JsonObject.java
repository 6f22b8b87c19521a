package org.comity.record.codec;

/// An object of canonical JSON. Values are `String`, `Long`, `Boolean`, `JsonObject` or a `List` of
/// these.
///
/// @param keys in their order; as many as `size` are used
/// @param from where it begins in the bytes
/// @param until where it ends, not included
record JsonObject(String[] keys, Object[] values, int size, int from, int until) {
    /// The value of a key; this object itself where there is none, since no object contains itself.
    ///
    /// @param key one of [Keys], of each of which there is one `String`, so that comparing them is
    ///     quick
    Object get(String key) {
        for (int i = 0; i < size; i++) {
            if (keys[i] == key) {
                return values[i];
            }
        }
        return this;
    }

    boolean has(String key) {
        return get(key) != this;
    }
}
