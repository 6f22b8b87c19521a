package org.comity.record.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// A connection with its statements, each prepared once. For one thread at a time.
final class Database implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Database(Connection connection) {
        this.connection = connection;
    }

    /// The statement of a text, with its parameters set: texts, whole numbers or bytes.
    PreparedStatement with(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int at = 0; at < parameters.length; at++) {
            switch (parameters[at]) {
                case Long number -> statement.setLong(at + 1, number);
                case Integer number -> statement.setInt(at + 1, number);
                case String text -> statement.setString(at + 1, text);
                case byte[] bytes -> statement.setBytes(at + 1, bytes);
                default -> throw new IllegalArgumentException("a parameter of another kind: " + parameters[at]);
            }
        }
        return statement;
    }

    void run(String sql, Object... parameters) throws SQLException {
        with(sql, parameters).executeUpdate();
    }

    /// Adds a row to those that [#flush] writes.
    void batch(String sql, Object... parameters) throws SQLException {
        with(sql, parameters).addBatch();
    }

    void flush(String sql) throws SQLException {
        with(sql).executeBatch();
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        connection.close();
    }
}
