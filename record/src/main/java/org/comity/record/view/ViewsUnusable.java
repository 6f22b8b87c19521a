package org.comity.record.view;

import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.comity.charter.Refused;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The file of views cannot be written or read. Nothing of the record is lost by that: the views can be
/// made in another place, or in memory with [ViewStore#inMemory].
public final class ViewsUnusable extends IllegalStateException {
    private static final long serialVersionUID = 1;

    ViewsUnusable(String because, Exception cause) {
        super(because, cause);
    }

    /// What to tell the user: STORE-10 where there is no room, else STORE-12.
    public Refused refused() {
        String says = getMessage() + " (" + says(getCause()) + ")";
        return isFull()
                ? new Refused("STORE-10", "there is no room left on the disk: " + says, "", "make room and try again")
                : new Refused(
                        "STORE-12",
                        says,
                        "",
                        "give the user who runs this the right to read and write there, and see that there is room");
    }

    private static String says(Throwable cause) {
        return cause instanceof NoSuchFileException none ? none.getFile() + " does not exist" : cause.getMessage();
    }

    private boolean isFull() {
        String says = String.valueOf(getCause().getMessage());
        return getCause() instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL
                || !(getCause() instanceof SQLException) && says.contains("No space left");
    }
}
