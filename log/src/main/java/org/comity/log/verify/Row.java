package org.comity.log.verify;

import java.util.Arrays;
import java.util.Optional;
import org.comity.log.tile.Tile;
import org.comity.log.tile.TilePath;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hasher;

/// One tile above the entries while it is checked: the hashes it has, and those computed from
/// below.
final class Row {
    final TilePath path;
    final int level;
    private final Optional<Tile> published;
    private final byte[] computed = new byte[TilePath.FULL * Hash.LENGTH];
    private final boolean[] known = new boolean[TilePath.FULL];

    Row(TilePath path, int level, Optional<Tile> published) {
        this.path = path;
        this.level = level;
        this.published = published;
    }

    /// What the tile says at a place.
    Optional<Hash> published(int place) {
        return published.map(tile -> tile.at(place));
    }

    /// Sets what was found from below. Each place is set by one thread, before anybody reads the
    /// row.
    void set(int place, Optional<Hash> found) {
        found.ifPresent(hash -> {
            hash.into(computed, place * Hash.LENGTH);
            known[place] = true;
        });
    }

    /// The root of a full row as computed from below; empty when a part of it is not known.
    Optional<Hash> computedRoot() {
        return isKnown() ? Optional.of(new Hasher().root(computed, 0, 8)) : Optional.empty();
    }

    /// The root of a full tile as it is published.
    Optional<Hash> publishedRoot() {
        return published.map(tile -> tile.at(8, 0));
    }

    boolean isKnown() {
        for (int place = 0; place < path.width(); place++) {
            if (!known[place]) {
                return false;
            }
        }
        return true;
    }

    /// The row as computed, in the form of a tile.
    Optional<Tile> computed() {
        return isKnown()
                ? Optional.of(Rows.tile(path, Arrays.copyOf(computed, path.width() * Hash.LENGTH)))
                : Optional.empty();
    }

    Optional<Tile> published() {
        return published;
    }
}
