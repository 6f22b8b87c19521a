package org.comity.log.tile;

/// What came of asking for a file.
public sealed interface Fetched {
    /// @param bytes the whole file; whoever gets it may keep it
    record Found(byte[] bytes) implements Fetched {}

    /// There is no such file.
    record Missing() implements Fetched {}

    /// There may be one, but it was not had.
    ///
    /// @param says why: too large, not a file, no answer in time
    record Failed(String says) implements Fetched {}
}
