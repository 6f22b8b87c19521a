package org.comity.log.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.SigningKey;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;
import org.comity.log.tree.Proofs;

/// A log in memory with the entries `entry 0`, `entry 1`, …; some may be written otherwise.
final class Tree implements Hashes {
    static final String ORIGIN = "record.example/river-league";

    private final List<Hash> leaves = new ArrayList<>();

    static Tree of(int size) {
        Tree tree = new Tree();
        for (int i = 0; i < size; i++) {
            tree.leaves.add(leaf("entry " + i));
        }
        return tree;
    }

    /// The same log with another entry in one place.
    Tree rewritten(int index, String entry) {
        Tree tree = new Tree();
        tree.leaves.addAll(leaves);
        tree.leaves.set(index, leaf(entry));
        return tree;
    }

    @Override
    public Hash at(int level, long index) {
        return level == 0 ? leaves.get((int) index) : Hash.node(at(level - 1, 2 * index), at(level - 1, 2 * index + 1));
    }

    Checkpoint head(long size) {
        return new Checkpoint(ORIGIN, size, Proofs.root(size, this));
    }

    SignedCheckpoint signed(long size, SigningKey key) {
        return new SignedCheckpoint(head(size), head(size).note(key), List.of());
    }

    Submission submission(long old, long size, SigningKey key) {
        return new Submission(old, Proofs.consistency(old, size, this), signed(size, key));
    }

    private static Hash leaf(String entry) {
        return Hash.leaf(entry.getBytes(StandardCharsets.UTF_8));
    }
}
