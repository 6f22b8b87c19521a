package org.comity.log.tree;

/// Where proofs find the hashes of complete subtrees: in tiles, in a store, in memory.
@FunctionalInterface
public interface Hashes {
    /// The root of the complete subtree over the leaves from `index * 2^level` until `(index + 1) * 2^level`.
    ///
    /// @param level 0 for leaves
    Hash at(int level, long index);
}
