package org.comity.log.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.log.note.Parsed;
import org.comity.log.tile.EntryBundle;
import org.comity.log.tile.Tile;
import org.comity.log.tile.TilePath;
import org.comity.log.tile.TileReader;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hasher;

/// Compares bundles with their tiles, one thread's share of them. Keeps its buffers from tile to
/// tile.
final class LeafCheck {
    private final long size;
    private final TileReader reader;
    private final Findings findings;
    private final Hasher hasher = new Hasher();
    private final byte[] hashes = new byte[TilePath.FULL * Hash.LENGTH];
    private long entries;

    LeafCheck(long size, TileReader reader, Findings findings) {
        this.size = size;
        this.reader = reader;
        this.findings = findings;
    }

    /// What was read at one place.
    ///
    /// @param computed hashes of the entries; empty when the bundle could not be read
    /// @param differing places of entries whose hash is not the tile's
    record Pair(TilePath tilePath, Optional<Tile> computed, Optional<Tile> published, List<Integer> differing) {
        boolean areEqual() {
            return differing.isEmpty() && computed.isPresent() && published.isPresent();
        }
    }

    /// The root of the entries of a full tile.
    Optional<Hash> computedRoot(Pair pair) {
        // The hashes of the entries that were read last are still there.
        return pair.computed.map(_ -> hasher.root(hashes, 0, 8));
    }

    /// Entries hashed so far.
    long entries() {
        return entries;
    }

    /// Reads and compares one tile with its bundle; names what cannot be read, but nothing that
    /// differs.
    Pair read(long index) {
        TilePath entriesPath = TilePath.entries(index, size);
        TilePath tilePath = TilePath.hashes(0, index, size);
        Optional<Tile> computed = computed(entriesPath, tilePath);
        Optional<Tile> published = switch (reader.tile(tilePath)) {
            case Parsed.Good<Tile>(Tile tile) -> Optional.of(tile);
            case Parsed.Bad<Tile>(String says) -> {
                unreadable(index, tilePath, says);
                yield Optional.empty();
            }
        };
        return new Pair(tilePath, computed, published, differing(computed, published));
    }

    /// Names the entries that differ from their tile.
    ///
    /// @param says which of the two is wrong, as far as others tell
    void name(Pair pair, String says) {
        for (int place : pair.differing) {
            long entry = pair.tilePath.index() * TilePath.FULL + place;
            TilePath bundle = TilePath.entries(pair.tilePath.index(), size);
            findings.add(
                    entry,
                    Fault.ENTRY,
                    bundle.toString(),
                    OptionalLong.of(entry),
                    "entry " + entry + " (act " + (entry + 1) + ") in " + bundle
                            + " does not have the hash that stands in " + pair.tilePath + ": " + says);
        }
    }

    private Optional<Tile> computed(TilePath entriesPath, TilePath tilePath) {
        return switch (reader.bundle(entriesPath)) {
            case Parsed.Bad<EntryBundle>(String says) -> {
                unreadable(entriesPath.index(), entriesPath, says);
                yield Optional.empty();
            }
            case Parsed.Good<EntryBundle>(EntryBundle bundle) -> {
                for (int i = 0; i < bundle.width(); i++) {
                    bundle.hash(i, hasher, hashes, i * Hash.LENGTH);
                }
                entries += bundle.width();
                yield Optional.of(Rows.tile(tilePath, Arrays.copyOf(hashes, bundle.width() * Hash.LENGTH)));
            }
        };
    }

    private void unreadable(long index, TilePath path, String says) {
        long first = index * TilePath.FULL;
        long last = first + path.width() - 1;
        String which = path.equals(TilePath.entries(index, size))
                ? " (entries " + first + " to " + last + ", acts " + (first + 1) + " to " + (last + 1) + ")"
                : "";
        findings.add(first, Fault.FILE, path.toString(), OptionalLong.empty(), says + which);
    }

    private static List<Integer> differing(Optional<Tile> computed, Optional<Tile> published) {
        List<Integer> differing = new ArrayList<>();
        if (computed.isPresent() && published.isPresent()) {
            byte[] one = computed.get().bytes();
            byte[] other = published.get().bytes();
            for (int i = 0; i < one.length; i += Hash.LENGTH) {
                if (!Arrays.equals(one, i, i + Hash.LENGTH, other, i, i + Hash.LENGTH)) {
                    differing.add(i / Hash.LENGTH);
                }
            }
        }
        return differing;
    }
}
