package org.comity.record.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.record.codec.Kept;

/// What stands in columns that are never empty, except in a file that is damaged.
final class Cells {
    private Cells() {}

    /// @param what the bytes are, for whoever is told that they are gone
    static byte[] bytes(StoreReader reader, ResultSet row, int column, String what) throws SQLException {
        byte[] bytesOrNull = row.getBytes(column);
        if (bytesOrNull == null) {
            throw gone(reader, what);
        }
        return bytesOrNull;
    }

    /// @param what the text is, for whoever is told that it is gone
    static String text(StoreReader reader, ResultSet row, int column, String what) throws SQLException {
        String textOrNull = row.getString(column);
        if (textOrNull == null) {
            throw gone(reader, what);
        }
        return textOrNull;
    }

    /// What is kept apart for an act.
    ///
    /// @param row with digest, salt, bytes and kind
    static Kept kept(StoreReader reader, ResultSet row, long act) throws SQLException {
        String what = "what is kept apart for act " + act;
        String kind = text(reader, row, 4, what);
        Kept.May may = Stream.of(Kept.May.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> reader.damaged(what + " is of no kind that there is"));
        return new Kept(text(reader, row, 1, what), bytes(reader, row, 2, what), bytes(reader, row, 3, what), may);
    }

    /// The bytes of an act, when it is there.
    static Optional<byte[]> leaf(Connection connection, long key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT leaf FROM act WHERE key = ?")) {
            query.setLong(1, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    private static RuntimeException gone(StoreReader reader, String what) {
        return reader.damaged("nothing stands in the place of " + what);
    }
}
