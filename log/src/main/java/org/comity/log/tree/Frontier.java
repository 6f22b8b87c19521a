package org.comity.log.tree;

import java.util.ArrayList;
import java.util.List;

/// The right edge of a growing tree: all that is needed to append leaves and to know the root.
///
/// Holds at most 63 hashes. Appending costs one hash on average, a root at most 62. Not for use by two threads at once.
public final class Frontier {
    private final List<Hash> peaks;
    private long size;

    private Frontier(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    public static Frontier empty() {
        return new Frontier(0, new ArrayList<>());
    }

    /// The frontier of a tree that stands already.
    ///
    /// @param size leaves in it, at least 0
    public static Frontier at(long size, Hashes hashes) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree of " + size + " leaves");
        }
        List<Hash> peaks = new ArrayList<>();
        for (int level = 62; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                peaks.add(hashes.at(level, (size >>> level) - 1));
            }
        }
        return new Frontier(size, peaks);
    }

    public Frontier copy() {
        return new Frontier(size, new ArrayList<>(peaks));
    }

    public void append(Hash leaf) {
        Hash hash = leaf;
        for (long left = size; (left & 1) == 1; left >>>= 1) {
            hash = Hash.node(peaks.removeLast(), hash);
        }
        peaks.add(hash);
        size++;
    }

    /// Leaves in the tree.
    public long size() {
        return size;
    }

    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }
}
