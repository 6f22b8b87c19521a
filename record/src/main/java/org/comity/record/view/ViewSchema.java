package org.comity.record.view;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The tables of the file of views. What they mean is told in docs/formats/views.md.
final class ViewSchema {
    /// Counts up when the tables change; a file of another format is thrown away.
    static final int FORMAT = 3;

    /// Stands in the table of views for the list of acts itself.
    static final String ACTS = "acts";

    /// Counts up when the list of acts would be made otherwise.
    static final int ACTS_FORMAT = 1;

    private static final String OTHER_FORMAT = "other format";
    private static final Set<SQLiteErrorCode> DAMAGED = EnumSet.of(
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_CORRUPT_INDEX,
            SQLiteErrorCode.SQLITE_NOTADB,
            SQLiteErrorCode.SQLITE_ERROR);

    private static final String[] TABLES = {
        """
        CREATE TABLE view(
          id INTEGER PRIMARY KEY, organisation TEXT NOT NULL, name TEXT NOT NULL, format INTEGER NOT NULL,
          number INTEGER NOT NULL, root BLOB NOT NULL, UNIQUE(organisation, name))""",
        """
        CREATE TABLE act(
          list INTEGER NOT NULL, number INTEGER NOT NULL, recorded INTEGER NOT NULL, known INTEGER NOT NULL,
          known_said TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, said TEXT NOT NULL,
          kind TEXT NOT NULL, actor TEXT NOT NULL, standing INTEGER NOT NULL, late INTEGER NOT NULL,
          audience TEXT NOT NULL,
          PRIMARY KEY(list, number)) WITHOUT ROWID""",
        "CREATE INDEX act_kind ON act(list, kind, number)",
        "CREATE INDEX act_actor ON act(list, actor, number)",
        """
        CREATE TABLE closing(
          list INTEGER NOT NULL, closes INTEGER NOT NULL, number INTEGER NOT NULL, relation INTEGER NOT NULL,
          first INTEGER NOT NULL, last INTEGER NOT NULL, said TEXT NOT NULL, known INTEGER NOT NULL,
          known_said TEXT NOT NULL, recorded INTEGER NOT NULL,
          PRIMARY KEY(list, closes, number, relation)) WITHOUT ROWID""",
        """
        CREATE TABLE fact(
          view INTEGER NOT NULL, subject TEXT NOT NULL, number INTEGER NOT NULL, place INTEGER NOT NULL,
          value TEXT NOT NULL, from_first INTEGER NOT NULL, from_last INTEGER NOT NULL, from_said TEXT NOT NULL,
          until_first INTEGER NOT NULL, until_last INTEGER NOT NULL, until_said TEXT NOT NULL,
          known INTEGER NOT NULL,
          PRIMARY KEY(view, subject, number DESC, place DESC)) WITHOUT ROWID""",
        """
        CREATE TABLE stretch(
          list INTEGER NOT NULL, place INTEGER NOT NULL, known INTEGER NOT NULL, known_last INTEGER NOT NULL,
          first INTEGER NOT NULL, last INTEGER NOT NULL,
          PRIMARY KEY(list, place)) WITHOUT ROWID""",
        """
        CREATE TABLE subject(
          view INTEGER NOT NULL, subject TEXT NOT NULL, number INTEGER NOT NULL, known INTEGER NOT NULL,
          first INTEGER NOT NULL,
          PRIMARY KEY(view, subject)) WITHOUT ROWID""",
    };

    private static final String IN_MEMORY = "file:comity-views-";
    private static final AtomicLong NEXT = new AtomicLong();

    private ViewSchema() {}

    /// A place in the memory of this process, which goes when its last connection is closed.
    static String inMemory() {
        return IN_MEMORY + NEXT.incrementAndGet() + "?mode=memory&cache=shared";
    }

    /// Whether the file is damaged or no file of views of this format, so that it may be thrown away.
    /// One that only cannot be read now may not.
    static boolean isNotViews(SQLException unusable) {
        return OTHER_FORMAT.equals(unusable.getSQLState())
                || unusable instanceof SQLiteException sqlite && DAMAGED.contains(sqlite.getResultCode());
    }

    /// Opens the file for writing, and lays out the tables when there are none.
    ///
    /// @throws SQLException also when the file is of another format, or damaged so that it shows
    static Connection open(String place) throws SQLException {
        Connection connection = connect(place);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            // In this mode a power cut loses what was written last, and damages nothing: it is made again.
            statement.execute("PRAGMA synchronous=NORMAL");
            statement.execute("PRAGMA cache_size=-65536");
            int format = format(statement);
            if (format == 0) {
                layOut(statement);
            } else if (format != FORMAT) {
                throw new SQLException("views of format " + format + ", not " + FORMAT, OTHER_FORMAT);
            }
        } catch (SQLException unusable) {
            connection.close();
            throw unusable;
        }
        return connection;
    }

    /// Opens the file for reading.
    static Connection openToRead(String place) throws SQLException {
        Connection connection = connect(place);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only=1");
            statement.execute("PRAGMA cache_size=-16384");
            statement.execute("PRAGMA mmap_size=268435456");
            if (place.startsWith(IN_MEMORY)) {
                // There is no snapshot in memory. Questions look no further than the number that is noted last.
                statement.execute("PRAGMA read_uncommitted=1");
                statement.execute("PRAGMA temp_store=MEMORY");
            }
        }
        return connection;
    }

    private static Connection connect(String place) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + place);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=10000");
        }
        return connection;
    }

    private static int format(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("PRAGMA user_version")) {
            return found.next() ? found.getInt(1) : 0;
        }
    }

    private static void layOut(Statement statement) throws SQLException {
        statement.execute("BEGIN IMMEDIATE");
        for (String table : TABLES) {
            statement.execute(table);
        }
        statement.execute("PRAGMA user_version=" + FORMAT);
        statement.execute("COMMIT");
    }
}
