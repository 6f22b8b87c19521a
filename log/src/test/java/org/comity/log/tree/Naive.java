package org.comity.log.tree;

import java.util.ArrayList;
import java.util.List;

/// RFC 6962 section 2.1 word for word: slow, and short enough to be compared with the text by eye.
public final class Naive {
    private Naive() {}

    /// MTH(D[n]).
    public static Hash root(List<Hash> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return Hash.EMPTY;
        }
        if (n == 1) {
            return leaves.getFirst();
        }
        int k = split(n);
        return Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }

    /// PATH(m, D[n]).
    public static List<Hash> path(int m, List<Hash> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? with(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
                : with(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
    }

    /// PROOF(m, D[n]).
    public static List<Hash> proof(int m, List<Hash> leaves) {
        return subproof(m, leaves, true);
    }

    public static Hashes hashes(List<Hash> leaves) {
        return (level, index) -> {
            int from = Math.toIntExact(index << level);
            return root(leaves.subList(from, from + (1 << level)));
        };
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean known) {
        int n = leaves.size();
        if (m == n) {
            return known ? List.of() : List.of(root(leaves));
        }
        int k = split(n);
        return m <= k
                ? with(subproof(m, leaves.subList(0, k), known), root(leaves.subList(k, n)))
                : with(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
    }

    /// The largest power of two smaller than n.
    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> with(List<Hash> hashes, Hash last) {
        var longer = new ArrayList<>(hashes);
        longer.add(last);
        return longer;
    }
}
