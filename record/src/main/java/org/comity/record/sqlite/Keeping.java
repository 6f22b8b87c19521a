package org.comity.record.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.record.JournalBroken;

/// A store held for its upkeep: nobody else writes meanwhile. It enters no act and signs nothing,
/// so it needs no key and does not ask the guard.
public final class Keeping implements AutoCloseable {
    private final Path store;
    private final StoreLock lock;
    private final StoreReader reader;
    private final Connection connection;

    private Keeping(Path store, StoreLock lock, StoreReader reader, Connection connection) {
        this.store = store;
        this.lock = lock;
        this.reader = reader;
        this.connection = connection;
    }

    /// Takes hold of a store.
    ///
    /// @param command what for, told to others who find it held
    public static Opened<Keeping> open(Path store, String command) {
        try {
            // Looked at by a reader first: a file of another program is not touched.
            StoreReader.reading(store).close();
            StoreLock lock = StoreLock.take(store, command);
            try {
                StoreReader reader = StoreReader.reading(store);
                try {
                    Connection connection = Tables.writer(new Places(store).database());
                    return new Opened.Ready<>(new Keeping(store, lock, reader, connection));
                } catch (SQLException broken) {
                    reader.close();
                    lock.close();
                    return new Opened.NotOpened<>(Tables.cannot(store, broken).refused());
                }
            } catch (Cannot cannot) {
                lock.close();
                throw cannot;
            }
        } catch (Cannot cannot) {
            return new Opened.NotOpened<>(cannot.refused());
        }
    }

    /// Takes hold of a directory, whether a store is in it yet or not, so that nobody else writes
    /// there meanwhile.
    public static Opened<AutoCloseable> hold(Path directory, String command) {
        try {
            return new Opened.Ready<>(StoreLock.take(directory, command));
        } catch (Cannot cannot) {
            return new Opened.NotOpened<>(cannot.refused());
        }
    }

    public Path store() {
        return store;
    }

    public StoreReader reader() {
        return reader;
    }

    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /// Does something in one transaction, or none of it.
    void transact(Work work) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                work.on(connection);
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException broken) {
                rollBack(statement);
                throw broken;
            }
        } catch (SQLException broken) {
            throw new JournalBroken(Tables.cannot(store, broken).refused(), broken);
        }
    }

    private static void rollBack(Statement statement) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            // SQLite itself rolls back after some errors.
        }
    }

    /// Why a mirror cannot be called so; empty when it can.
    public Optional<Refused> wrongName(String organisation, String origin) {
        Optional<Refused> bad = Organisations.badName(organisation);
        if (bad.isPresent()) {
            return bad;
        }
        boolean taken = reader.all().stream()
                .anyMatch(one -> one.name().equals(organisation) || one.origin().equals(origin));
        return taken
                ? Optional.of(StoreRefusals.badName(organisation, "has a record in this store already"))
                : Optional.empty();
    }

    /// Begins a mirror of what others publish. It is there once something has been taken.
    public Graft mirror(String organisation) {
        return new Graft(this, connection, organisation, Optional.empty());
    }

    /// Begins to take over what others have published of a log that is here already.
    public Graft graft(LogRow log) {
        return new Graft(this, connection, log.name(), Optional.of(log));
    }

    /// Mends what is damaged: see [Mending].
    public Mending mending() {
        return new Mending(this);
    }

    /// Puts another key in the place of the one that signed, with the head as it is signed by both.
    public void changeKey(LogRow log, VerifierKey key, Checkpoint head, String note) {
        transact(on -> {
            key(on, log.id(), key);
            head(on, log.id(), head.size(), note);
        });
    }

    static void key(Connection on, int organisation, VerifierKey key) throws SQLException {
        try (PreparedStatement update = on.prepareStatement("UPDATE organisation SET vkey = ? WHERE id = ?")) {
            update.setString(1, key.toString());
            update.setInt(2, organisation);
            update.executeUpdate();
        }
    }

    static void head(Connection on, int organisation, long size, String note) throws SQLException {
        try (PreparedStatement update =
                on.prepareStatement("INSERT OR REPLACE INTO head (organisation, size, note) VALUES (?, ?, ?)")) {
            update.setInt(1, organisation);
            update.setLong(2, size);
            update.setString(3, note);
            update.executeUpdate();
        }
    }

    /// The key that signs for an organisation of this store.
    public static Opened<SigningKey> signingKey(Path store, LogRow log) {
        try {
            return new Opened.Ready<>(new Keys(new Places(store)).read(log.name(), log.key()));
        } catch (Cannot cannot) {
            return new Opened.NotOpened<>(cannot.refused());
        }
    }

    /// Whether the directory holds a store.
    public static boolean isStore(Path directory) {
        return Files.isRegularFile(new Places(directory).database());
    }

    /// Writes a file whole or not at all, with these permissions; when this returns it is on the
    /// disk.
    public static void writeFile(Path file, byte[] bytes, String permissions) throws IOException {
        Places.write(file, bytes, permissions);
    }

    /// Makes a directory that only its owner may enter.
    public static void makePrivateDirectory(Path directory) throws IOException {
        Places.makePrivateDirectory(directory);
    }

    /// Sees to it that new names in a directory are on the disk.
    public static void forceDirectory(Path directory) throws IOException {
        Places.forceDirectory(directory);
    }

    /// Copies the database into one file as it stands at one moment, while others may be writing.
    public static void copyDatabase(Path store, Path file) throws IOException {
        try (Connection connection = Tables.reader(new Places(store).database(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = OFF");
            statement.execute("VACUUM INTO '" + file.toAbsolutePath().toString().replace("'", "''") + "'");
        } catch (SQLException broken) {
            throw new IOException("copying " + store + ": " + Says.of(broken), broken);
        }
        Places.protect(file, "rw-------");
    }

    /// Moves what the write-ahead log holds into the database and removes it, so that the
    /// database is one file. Nobody else may have it open.
    public static void settle(Path store) throws IOException {
        try (Connection connection = Tables.writer(new Places(store).database());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException broken) {
            throw new IOException("settling " + store + ": " + Says.of(broken), broken);
        }
    }

    @Override
    public void close() {
        try (lock) {
            reader.close();
            SqliteMedium.checkpoint(connection, "TRUNCATE");
            connection.close();
        } catch (SQLException broken) {
            throw new JournalBroken(Tables.cannot(store, broken).refused(), broken);
        }
    }
}
