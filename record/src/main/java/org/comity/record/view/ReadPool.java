package org.comity.record.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/// Connections for reading, a few at most; each question has one to itself and sees one snapshot of
/// the file.
final class ReadPool implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    private final String place;
    private final Semaphore free = new Semaphore(CONNECTIONS);
    private final Deque<Database> idle = new ArrayDeque<>();

    ReadPool(String place) {
        this.place = place;
    }

    @FunctionalInterface
    interface Question<A> {
        A ask(Database database) throws SQLException;
    }

    <A> A ask(Question<A> question) {
        free.acquireUninterruptibly();
        try {
            Database database = take();
            try {
                database.run("BEGIN");
                A answer = question.ask(database);
                database.run("COMMIT");
                giveBack(database);
                return answer;
            } catch (SQLException | RuntimeException broken) {
                database.close();
                throw broken;
            }
        } catch (SQLException broken) {
            throw new ViewsUnusable("the views in " + place + " cannot be read", broken);
        } finally {
            free.release();
        }
    }

    private Database take() throws SQLException {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return new Database(ViewSchema.openToRead(place));
    }

    private void giveBack(Database database) {
        synchronized (idle) {
            idle.push(database);
        }
    }

    /// How far a view of an organisation is.
    ///
    /// @param id 0 when there is none
    record Reached(long id, long number) {}

    static Reached reached(Database database, String organisation, String view) throws SQLException {
        String find = "SELECT id, number FROM view WHERE organisation = ? and name = ?";
        try (ResultSet found = database.with(find, organisation, view).executeQuery()) {
            return found.next() ? new Reached(found.getLong(1), found.getLong(2)) : new Reached(0, 0);
        }
    }

    @Override
    public void close() throws SQLException {
        free.acquireUninterruptibly(CONNECTIONS);
        synchronized (idle) {
            while (!idle.isEmpty()) {
                idle.pop().close();
            }
        }
    }
}
