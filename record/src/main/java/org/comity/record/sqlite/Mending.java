package org.comity.record.sqlite;

import java.sql.PreparedStatement;
import java.time.Instant;
import org.comity.log.tree.Hash;

/// Puts back bytes of which it is proved that they belong there.
public final class Mending {
    private final Keeping keeping;

    Mending(Keeping keeping) {
        this.keeping = keeping;
    }

    /// Puts back an act.
    public void act(LogRow log, long number, byte[] leaf, Instant recorded) {
        keeping.transact(on -> {
            try (PreparedStatement put =
                    on.prepareStatement("INSERT INTO act (key, recorded, request, leaf, hash) VALUES (?, ?, X'', ?, ?)"
                            + " ON CONFLICT (key) DO UPDATE SET recorded = excluded.recorded, leaf = excluded.leaf,"
                            + " hash = excluded.hash")) {
                put.setLong(1, Tables.key(log.id(), number));
                put.setLong(2, SqliteMedium.micros(recorded));
                put.setBytes(3, leaf);
                put.setBytes(4, Hash.leaf(leaf).bytes());
                put.executeUpdate();
            }
        });
    }

    /// Puts back a complete tile of hashes.
    public void tile(LogRow log, int level, long index, byte[] hashes) {
        keeping.transact(on -> {
            try (PreparedStatement put = on.prepareStatement(
                    "INSERT OR REPLACE INTO tile (organisation, level, idx, hashes) VALUES (?, ?, ?, ?)")) {
                put.setInt(1, log.id());
                put.setInt(2, level);
                put.setLong(3, index);
                put.setBytes(4, hashes);
                put.executeUpdate();
            }
        });
    }

    /// Puts back a document.
    public void document(String sha256, byte[] bytes) {
        keeping.transact(on -> {
            try (PreparedStatement put =
                    on.prepareStatement("INSERT OR REPLACE INTO document (sha256, bytes) VALUES (?, ?)")) {
                put.setString(1, sha256);
                put.setBytes(2, bytes);
                put.executeUpdate();
            }
        });
    }
}
