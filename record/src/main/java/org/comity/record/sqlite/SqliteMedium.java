package org.comity.record.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.log.note.Checkpoint;
import org.comity.record.Document;
import org.comity.record.codec.Kept;
import org.comity.record.commit.Group;
import org.comity.record.commit.Medium;
import org.comity.record.commit.Request;

/// Writes groups into record.db, one transaction each, and their heads into the guard. Used by one
/// thread at a time.
final class SqliteMedium implements Medium {
    /// The write-ahead log is moved into the database when it has grown to this.
    private static final long CHECKPOINT_BYTES = 32L << 20;

    /// So many pages of 4,096 bytes.
    private static final long MOST_FRAMES = CHECKPOINT_BYTES >> 12;

    private static final int PATIENCE_MILLIS = 500;

    private final Path store;
    private final Connection connection;
    private final Guard guard;
    private Prepared prepared;
    private Asked asked;

    /// Something was erased, and a copy of it may still stand in the write-ahead log.
    private boolean toEmpty;

    SqliteMedium(Path store, Connection connection, Guard guard) throws SQLException {
        this.store = store;
        this.connection = connection;
        this.guard = guard;
        this.prepared = Prepared.on(connection);
        this.asked = new Asked(connection, Asked.MANY);
    }

    /// What is run for each group or act.
    private record Prepared(
            PreparedStatement begin, PreparedStatement commit, PreparedStatement act, PreparedStatement head) {
        static Prepared on(Connection connection) throws SQLException {
            return new Prepared(
                    connection.prepareStatement("BEGIN IMMEDIATE"),
                    connection.prepareStatement("COMMIT"),
                    connection.prepareStatement(
                            "INSERT INTO act (key, recorded, request, leaf, hash) VALUES (?, ?, ?, ?, ?)"),
                    connection.prepareStatement(
                            "INSERT OR REPLACE INTO head (organisation, size, note) VALUES (?, ?, ?)"));
        }

        void close() throws SQLException {
            for (PreparedStatement one : new PreparedStatement[] {begin, commit, act, head}) {
                one.close();
            }
        }
    }

    @Override
    public Map<Request, Earlier> earlier(Collection<Request> requests) {
        try {
            return asked.earlier(requests);
        } catch (SQLException broken) {
            throw broken("looking for requests", broken);
        }
    }

    @Override
    public Erasable erasable(int organisation, long number, String digest) {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT kind, erased FROM opening WHERE act = ? and digest = ?")) {
            query.setLong(1, Tables.key(organisation, number));
            query.setString(2, digest);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Erasable.UNKNOWN;
                }
                if (row.getLong(2) > 0) {
                    return Erasable.GONE;
                }
                return row.getString(1).equals(Kept.May.BE_RELEASED_OR_ERASED.name()) ? Erasable.YES : Erasable.NEEDED;
            }
        } catch (SQLException broken) {
            throw broken("looking for a text", broken);
        }
    }

    @Override
    public long erasedBy(int organisation, long number, String digest) {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT erased FROM opening WHERE act = ? and digest = ?")) {
            query.setLong(1, Tables.key(organisation, number));
            query.setString(2, digest);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException broken) {
            throw broken("looking for a text", broken);
        }
    }

    @Override
    public Optional<byte[]> leaf(int organisation, long number) {
        try {
            return Cells.leaf(connection, Tables.key(organisation, number));
        } catch (SQLException broken) {
            throw broken("looking for an act", broken);
        }
    }

    @Override
    public OptionalLong documentLength(String sha256) {
        try {
            return Documents.length(connection, sha256);
        } catch (SQLException broken) {
            throw broken("looking for a document", broken);
        }
    }

    @Override
    public Texts texts(int organisation, long number) {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT bytes FROM opening WHERE act = ? and kind = ?")) {
            query.setLong(1, Tables.key(organisation, number));
            query.setString(2, Kept.May.BE_RELEASED_OR_ERASED.name());
            List<byte[]> left = new ArrayList<>();
            int erased = 0;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    byte[] bytes = row.getBytes(1);
                    if (bytes == null) {
                        erased++;
                    } else {
                        left.add(bytes);
                    }
                }
            }
            return new Texts(left, erased);
        } catch (SQLException broken) {
            throw broken("looking for texts", broken);
        }
    }

    @Override
    public Optional<String> cosigned(int organisation, long size) {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT note FROM cosigned WHERE organisation = ? and size = ?")) {
            query.setInt(1, organisation);
            query.setLong(2, size);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException broken) {
            throw broken("looking for cosignatures", broken);
        }
    }

    @Override
    public void keepCosigned(int organisation, long size, String note) throws NoRoom, Busy {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO cosigned (organisation, size, note) VALUES (?, ?, ?)")) {
            insert.setInt(1, organisation);
            insert.setLong(2, size);
            insert.setString(3, note);
            insert.executeUpdate();
        } catch (SQLException broken) {
            // A single statement is a transaction of its own: it stands or it does not.
            if (Tables.isFull(broken)) {
                throw new NoRoom(broken);
            }
            if (Tables.isBusy(broken)) {
                throw new Busy(broken);
            }
            throw broken("keeping cosignatures", broken);
        }
    }

    @Override
    public void commit(Group group) throws NoRoom, Busy {
        List<Group.HeadRow> heads;
        try {
            prepared.begin.execute();
            write(group);
            heads = group.heads();
            for (Group.HeadRow row : heads) {
                prepared.head.setInt(1, row.ledger().id());
                prepared.head.setLong(2, row.head().size());
                prepared.head.setString(3, row.head().note());
                prepared.head.executeUpdate();
            }
            prepared.commit.execute();
            asked.written();
        } catch (SQLException broken) {
            if (Tables.isFull(broken) && isRolledBack(group)) {
                throw new NoRoom(broken);
            }
            if (Tables.isBusy(broken) && isRolledBack(group)) {
                throw new Busy(broken);
            }
            rollBack();
            throw broken("writing", broken);
        } catch (RuntimeException broken) {
            rollBack();
            throw broken;
        }
        remember(heads);
        toEmpty |= !group.erased().isEmpty();
        if (toEmpty) {
            toEmpty = empty() == Moved.IN_PART;
        } else if (isLogLong()) {
            checkpoint("PASSIVE");
        }
    }

    private void remember(List<Group.HeadRow> heads) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        heads.forEach(row -> checkpoints.add(row.head().checkpoint()));
        try {
            guard.remember(checkpoints);
        } catch (IOException broken) {
            throw broken("writing the guard " + guard.file(), broken);
        }
    }

    private void write(Group group) throws SQLException {
        for (Group.Row row : group.rows()) {
            long key = Tables.key(row.organisation(), row.number());
            prepared.act.setLong(1, key);
            prepared.act.setLong(2, micros(row.recorded()));
            prepared.act.setBytes(3, row.content());
            prepared.act.setBytes(4, row.leaf());
            prepared.act.setBytes(5, row.hash().bytes());
            prepared.act.executeUpdate();
        }
        asked.write(group.rows());
        if (!group.tiles().isEmpty()) {
            writeTiles(group.tiles());
        }
        if (!group.openings().isEmpty()) {
            writeOpenings(group.openings());
        }
        for (Document document : group.documents()) {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT OR IGNORE INTO document (sha256, bytes) VALUES (?, ?)")) {
                insert.setString(1, document.sha256());
                insert.setBytes(2, document.bytes());
                insert.executeUpdate();
            }
        }
        for (Group.Erased erased : group.erased()) {
            Erasures.erase(connection, erased);
        }
    }

    private void writeTiles(List<Group.TileRow> tiles) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO tile (organisation, level, idx, hashes) VALUES (?, ?, ?, ?)")) {
            for (Group.TileRow tile : tiles) {
                insert.setInt(1, tile.organisation());
                insert.setInt(2, tile.level());
                insert.setLong(3, tile.index());
                insert.setBytes(4, tile.hashes());
                insert.executeUpdate();
            }
        }
    }

    private void writeOpenings(List<Group.OpeningRow> openings) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO opening (act, digest, kind, salt, bytes) VALUES (?, ?, ?, ?, ?)")) {
            for (Group.OpeningRow row : openings) {
                insert.setLong(1, Tables.key(row.organisation(), row.number()));
                insert.setString(2, row.kept().digest());
                insert.setString(3, row.kept().may().name());
                insert.setBytes(4, row.kept().salt());
                insert.setBytes(5, row.kept().bytes());
                insert.executeUpdate();
            }
        }
    }

    /// Also when the store stops: the connection stays open then, and must not hold the database.
    private void rollBack() {
        try (Statement rollback = connection.createStatement()) {
            rollback.execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            // SQLite itself rolls back after some errors; what counts is what stands now.
        }
    }

    /// Rolls back, and looks whether that is so. The driver closes a statement that has failed, so all
    /// are prepared again.
    private boolean isRolledBack(Group group) {
        rollBack();
        try (PreparedStatement size = connection.prepareStatement("SELECT size FROM head WHERE organisation = ?")) {
            for (Group.HeadRow row : group.heads()) {
                size.setInt(1, row.ledger().id());
                try (ResultSet stands = size.executeQuery()) {
                    if (!stands.next()
                            || stands.getLong(1) != row.ledger().head().size()) {
                        return false;
                    }
                }
            }
            prepared.close();
            prepared = Prepared.on(connection);
            asked.close();
            asked = new Asked(connection, Asked.MANY);
            return true;
        } catch (SQLException unknown) {
            return false;
        }
    }

    enum Moved {
        WHOLLY,
        /// A reader is in the way, or there is no room: the log just goes on.
        IN_PART
    }

    /// Others wait for this, so a reader that takes its time is left to it: the next group tries again,
    /// and closing.
    private Moved empty() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + PATIENCE_MILLIS);
            Moved moved = checkpoint("TRUNCATE");
            statement.execute("PRAGMA busy_timeout = " + Tables.BUSY_MILLIS);
            return moved;
        } catch (SQLException broken) {
            throw broken("emptying the write-ahead log", broken);
        }
    }

    private Moved checkpoint(String how) {
        try {
            return checkpoint(connection, how);
        } catch (SQLException broken) {
            throw broken("moving the write-ahead log into the database", broken);
        }
    }

    /// Moves the write-ahead log into the database. Readers that are just reading are waited for, but
    /// not for long.
    ///
    /// @param how `PASSIVE`, or `TRUNCATE` to empty the log too, so that nothing that was erased is left
    ///     in it
    static Moved checkpoint(Connection connection, String how) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(" + how + ")")) {
            return row.next() && row.getInt(1) == 0 ? Moved.WHOLLY : Moved.IN_PART;
        } catch (SQLException broken) {
            if (Tables.isFull(broken)) {
                return Moved.IN_PART;
            }
            throw broken;
        }
    }

    /// The file of the log is used again from its beginning, so its size says only how long it once was.
    private boolean isLogLong() {
        try {
            return Files.size(new Places(store).writeAheadLog()) > CHECKPOINT_BYTES && frames() > MOST_FRAMES;
        } catch (IOException none) {
            return false;
        }
    }

    /// How many pages are in the log, whether they have been moved or not.
    private long frames() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(NOOP)")) {
            return row.next() ? row.getLong(2) : 0;
        } catch (SQLException broken) {
            throw broken("looking at the write-ahead log", broken);
        }
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private IllegalStateException broken(String doing, Exception cause) {
        return new IllegalStateException(store + ": " + doing + " failed: " + Says.of(cause), cause);
    }
}
