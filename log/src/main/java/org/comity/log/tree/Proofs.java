package org.comity.log.tree;

import java.util.ArrayList;
import java.util.List;

/// Proofs that a leaf is in a tree, and that a tree is the beginning of a larger one (RFC 6962
/// section 2.1; checked as RFC 9162 sections 2.1.3.2 and 2.1.4.2 say).
///
/// Making a proof asks for at most 126 hashes of subtrees; checking one costs at most two hashes
/// for each line of it. A check is strict: a proof with a hash too few, too many or in another
/// order proves nothing. Pure functions.
public final class Proofs {
    /// Hashes in the longest proof of inclusion, as sizes are below 2^63.
    public static final int LONGEST_INCLUSION = 63;

    /// Hashes in the longest proof of consistency.
    public static final int LONGEST_CONSISTENCY = 64;

    private Proofs() {}

    /// The root of the first leaves.
    ///
    /// @param size how many leaves, at least 0
    public static Hash root(long size, Hashes hashes) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree of " + size + " leaves");
        }
        return size == 0 ? Hash.EMPTY : subtree(0, size, hashes);
    }

    /// Proves that the leaf stands at the index of the tree: its sibling first, then upward.
    ///
    /// @param index from 0, below the size
    public static List<Hash> inclusion(long index, long size, Hashes hashes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<Hash> downward = new ArrayList<>();
        long from = 0;
        long until = size;
        while (until - from > 1) {
            long middle = from + split(until - from);
            if (index < middle) {
                downward.add(subtree(middle, until, hashes));
                until = middle;
            } else {
                downward.add(subtree(from, middle, hashes));
                from = middle;
            }
        }
        return downward.reversed();
    }

    /// Proves that the tree of `old` leaves is the beginning of the tree of `size` leaves. Every
    /// tree extends the empty one and itself; the proof of that has no hashes.
    ///
    /// @param old at least 0 and at most the size
    public static List<Hash> consistency(long old, long size, Hashes hashes) {
        if (old < 0 || old > size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves does not begin with " + old);
        }
        if (old == 0 || old == size) {
            return List.of();
        }
        List<Hash> downward = new ArrayList<>();
        long from = 0;
        long until = size;
        while (until != old) {
            long middle = from + split(until - from);
            if (old <= middle) {
                downward.add(subtree(middle, until, hashes));
                until = middle;
            } else {
                downward.add(subtree(from, middle, hashes));
                from = middle;
            }
        }
        // Whoever checks knows the old root, and that is this subtree when it begins at the first leaf.
        if (from > 0) {
            downward.add(subtree(from, until, hashes));
        }
        return downward.reversed();
    }

    /// Whether the proof shows that the leaf stands at this index of the tree with this size and
    /// root. Any numbers and hashes may be given; what makes no sense proves nothing.
    public static boolean isIncluded(Hash leaf, long index, long size, Hash root, List<Hash> proof) {
        if (index < 0 || index >= size || proof.size() > LONGEST_INCLUSION) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                int levels = levelsWithoutSibling(node);
                node >>>= levels;
                last >>>= levels;
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /// Whether the proof shows that the first tree is the beginning of the second. Any numbers and
    /// hashes may be given; what makes no sense proves nothing.
    public static boolean isConsistent(long old, Hash oldRoot, long size, Hash root, List<Hash> proof) {
        if (old < 0 || old > size || proof.size() > LONGEST_CONSISTENCY) {
            return false;
        }
        if (old == size) {
            return proof.isEmpty() && oldRoot.equals(root) && (size > 0 || root.equals(Hash.EMPTY));
        }
        if (old == 0) {
            return proof.isEmpty() && oldRoot.equals(Hash.EMPTY);
        }
        // A complete subtree from the first leaf on is the old tree itself, whose root need not be sent.
        boolean sendsNoStart = Long.bitCount(old) == 1;
        if (!sendsNoStart && proof.isEmpty()) {
            return false;
        }
        Hash start = sendsNoStart ? oldRoot : proof.getFirst();
        return climb(old, size, start, sendsNoStart ? proof : proof.subList(1, proof.size()), oldRoot, root);
    }

    private static boolean climb(long old, long size, Hash start, List<Hash> siblings, Hash oldRoot, Hash root) {
        int complete = Long.numberOfTrailingZeros(old);
        long node = old - 1 >>> complete;
        long last = size - 1 >>> complete;
        Hash oldHash = start;
        Hash hash = start;
        for (Hash sibling : siblings) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                oldHash = Hash.node(sibling, oldHash);
                hash = Hash.node(sibling, hash);
                int levels = levelsWithoutSibling(node);
                node >>>= levels;
                last >>>= levels;
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && oldHash.equals(oldRoot) && hash.equals(root);
    }

    /// Levels in which the last node of a tree stands alone: it has no sibling there and is carried
    /// up unchanged.
    private static int levelsWithoutSibling(long node) {
        return node == 0 ? 0 : Long.numberOfTrailingZeros(node);
    }

    /// The hash of the leaves from one until another, as the recursion of RFC 6962 meets them.
    private static Hash subtree(long from, long until, Hashes hashes) {
        long leaves = until - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return hashes.at(level, from >>> level);
        }
        long middle = from + split(leaves);
        return Hash.node(subtree(from, middle, hashes), subtree(middle, until, hashes));
    }

    /// The largest power of two below the number of leaves, which is at least 2.
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
