package org.comity.log.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Hashes leaves and nodes in place, for whoever hashes millions: nothing is allocated for a hash.
/// The same hashes as [Hash#leaf] and [Hash#node]. Not for use by two threads at once.
public final class Hasher {
    private final MessageDigest digest;

    public Hasher() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// Writes the hash of an entry, a part of an array, into another.
    public void leaf(byte[] bytes, int from, int length, byte[] target, int offset) {
        digest.update((byte) 0);
        digest.update(bytes, from, length);
        finish(target, offset);
    }

    /// Writes the hash over two hashes that stand one after the other into an array, which may be
    /// the same one.
    public void node(byte[] pair, int from, byte[] target, int offset) {
        digest.update((byte) 1);
        digest.update(pair, from, 2 * Hash.LENGTH);
        finish(target, offset);
    }

    /// The root of a complete subtree: `2^levels` hashes that stand one after the other. They are
    /// kept.
    public Hash root(byte[] hashes, int from, int levels) {
        int width = 1 << levels;
        byte[] row = new byte[width * Hash.LENGTH];
        System.arraycopy(hashes, from, row, 0, row.length);
        while (width > 1) {
            width /= 2;
            for (int i = 0; i < width; i++) {
                node(row, 2 * i * Hash.LENGTH, row, i * Hash.LENGTH);
            }
        }
        return Hash.from(row, 0);
    }

    private void finish(byte[] target, int offset) {
        try {
            digest.digest(target, offset, Hash.LENGTH);
        } catch (DigestException tooShort) {
            throw new IllegalArgumentException("no room for a hash at " + offset, tooShort);
        }
    }
}
