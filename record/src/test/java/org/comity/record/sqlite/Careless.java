package org.comity.record.sqlite;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Opens a store that answers before anything is on the disk: what a test of power cuts must be able to catch.
public final class Careless {
    private Careless() {}

    /// A store that never waits for the disk when it commits. Only a test can make one.
    public static Opened<Store> open(Path path, StoreOptions options) {
        Opened<Store> opened = Store.open(path, options);
        if (opened instanceof Opened.Ready<Store>(Store store)) {
            try (Statement statement =
                    field(store, "connection", Connection.class).createStatement()) {
                statement.execute("PRAGMA synchronous = OFF");
            } catch (SQLException | ReflectiveOperationException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return opened;
    }

    private static <T> T field(Store store, String name, Class<T> type) throws ReflectiveOperationException {
        Field field = Store.class.getDeclaredField(name);
        field.setAccessible(true);
        return type.cast(field.get(store));
    }
}
