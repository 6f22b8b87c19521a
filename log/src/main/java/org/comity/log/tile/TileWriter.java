package org.comity.log.tile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hasher;
import org.comity.log.tree.Proofs;

/// Turns entries into tiles and bundles, from the beginning of a bundle on.
final class TileWriter {
    private final DurableFiles files;
    private final Hasher hasher = new Hasher();
    private final List<byte[]> bundle = new ArrayList<>();
    private final byte[][] rows = new byte[TilePath.TOP_LEVEL + 1][TilePath.FULL * Hash.LENGTH];
    private long size;

    private TileWriter(DurableFiles files, long size) {
        this.files = files;
        this.size = size;
    }

    static TileWriter empty(DurableFiles files) {
        return new TileWriter(files, 0);
    }

    /// Goes on where a log ends, at the beginning of its last bundle unless that is full.
    static TileWriter after(TileHashes there, DurableFiles files) {
        TileWriter writer = new TileWriter(files, there.size() / TilePath.FULL * TilePath.FULL);
        for (int level = 1; level <= TilePath.TOP_LEVEL; level++) {
            long hashes = writer.size >>> 8 * level;
            long first = hashes / TilePath.FULL * TilePath.FULL;
            for (long index = first; index < hashes; index++) {
                there.at(8 * level, index).into(writer.rows[level], (int) (index - first) * Hash.LENGTH);
            }
        }
        return writer;
    }

    /// Entries so far, with those of before.
    long size() {
        return size;
    }

    void append(byte[] entry) throws IOException {
        bundle.add(entry);
        hasher.leaf(entry, 0, entry.length, rows[0], (bundle.size() - 1) * Hash.LENGTH);
        size++;
        if (bundle.size() == TilePath.FULL) {
            writeBundle();
            for (int level = 0; level < TilePath.TOP_LEVEL && (size >>> 8 * level) % TilePath.FULL == 0; level++) {
                write(level, (size >>> 8 * level) / TilePath.FULL - 1);
                Hash root = hasher.root(rows[level], 0, 8);
                long place = (size >>> 8 * (level + 1)) - 1;
                root.into(rows[level + 1], (int) (place % TilePath.FULL) * Hash.LENGTH);
            }
        }
    }

    /// Writes the partial tiles and says what the root is.
    Hash finish() throws IOException {
        if (!bundle.isEmpty()) {
            writeBundle();
        }
        for (int level = 0; level <= TilePath.TOP_LEVEL; level++) {
            long hashes = size >>> 8 * level;
            if (hashes % TilePath.FULL > 0) {
                write(level, hashes / TilePath.FULL);
            }
        }
        return Proofs.root(size, (level, index) -> {
            int levels = level % 8;
            int start = (int) ((index << levels) % TilePath.FULL);
            return hasher.root(rows[level / 8], start * Hash.LENGTH, levels);
        });
    }

    private void writeBundle() throws IOException {
        TilePath path = TilePath.entries((size - 1) / TilePath.FULL, size);
        files.write(path.toString(), EntryBundle.of(bundle).bytes());
        bundle.clear();
    }

    private void write(int level, long index) throws IOException {
        TilePath path = TilePath.hashes(level, index, size);
        files.write(path.toString(), Arrays.copyOf(rows[level], path.width() * Hash.LENGTH));
    }
}
