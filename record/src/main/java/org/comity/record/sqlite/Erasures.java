package org.comity.record.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.comity.record.codec.Kept;
import org.comity.record.commit.Group;

/// Erases what is kept apart. The database overwrites what it frees (`secure_delete`).
final class Erasures {
    private Erasures() {}

    /// Overwrites a private text, if it is there; says how many were.
    static int erase(Connection connection, Group.Erased erased) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE opening SET salt = NULL, bytes = NULL, erased = ?"
                        + " WHERE act = ? and digest = ? and kind = ? and erased IS NULL")) {
            update.setLong(1, erased.by());
            update.setLong(2, Tables.key(erased.organisation(), erased.number()));
            update.setString(3, erased.digest());
            update.setString(4, Kept.May.BE_RELEASED_OR_ERASED.name());
            return update.executeUpdate();
        }
    }
}
