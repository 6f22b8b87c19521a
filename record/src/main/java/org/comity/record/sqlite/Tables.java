package org.comity.record.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/// The tables of record.db and how connections to it are made.
///
/// An act's key is its organisation's number times 2^40 plus the act's number, so that acts lie in the
/// order in which they are read.
final class Tables {
    /// Written into the file as its `user_version`.
    static final int VERSION = 1;

    /// Written into the file as its `application_id`: "Cmty".
    static final int APPLICATION = 0x436d7479;

    private static final int MOST_ORGANISATIONS = (1 << 22) - 1;
    static final int BUSY_MILLIS = 10_000;

    private static final String[] CREATE = {
        "CREATE TABLE organisation (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, origin TEXT NOT NULL UNIQUE,"
                + " vkey TEXT NOT NULL, role TEXT NOT NULL)",
        "CREATE TABLE act (key INTEGER PRIMARY KEY, recorded INTEGER NOT NULL, request BLOB NOT NULL,"
                + " leaf BLOB NOT NULL, hash BLOB NOT NULL)",
        "CREATE TABLE request (id BLOB PRIMARY KEY, key INTEGER NOT NULL, rest INTEGER NOT NULL) WITHOUT ROWID",
        "CREATE TABLE asked (number INTEGER PRIMARY KEY, requests BLOB NOT NULL)",
        "CREATE TABLE tile (organisation INTEGER NOT NULL, level INTEGER NOT NULL, idx INTEGER NOT NULL,"
                + " hashes BLOB NOT NULL, PRIMARY KEY (organisation, level, idx))",
        "CREATE TABLE head (organisation INTEGER PRIMARY KEY, size INTEGER NOT NULL, note TEXT NOT NULL)",
        "CREATE TABLE cosigned (organisation INTEGER NOT NULL, size INTEGER NOT NULL, note TEXT NOT NULL,"
                + " PRIMARY KEY (organisation, size))",
        "CREATE TABLE opening (act INTEGER NOT NULL, digest TEXT NOT NULL, kind TEXT NOT NULL, salt BLOB, bytes BLOB,"
                + " erased INTEGER, PRIMARY KEY (act, digest))",
        "CREATE TABLE document (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL)",
    };

    /// The driver's own log, which prints stack traces of what is answered as a refusal. Held here, or it
    /// would be forgotten with what it was told.
    private static final Logger DRIVER = Logger.getLogger("org.sqlite");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    private Tables() {}

    static long key(int organisation, long number) {
        if (organisation < 1 || organisation > MOST_ORGANISATIONS || number < 0 || number >= 1L << 40) {
            throw new IllegalArgumentException("act " + number + " of organisation " + organisation);
        }
        return (long) organisation << 40 | number;
    }

    static long number(long key) {
        return key & (1L << 40) - 1;
    }

    /// The one connection that writes. Nothing is checkpointed unasked, so that no failure is passed
    /// over.
    static Connection writer(Path database) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setBusyTimeout(BUSY_MILLIS);
        // Otherwise the driver asks for the last row's id after every single insert.
        config.setGetGeneratedKeys(false);
        Connection connection = connect(config, url(database, ""));
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = 4096");
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute("PRAGMA temp_store = MEMORY");
            statement.execute("PRAGMA cache_size = -32000");
            statement.execute("PRAGMA trusted_schema = OFF");
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
        return connection;
    }

    /// A connection that only reads, while another may write.
    ///
    /// @param parameters of the URI, such as `?immutable=1`, or empty
    static Connection reader(Path database, String parameters) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = connect(config, url(database, parameters));
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
            statement.execute("PRAGMA mmap_size = 1073741824");
            statement.execute("PRAGMA trusted_schema = OFF");
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
        return connection;
    }

    private static Connection connect(SQLiteConfig config, String url) throws SQLException {
        try {
            return config.createConnection(url);
        } catch (UnsatisfiedLinkError unpacked) {
            throw new NoLibrary(unpacked);
        } catch (SQLException broken) {
            for (Throwable cause = broken.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof NativeLibraryNotFoundException || cause instanceof UnsatisfiedLinkError) {
                    throw new NoLibrary(cause);
                }
            }
            throw broken;
        }
    }

    /// SQLite's own library could not be unpacked and loaded: nothing is known of the store.
    static final class NoLibrary extends SQLException {
        private static final long serialVersionUID = 1;

        NoLibrary(Throwable cause) {
            super("it cannot be loaded", cause);
        }
    }

    private static String url(Path database, String parameters) {
        return "jdbc:sqlite:" + database.toAbsolutePath().toUri() + parameters;
    }

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            for (String table : CREATE) {
                statement.execute(table);
            }
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("PRAGMA user_version = " + VERSION);
            statement.execute("COMMIT");
        }
    }

    /// Whether the file is one of ours and of a version that can be read.
    static void check(Connection connection, Path store) throws SQLException, Cannot {
        if (pragma(connection, "application_id") != APPLICATION) {
            throw StoreRefusals.notOurs(store);
        }
        long version = pragma(connection, "user_version");
        if (version != VERSION) {
            throw StoreRefusals.laterVersion(store, (int) version);
        }
    }

    static long pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /// Whether SQLite says that there is no room. Nothing is written then once the transaction is rolled
    /// back.
    static boolean isFull(SQLException broken) {
        return switch (code(broken)) {
            // The second is how a full disk shows in the shared index of the write-ahead log.
            case SQLITE_FULL, SQLITE_IOERR_SHMSIZE -> true;
            case null, default -> false;
        };
    }

    /// Whether SQLite says that another program holds the database.
    static boolean isBusy(SQLException broken) {
        return switch (code(broken)) {
            case SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED -> true;
            case null, default -> false;
        };
    }

    /// A refusal for what kept a store from being opened.
    static Cannot cannot(Path store, SQLException broken) {
        SQLiteErrorCode code = code(broken);
        if (broken instanceof NoLibrary) {
            return StoreRefusals.noLibrary(Says.of(broken));
        }
        if (isBusy(broken)) {
            return StoreRefusals.busy(store.resolve("record.db"));
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB) {
            return StoreRefusals.notOurs(store);
        }
        boolean rights = code == SQLiteErrorCode.SQLITE_CANTOPEN
                || code == SQLiteErrorCode.SQLITE_READONLY
                || code == SQLiteErrorCode.SQLITE_PERM
                || isFull(broken)
                || code.name().startsWith("SQLITE_READONLY")
                || code.name().startsWith("SQLITE_CANTOPEN");
        return rights
                ? StoreRefusals.notAllowed(store.resolve("record.db"), Says.of(broken))
                : new Cannot(StoreRefusals.unreadable(store.toString(), Says.of(broken)));
    }

    private static SQLiteErrorCode code(SQLException broken) {
        return broken instanceof SQLiteException ours ? ours.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
