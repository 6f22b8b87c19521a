package org.comity.log.note;

/// What came of reading bytes from somebody: a value, or why there is none.
public sealed interface Parsed<T> {
    /// @param value what the bytes say
    record Good<T>(T value) implements Parsed<T> {}

    /// @param says what is wrong with the bytes and where
    record Bad<T>(String says) implements Parsed<T> {}
}
