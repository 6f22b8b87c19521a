package org.comity.log.tile;

import java.util.Arrays;
import org.comity.log.note.Parsed;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hasher;

/// The hashes of one tile: up to 256 neighbours of one level, and with them a whole subtree of
/// height 8 above them.
public final class Tile {
    private final byte[] hashes;

    private Tile(byte[] hashes) {
        this.hashes = hashes;
    }

    /// Reads the bytes of the file at a path of hashes, which must be exactly as long as its width
    /// says.
    public static Parsed<Tile> parse(TilePath path, byte[] bytes) {
        return switch (path.layer()) {
            case Layer.Entries _ -> throw new IllegalArgumentException(path + " holds entries");
            case Layer.Level _ ->
                bytes.length == path.width() * Hash.LENGTH
                        ? new Parsed.Good<>(new Tile(bytes.clone()))
                        : new Parsed.Bad<>(path + " has " + bytes.length + " bytes; a tile of " + path.width()
                                + " hashes has " + path.width() * Hash.LENGTH);
        };
    }

    /// Hashes in it, 1 to 256.
    public int width() {
        return hashes.length / Hash.LENGTH;
    }

    /// The first hashes of it: the tile as it was when the log was smaller.
    public Tile first(int width) {
        return new Tile(Arrays.copyOf(hashes, width * Hash.LENGTH));
    }

    public Hash at(int index) {
        return Hash.from(hashes, index * Hash.LENGTH);
    }

    /// The hash of `2^levels` neighbours, computed. Costs `2^levels - 1` hashes.
    ///
    /// @param levels above the hashes of the tile, 0 to 8
    public Hash at(int levels, int index) {
        if (levels < 0 || levels > 8 || index < 0 || index + 1 << levels > width()) {
            throw new IllegalArgumentException(
                    "no subtree " + index + ", " + levels + " levels up, in a tile of " + width());
        }
        return new Hasher().root(hashes, (index << levels) * Hash.LENGTH, levels);
    }

    /// As it is published.
    public byte[] bytes() {
        return hashes.clone();
    }
}
