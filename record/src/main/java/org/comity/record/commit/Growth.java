package org.comity.record.commit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;

/// A growing tree with the tiles that are not complete yet. Like [org.comity.log.tree.Frontier], and
/// hashes no node twice for the tiles. Not for use by two threads at once.
final class Growth {
    /// Hashes in a complete tile.
    static final int WIDTH = 256;

    private final List<Hash> peaks;
    private final List<byte[]> tails;
    private long size;

    private Growth(long size, List<Hash> peaks, List<byte[]> tails) {
        this.size = size;
        this.peaks = peaks;
        this.tails = tails;
    }

    /// A tile that has become complete.
    ///
    /// @param level 0 over leaves, 1 over tiles of level 0, and so on
    /// @param hashes 256 of 32 bytes
    record Tile(int level, long index, byte[] hashes) {}

    static Growth empty() {
        return new Growth(0, new ArrayList<>(), new ArrayList<>());
    }

    /// The tree that stands already.
    static Growth at(long size, Hashes hashes) {
        List<Hash> peaks = new ArrayList<>();
        for (int level = 62; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                peaks.add(hashes.at(level, (size >>> level) - 1));
            }
        }
        List<byte[]> tails = new ArrayList<>();
        for (int level = 0; level < 8 && size >>> 8 * level > 0; level++) {
            byte[] tail = new byte[WIDTH * Hash.LENGTH];
            long first = size >>> 8 * level & -WIDTH;
            for (long index = first; index < size >>> 8 * level; index++) {
                hashes.at(8 * level, index).into(tail, (int) (index - first) * Hash.LENGTH);
            }
            tails.add(tail);
        }
        return new Growth(size, peaks, tails);
    }

    Growth copy() {
        List<byte[]> copies = new ArrayList<>();
        for (byte[] tail : tails) {
            copies.add(tail.clone());
        }
        return new Growth(size, new ArrayList<>(peaks), copies);
    }

    long size() {
        return size;
    }

    /// Appends a leaf and hands over the tiles that this completes, the lowest first.
    void append(Hash leaf, List<Tile> complete) {
        Hash hash = leaf;
        long index = size;
        int level = 0;
        keep(0, index, hash, complete);
        while ((index & 1) == 1) {
            hash = Hash.node(peaks.removeLast(), hash);
            index >>>= 1;
            level++;
            if (level % 8 == 0) {
                keep(level / 8, index, hash, complete);
            }
        }
        peaks.add(hash);
        size++;
    }

    Hash root() {
        if (peaks.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }

    private void keep(int level, long index, Hash hash, List<Tile> complete) {
        if (level == tails.size()) {
            tails.add(new byte[WIDTH * Hash.LENGTH]);
        }
        int place = (int) (index % WIDTH);
        hash.into(tails.get(level), place * Hash.LENGTH);
        if (place == WIDTH - 1) {
            complete.add(new Tile(level, index / WIDTH, Arrays.copyOf(tails.get(level), WIDTH * Hash.LENGTH)));
        }
    }
}
