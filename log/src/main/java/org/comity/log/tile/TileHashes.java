package org.comity.log.tile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.comity.log.note.Parsed;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;
import org.comity.log.tree.Proofs;

/// The hashes of a log, read from its tiles and checked against its root before they are used.
///
/// The partial tiles at the right edge give the root; every full tile must have the hash that the
/// level above names. So an answer is as good as the root it began with. Costs at most eight files
/// and 2,048 hashes for an answer. Keeps the last 256 tiles (2 MB). May be used by several threads;
/// they wait for each other.
public final class TileHashes implements Hashes {
    private static final int MOST_KEPT = 256;

    private final TileReader reader;
    private final long size;
    private final Map<TilePath, Tile> edge = new HashMap<>();
    private final Map<TilePath, Tile> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath, Tile> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private TileHashes(TileSource source, long size) {
        this.reader = new TileReader(source);
        this.size = size;
    }

    /// A tile could not be had or is not the one that the root stands for.
    public static final class UnprovenTile extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnprovenTile(String says) {
            super(says);
        }
    }

    /// Reads the right edge of the tree and checks it.
    ///
    /// @param size of the log, at least 0
    /// @param root from a checkpoint that is believed
    public static Parsed<TileHashes> open(TileSource source, long size, Hash root) {
        if (size < 0) {
            throw new IllegalArgumentException("a log of " + size + " leaves");
        }
        TileHashes hashes = new TileHashes(source, size);
        return switch (guarded(hashes::edgeRoot)) {
            case Parsed.Bad<Hash>(String says) -> new Parsed.Bad<>(says);
            case Parsed.Good<Hash>(Hash edge) ->
                edge.equals(root)
                        ? new Parsed.Good<>(hashes)
                        : new Parsed.Bad<>("the tiles at the right edge of " + size + " leaves give the root "
                                + edge.base64() + ", not " + root.base64());
        };
    }

    /// Leaves in the tree.
    public long size() {
        return size;
    }

    /// @throws UnprovenTile when a tile on the way cannot be believed
    @Override
    public synchronized Hash at(int level, long index) {
        if (level < 0 || level > 62 || index < 0 || index >= size >>> level) {
            throw new IllegalArgumentException("no complete subtree " + index + " of level " + level + " in " + size);
        }
        int levels = level % 8;
        long start = index << levels;
        Tile tile = believed(level / 8, start / TilePath.FULL);
        return tile.at(levels, (int) (start % TilePath.FULL >>> levels));
    }

    /// Proves that a leaf is in the log.
    public Parsed<List<Hash>> inclusion(long index) {
        return guarded(() -> Proofs.inclusion(index, size, this));
    }

    /// Proves that the log has only grown since it had so many leaves.
    public Parsed<List<Hash>> consistency(long old) {
        return guarded(() -> Proofs.consistency(old, size, this));
    }

    /// The root that the log had when it had so many leaves.
    public Parsed<Hash> root(long old) {
        return guarded(() -> Proofs.root(old, this));
    }

    /// The hash of a leaf.
    public Parsed<Hash> leaf(long index) {
        return guarded(() -> at(0, index));
    }

    /// The entries of one bundle, each of them checked against its hash: what an importer or a
    /// repair may take from somebody's copy of the log.
    ///
    /// @param index of the bundle; it begins with entry `256 * index`
    public Parsed<EntryBundle> entries(long index) {
        TilePath path = TilePath.entries(index, size);
        return switch (reader.bundle(path)) {
            case Parsed.Bad<EntryBundle> bad -> bad;
            case Parsed.Good<EntryBundle>(EntryBundle bundle) ->
                guarded(() -> {
                    Tile hashes = tile(index);
                    for (int place = 0; place < bundle.width(); place++) {
                        if (!Hash.leaf(bundle.entry(place)).equals(hashes.at(place))) {
                            throw new UnprovenTile("entry " + (index * TilePath.FULL + place) + " in " + path
                                    + " is not the one that the root stands for");
                        }
                    }
                    return bundle;
                });
        };
    }

    private synchronized Tile tile(long index) {
        return believed(0, index);
    }

    /// The root from the partial tiles alone: their hashes are all that no level above names.
    private Hash edgeRoot() {
        for (int level = 0; level <= TilePath.TOP_LEVEL; level++) {
            long hashes = size >>> 8 * level;
            if (hashes % TilePath.FULL != 0) {
                TilePath path = TilePath.hashes(level, hashes / TilePath.FULL, size);
                edge.put(path, good(reader.tile(path)));
            }
        }
        // The root is made of peaks, and every peak lies in a partial tile.
        return Proofs.root(size, this);
    }

    private Tile believed(int level, long index) {
        TilePath path = TilePath.hashes(level, index, size);
        Tile before = path.isFull() ? kept.get(path) : edge.get(path);
        if (before != null) {
            return before;
        }
        // Partial tiles are all there, so this one is full and has a level above.
        Tile above = believed(level + 1, index / TilePath.FULL);
        Tile tile = good(reader.tile(path));
        int place = (int) (index % TilePath.FULL);
        if (!tile.at(8, 0).equals(above.at(place))) {
            throw new UnprovenTile(path + " is not the tile that hash " + place + " of "
                    + TilePath.hashes(level + 1, index / TilePath.FULL, size) + " stands for");
        }
        kept.put(path, tile);
        return tile;
    }

    private static <T> T good(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Good<T>(T value) -> value;
            case Parsed.Bad<T>(String says) -> throw new UnprovenTile(says);
        };
    }

    private static <T> Parsed<T> guarded(Supplier<T> asked) {
        try {
            return new Parsed.Good<>(asked.get());
        } catch (UnprovenTile unproven) {
            return new Parsed.Bad<>(unproven.getMessage());
        }
    }
}
