package org.comity.record.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/// The documents that acts brought with them, by their SHA-256.
final class Documents {
    private Documents() {}

    /// How many bytes one has, without reading them; empty when it is not there.
    static OptionalLong length(Connection connection, String sha256) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT length(bytes) FROM document WHERE sha256 = ?")) {
            query.setString(1, sha256);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
