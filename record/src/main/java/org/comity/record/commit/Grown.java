package org.comity.record.commit;

import java.util.ArrayList;
import java.util.List;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;

/// A growing tree that hands over its complete tiles, for whoever takes over acts that others
/// signed. Not for use by two threads at once.
public final class Grown {
    private final Growth growth;
    private final List<Growth.Tile> complete = new ArrayList<>();

    private Grown(Growth growth) {
        this.growth = growth;
    }

    /// Goes on from a tree that stands already.
    public static Grown at(long size, Hashes hashes) {
        return new Grown(Growth.at(size, hashes));
    }

    /// Is given the tiles that have become complete, the lowest first.
    @FunctionalInterface
    public interface Tiles {
        /// @param hashes 256 of 32 bytes
        void complete(int level, long index, byte[] hashes);
    }

    public void append(Hash leaf, Tiles tiles) {
        growth.append(leaf, complete);
        complete.forEach(tile -> tiles.complete(tile.level(), tile.index(), tile.hashes()));
        complete.clear();
    }

    public long size() {
        return growth.size();
    }

    public Hash root() {
        return growth.root();
    }
}
