package org.comity.record.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;
import org.comity.record.Document;
import org.comity.record.JournalBroken;
import org.comity.record.commit.Group;
import org.comity.record.commit.Grown;
import org.comity.record.commit.Request;

/// Takes over acts of a published log, all of them in one transaction or none: when they do not
/// give the root that was signed, nothing is written.
public final class Graft {
    private static final Hashes NOTHING = (level, index) -> {
        throw new IllegalStateException("an empty tree has no hash " + index + " at level " + level);
    };

    private final Keeping keeping;
    private final Connection connection;
    private final String organisation;
    private final Optional<LogRow> there;

    /// @param there the log that is continued; empty begins a mirror
    Graft(Keeping keeping, Connection connection, String organisation, Optional<LogRow> there) {
        this.keeping = keeping;
        this.connection = connection;
        this.organisation = organisation;
        this.there = there;
    }

    /// Takes what is handed to it.
    public interface Taker {
        /// The next act.
        ///
        /// @param requestId empty when it cannot be read
        /// @param content tells a retry from another act; empty when it cannot be known
        void act(byte[] leaf, Instant recorded, Optional<String> requestId, byte[] content);

        void document(Document document);

        /// Erases a text that is kept apart here, as an act that was taken says that it was erased.
        ///
        /// @param by the number of the act that says so
        /// @return how many were here: one, or none
        int erase(long by, long number, String digest);
    }

    /// Takes the acts after those that are there.
    ///
    /// @param key that signed the head
    /// @param source hands over acts until there are as many as the head says
    public Optional<Refused> take(SignedCheckpoint head, VerifierKey key, Consumer<Taker> source) {
        Checkpoint checkpoint = head.checkpoint();
        Refused differs = StoreRefusals.damage(
                checkpoint.origin(), "its entries are not those of its checkpoint at " + checkpoint.size());
        try {
            keeping.transact(on -> {
                int id = there.isPresent() ? there.get().id() : begin(on, key);
                try (Rows rows = new Rows(id)) {
                    source.accept(rows);
                    if (rows.grown.size() != checkpoint.size()
                            || !rows.grown.root().equals(checkpoint.root())) {
                        throw new Differs();
                    }
                }
                Keeping.head(on, id, checkpoint.size(), head.note().toString());
                Keeping.key(on, id, key);
            });
            return Optional.empty();
        } catch (Differs rolledBack) {
            return Optional.of(differs);
        } catch (Wrapped broken) {
            SQLException cause = (SQLException) broken.getCause();
            throw new JournalBroken(Tables.cannot(keeping.store(), cause).refused(), cause);
        }
    }

    private int begin(Connection on, VerifierKey key) throws SQLException {
        try (PreparedStatement insert = on.prepareStatement(
                        "INSERT INTO organisation (name, origin, vkey, role) VALUES (?, ?, ?, 'mirror')");
                Statement statement = on.createStatement()) {
            insert.setString(1, organisation);
            insert.setString(2, key.name());
            insert.setString(3, key.toString());
            insert.executeUpdate();
            try (ResultSet row = statement.executeQuery("SELECT last_insert_rowid()")) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private Grown grown() {
        if (there.isEmpty()) {
            return Grown.at(0, NOTHING);
        }
        StoreReader reader = keeping.reader();
        return Grown.at(reader.head(organisation).size(), reader.hashes(organisation));
    }

    private static final class Differs extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final class Rows implements Taker, AutoCloseable {
        private final int id;
        private final Grown grown;
        private final PreparedStatement act;
        private final PreparedStatement request;
        private final PreparedStatement tile;
        private final PreparedStatement document;

        Rows(int id) throws SQLException {
            this.id = id;
            grown = grown();
            act = connection.prepareStatement(
                    "INSERT INTO act (key, recorded, request, leaf, hash) VALUES (?, ?, ?, ?, ?)");
            request = connection.prepareStatement("INSERT OR IGNORE INTO request (id, key, rest) VALUES (?, ?, 1)");
            tile = connection.prepareStatement(
                    "INSERT OR REPLACE INTO tile (organisation, level, idx, hashes) VALUES (?, ?, ?, ?)");
            document = connection.prepareStatement("INSERT OR IGNORE INTO document (sha256, bytes) VALUES (?, ?)");
        }

        @Override
        public void act(byte[] leaf, Instant recorded, Optional<String> requestId, byte[] content) {
            try {
                Hash hash = Hash.leaf(leaf);
                long key = Tables.key(id, grown.size() + 1);
                act.setLong(1, key);
                act.setLong(2, SqliteMedium.micros(recorded));
                act.setBytes(3, content);
                act.setBytes(4, leaf);
                act.setBytes(5, hash.bytes());
                act.executeUpdate();
                if (requestId.isPresent()) {
                    request.setBytes(1, Request.of(id, requestId.get()).bytes());
                    request.setLong(2, key);
                    request.executeUpdate();
                }
                grown.append(hash, this::tile);
            } catch (SQLException broken) {
                throw new Wrapped(broken);
            }
        }

        private void tile(int level, long index, byte[] hashes) {
            try {
                tile.setInt(1, id);
                tile.setInt(2, level);
                tile.setLong(3, index);
                tile.setBytes(4, hashes);
                tile.executeUpdate();
            } catch (SQLException broken) {
                throw new Wrapped(broken);
            }
        }

        @Override
        public void document(Document bytes) {
            try {
                document.setString(1, bytes.sha256());
                document.setBytes(2, bytes.bytes());
                document.executeUpdate();
            } catch (SQLException broken) {
                throw new Wrapped(broken);
            }
        }

        @Override
        public int erase(long by, long number, String digest) {
            try {
                return Erasures.erase(connection, new Group.Erased(id, number, digest, by));
            } catch (SQLException broken) {
                throw new Wrapped(broken);
            }
        }

        @Override
        public void close() throws SQLException {
            act.close();
            request.close();
            tile.close();
            document.close();
        }
    }

    /// Carries a failure of the database through code that knows of none.
    static final class Wrapped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrapped(SQLException cause) {
            super(cause);
        }
    }
}
