package org.comity.record.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.record.commit.Request;

/// Looks at everything that a store keeps, as it is, whatever is wrong with it. For one thread.
public final class Inspection {
    private static final int MOST_TOLD = 20;

    private final StoreReader reader;
    private final Map<Request, Long> recent = new HashMap<>();
    private long lastRecent;

    public Inspection(StoreReader reader) {
        this.reader = reader;
    }

    /// An act as it lies in its row. Nothing of it is checked.
    public record ActRow(long number, Instant recorded, byte[] leaf, byte[] hash) {}

    /// What was kept apart, as it lies in its row.
    ///
    /// @param salt empty when it was erased
    /// @param erased the number of the act that says so; 0 when none does
    public record OpeningRow(long number, String digest, byte[] salt, byte[] bytes, long erased) {}

    /// Names what was kept apart for an act.
    public record Digest(long act, String digest) {}

    /// Acts with numbers above `after`, in order; where one is missing the next follows.
    public List<ActRow> acts(LogRow log, long after, long until, int atMost) {
        return reader.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT key, recorded, leaf, hash FROM act" + " WHERE key > ? and key <= ? ORDER BY key LIMIT ?")) {
                query.setLong(1, Tables.key(log.id(), after));
                query.setLong(2, Tables.key(log.id(), until));
                query.setInt(3, atMost);
                List<ActRow> rows = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        rows.add(new ActRow(
                                Tables.number(row.getLong(1)),
                                Instant.EPOCH.plus(row.getLong(2), ChronoUnit.MICROS),
                                some(row.getBytes(3)),
                                some(row.getBytes(4))));
                    }
                }
                return rows;
            }
        });
    }

    /// The number of the act that was entered under a request id.
    public Optional<Long> request(LogRow log, String requestId) {
        byte[] id = Request.of(log.id(), requestId).bytes();
        // A running store files recent requests: what was not yet filed may be so after a look at those.
        return filed(id).or(() -> recent(id)).or(() -> filed(id)).map(Tables::number);
    }

    private Optional<Long> filed(byte[] id) {
        return reader.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT key FROM request WHERE id = ?")) {
                query.setBytes(1, id);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
                }
            }
        });
    }

    private Optional<Long> recent(byte[] id) {
        Request request = Request.from(id);
        if (!recent.containsKey(request)) {
            reader.with(connection -> {
                lastRecent = Asked.read(connection, lastRecent, (each, key, _) -> recent.put(each, key));
                return lastRecent;
            });
        }
        return Optional.ofNullable(recent.get(request));
    }

    /// The hashes of a complete tile; empty when there is no row of it.
    public Optional<byte[]> tile(LogRow log, int level, long index) {
        return reader.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT hashes FROM tile WHERE organisation = ? and level = ? and idx = ?")) {
                query.setInt(1, log.id());
                query.setInt(2, level);
                query.setLong(3, index);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(some(row.getBytes(1))) : Optional.empty();
                }
            }
        });
    }

    /// What was kept apart from a log. Read at once; it is small beside the acts.
    public List<OpeningRow> openings(LogRow log) {
        return reader.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT act, digest, salt, bytes, erased"
                    + " FROM opening WHERE act > ? and act < ? ORDER BY act, digest")) {
                query.setLong(1, Tables.key(log.id(), 0));
                query.setLong(2, Tables.key(log.id() + 1, 0));
                List<OpeningRow> rows = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        rows.add(new OpeningRow(
                                Tables.number(row.getLong(1)),
                                String.valueOf(row.getString(2)),
                                some(row.getBytes(3)),
                                some(row.getBytes(4)),
                                row.getLong(5)));
                    }
                }
                return rows;
            }
        });
    }

    /// What has a row in what is kept apart for acts with numbers above `after`, erased or not.
    public Set<Digest> digests(LogRow log, long after, long until) {
        return reader.with(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT act, digest FROM opening WHERE act > ? and act <= ?")) {
                query.setLong(1, Tables.key(log.id(), after));
                query.setLong(2, Tables.key(log.id(), until));
                Set<Digest> digests = new HashSet<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        digests.add(new Digest(Tables.number(row.getLong(1)), String.valueOf(row.getString(2))));
                    }
                }
                return digests;
            }
        });
    }

    /// The names, SHA-256 in hex, of the documents that are kept.
    public List<String> documents() {
        return reader.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT sha256 FROM document ORDER BY sha256");
                    ResultSet row = query.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (row.next()) {
                    names.add(String.valueOf(row.getString(1)));
                }
                return names;
            }
        });
    }

    /// What SQLite's own check of the whole file says; empty when it finds nothing.
    public List<String> integrity() {
        return reader.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement("PRAGMA integrity_check(" + MOST_TOLD + ")");
                    ResultSet row = query.executeQuery()) {
                List<String> says = new ArrayList<>();
                while (row.next()) {
                    if (!"ok".equals(row.getString(1))) {
                        says.add(String.valueOf(row.getString(1)));
                    }
                }
                return says;
            }
        });
    }

    private static byte[] some(byte[] bytesOrNull) {
        return bytesOrNull == null ? new byte[0] : bytesOrNull;
    }
}
