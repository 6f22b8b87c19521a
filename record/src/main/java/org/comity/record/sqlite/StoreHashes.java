package org.comity.record.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;

/// Hashes from complete tiles, and at the right edge from the acts themselves.
final class StoreHashes implements Hashes {
    private static final int WIDTH = 256;
    private static final int MOST_ROOTS = 2_048;

    private final StoreReader reader;
    private final int organisation;
    private final Map<Place, Hash> roots = new ConcurrentHashMap<>();

    private record Place(int level, long tile) {}

    StoreHashes(StoreReader reader, int organisation) {
        this.reader = reader;
        this.organisation = organisation;
    }

    @Override
    public Hash at(int level, long index) {
        int tileLevel = level / 8;
        int width = 1 << level % 8;
        long first = index * width;
        byte[] hashes = some(tileLevel, first / WIDTH, (int) (first % WIDTH), width);
        return root(hashes);
    }

    byte[] tile(int level, long index, int width) {
        return some(level, index, 0, width);
    }

    /// Hashes of one tile from a place on.
    private byte[] some(int level, long tile, int from, int width) {
        Optional<byte[]> complete = complete(level, tile);
        if (complete.isPresent()) {
            return Arrays.copyOfRange(complete.get(), from * Hash.LENGTH, (from + width) * Hash.LENGTH);
        }
        if (level == 0) {
            return leaves(tile * WIDTH + from, width);
        }
        byte[] hashes = new byte[width * Hash.LENGTH];
        for (int i = 0; i < width; i++) {
            rootOf(level - 1, tile * WIDTH + from + i).into(hashes, i * Hash.LENGTH);
        }
        return hashes;
    }

    /// Of a complete tile, which never changes.
    private Hash rootOf(int level, long tile) {
        Place place = new Place(level, tile);
        Hash known = roots.get(place);
        if (known != null) {
            return known;
        }
        Hash root = root(some(level, tile, 0, WIDTH));
        if (roots.size() < MOST_ROOTS) {
            roots.put(place, root);
        }
        return root;
    }

    private Optional<byte[]> complete(int level, long index) {
        return reader.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT hashes FROM tile WHERE organisation = ? and level = ? and idx = ?")) {
                query.setInt(1, organisation);
                query.setInt(2, level);
                query.setLong(3, index);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    byte[] hashes = Cells.bytes(reader, row, 1, "tile " + index + " of level " + level);
                    if (hashes.length != WIDTH * Hash.LENGTH) {
                        throw reader.damaged(
                                "tile " + index + " of level " + level + " has " + hashes.length + " bytes");
                    }
                    return Optional.of(hashes);
                }
            }
        });
    }

    private byte[] leaves(long from, int width) {
        return reader.with(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT hash FROM act WHERE key > ? and key <= ? ORDER BY key")) {
                query.setLong(1, Tables.key(organisation, from));
                query.setLong(2, Tables.key(organisation, from + width));
                byte[] hashes = new byte[width * Hash.LENGTH];
                int count = 0;
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        String what = "the hash of act " + (from + count + 1);
                        byte[] hash = Cells.bytes(reader, row, 1, what);
                        if (hash.length != Hash.LENGTH) {
                            throw reader.damaged(what + " has " + hash.length + " bytes");
                        }
                        System.arraycopy(hash, 0, hashes, count++ * Hash.LENGTH, Hash.LENGTH);
                    }
                }
                if (count != width) {
                    throw reader.damaged((width - count) + " acts after " + from + " are missing");
                }
                return hashes;
            }
        });
    }

    private static Hash root(byte[] hashes) {
        Frontier frontier = Frontier.empty();
        for (int offset = 0; offset < hashes.length; offset += Hash.LENGTH) {
            frontier.append(Hash.from(hashes, offset));
        }
        return frontier.root();
    }
}
