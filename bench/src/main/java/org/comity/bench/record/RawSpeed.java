package org.comity.bench.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// The same bytes without a record: appended to a file, and inserted into a SQLite table, forced to the disk in groups.
final class RawSpeed {
    private static final byte[] ENTRY = new byte[600];

    private RawSpeed() {}

    /// Entries a second, appended to a file that is forced after each group.
    static long file(Path directory, int group, Duration time) throws IOException {
        try (FileChannel channel = FileChannel.open(
                directory.resolve("raw-" + group + ".bytes"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            Watch watch = new Watch(time);
            while (watch.goesOn()) {
                for (int i = 0; i < group; i++) {
                    channel.write(ByteBuffer.wrap(ENTRY));
                }
                channel.force(false);
                watch.did(group);
            }
            return watch.perSecond();
        }
    }

    /// Rows a second, inserted with the write-ahead log forced at each commit.
    static long sqlite(Path directory, int group, Duration time) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("raw-" + group + ".db"))) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("CREATE TABLE entry (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL)");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO entry (bytes) VALUES (?)")) {
                Watch watch = new Watch(time);
                while (watch.goesOn()) {
                    for (int i = 0; i < group; i++) {
                        insert.setBytes(1, ENTRY);
                        insert.addBatch();
                    }
                    insert.executeBatch();
                    connection.commit();
                    watch.did(group);
                }
                return watch.perSecond();
            }
        }
    }
}
