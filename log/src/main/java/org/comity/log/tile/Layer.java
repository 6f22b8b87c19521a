package org.comity.log.tile;

/// What a file of a published log holds.
public sealed interface Layer {
    /// The entries themselves.
    record Entries() implements Layer {}

    /// Hashes.
    ///
    /// @param level 0 for hashes of entries, at most 63; above 0 each hash is that of a full tile
    ///     below
    record Level(int level) implements Layer {
        public Level {
            if (level < 0 || level > 63) {
                throw new IllegalArgumentException("no tiles of level " + level);
            }
        }
    }
}
