package org.comity.log.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.comity.log.note.Parsed;
import org.comity.log.tile.Tile;
import org.comity.log.tile.TilePath;
import org.comity.log.tile.TileReader;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Proofs;

/// The tiles above the entries, checked from below upward, one at a time on each level.
///
/// A hash that was computed from below, the tile below as it is published, and the hash that its
/// parent names for it: of these three the one that differs from the other two is damaged. The
/// check goes on with what two agree on, so one damaged bit is one finding.
final class Rows {
    private final long size;
    private final TileReader reader;
    private final Findings findings;
    private final Map<Integer, Row> open = new TreeMap<>();
    private final Map<Integer, Row> edges = new TreeMap<>();

    Rows(long size, TileReader reader, Findings findings) {
        this.size = size;
        this.reader = reader;
        this.findings = findings;
    }

    /// What a full tile and its parent agree on.
    ///
    /// @param computed from below; empty when that could not be had
    /// @param published the root of the tile as it is published; empty likewise
    /// @param parent where its parent names it
    Optional<Hash> settle(
            TilePath path, long firstEntry, Optional<Hash> computed, Optional<Hash> published, Row parent, int place) {
        Optional<Hash> named = parent.published(place);
        if (named.isEmpty()) {
            return computed.or(() -> published);
        }
        boolean agreesBelow = computed.isPresent() && computed.get().equals(named.get());
        boolean agreesBeside = published.isPresent() && published.get().equals(named.get());
        if (agreesBelow || agreesBeside) {
            return named;
        }
        if (computed.isPresent() || published.isPresent()) {
            findings.add(
                    firstEntry,
                    Fault.TILE,
                    parent.path.toString(),
                    OptionalLong.empty(),
                    "hash " + place + " of " + parent.path + " is not the root of " + path);
            return computed.or(() -> published);
        }
        return named;
    }

    /// Opens the row that holds the hashes of 256 tiles of the level below.
    Row open(int level, long index) {
        TilePath path = TilePath.hashes(level, index, size);
        Row row = new Row(path, level, tile(path, index << 8 * (level + 1)));
        if (!path.isFull()) {
            edges.put(level, row);
        }
        return row;
    }

    /// Takes a row whose places are all set, and settles it with those above.
    void close(Row row) {
        if (!row.path.isFull()) {
            return;
        }
        long index = row.path.index();
        int place = (int) (index % TilePath.FULL);
        Row parent = open.get(row.level + 1);
        if (parent == null) {
            parent = open(row.level + 1, index / TilePath.FULL);
            open.put(row.level + 1, parent);
        }
        long firstEntry = index << 8 * (row.level + 1);
        parent.set(place, settle(row.path, firstEntry, row.computedRoot(), row.publishedRoot(), parent, place));
        if (place == parent.path.width() - 1) {
            open.remove(row.level + 1);
            close(parent);
        }
    }

    /// The root that partial tiles give, level by level; empty when one of them is not known.
    static Optional<Hash> root(long size, Map<Integer, Optional<Tile>> tiles) {
        if (tiles.values().stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(Proofs.root(size, (level, index) -> {
            int levels = level % 8;
            long start = index << levels;
            return tiles.get(level / 8).orElseThrow().at(levels, (int) (start % TilePath.FULL >>> levels));
        }));
    }

    List<Row> edges() {
        return new ArrayList<>(edges.values());
    }

    Optional<Tile> tile(TilePath path, long firstEntry) {
        return switch (reader.tile(path)) {
            case Parsed.Good<Tile>(Tile tile) -> Optional.of(tile);
            case Parsed.Bad<Tile>(String says) -> {
                findings.add(firstEntry, Fault.FILE, path.toString(), OptionalLong.empty(), says);
                yield Optional.empty();
            }
        };
    }

    static Tile tile(TilePath path, byte[] hashes) {
        return switch (Tile.parse(path, hashes)) {
            case Parsed.Good<Tile>(Tile tile) -> tile;
            case Parsed.Bad<Tile>(String says) -> throw new IllegalStateException(says);
        };
    }
}
