package org.comity.record.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.record.JournalBroken;
import org.comity.record.Records;

/// Views in a SQLite file of their own, which follows the journal. The file can be deleted at any
/// time while nobody has it open: it is made again.
///
/// One thread writes; any number may ask, each question on one snapshot of the file. A table that was
/// made by another format of its view, or from another log, is made again before anything is
/// answered.
public final class ViewStore implements AutoCloseable {
    private static final int BATCH = 1000;
    private static final long PATIENCE_MILLIS = 200;

    private final Records records;
    private final ReadPool pool;
    private final Database writing;
    private final List<Following> following = new ArrayList<>();
    private final Map<String, Long> done = new ConcurrentHashMap<>();
    private final Object turn = new Object();
    private final Thread thread;
    private boolean wanted = true;
    private boolean closed;
    private Optional<Throwable> failure = Optional.empty();

    /// One organisation that is followed.
    private record Following(String organisation, ViewWriter writer) {}

    private ViewStore(String place, Records records, Database writing) {
        this.records = records;
        this.writing = writing;
        this.pool = new ReadPool(place);
        this.thread = new Thread(this::follow, "views");
        thread.setDaemon(true);
    }

    /// Opens or makes the file and begins to follow.
    ///
    /// @param file of the views, such as `views.db`
    /// @param organisations those to follow
    /// @param views those to keep, usually [View#all]
    /// @throws ViewsUnusable when the file cannot be written; so do all questions, once it cannot
    public static ViewStore open(Path file, Records records, List<String> organisations, List<View> views) {
        try {
            return tryToOpen(file.toString(), records, organisations, views);
        } catch (SQLException unusable) {
            if (!ViewSchema.isNotViews(unusable)) {
                throw new ViewsUnusable("the views in " + file + " cannot be opened", unusable);
            }
            delete(file);
            try {
                return tryToOpen(file.toString(), records, organisations, views);
            } catch (SQLException again) {
                again.addSuppressed(unusable);
                throw new ViewsUnusable("the views in " + file + " cannot be made", again);
            }
        }
    }

    /// The same without a file, for where none can be written. Takes some 300 bytes of memory for an act.
    public static ViewStore inMemory(Records records, List<String> organisations, List<View> views) {
        try {
            return tryToOpen(ViewSchema.inMemory(), records, organisations, views);
        } catch (SQLException unusable) {
            throw new ViewsUnusable("the views cannot be made in memory", unusable);
        }
    }

    /// Deletes the file of views, so that the next to open it makes everything again.
    ///
    /// @throws ViewsUnusable when it cannot be deleted
    public static void delete(Path file) {
        try {
            for (String end : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
            }
        } catch (IOException broken) {
            throw new ViewsUnusable("the views in " + file + " cannot be thrown away", broken);
        }
    }

    private static ViewStore tryToOpen(String place, Records records, List<String> organisations, List<View> views)
            throws SQLException {
        Database writing = new Database(ViewSchema.open(place));
        try {
            ViewStore store = new ViewStore(place, records, writing);
            for (String organisation : organisations) {
                var writer = new ViewWriter(writing, records, organisation, views);
                store.following.add(new Following(organisation, writer));
                store.done.put(organisation, writer.done());
            }
            store.thread.start();
            return store;
        } catch (SQLException | RuntimeException unusable) {
            writing.close();
            throw unusable;
        }
    }

    /// A view of an organisation. It answers with what it has seen so far; see [#upTo].
    public AsOfTable table(String organisation, View view) {
        return new StoredTable(pool, organisation, view.name());
    }

    /// The acts of an organisation, to list and filter.
    public ActList acts(String organisation) {
        return new ActList(pool, organisation);
    }

    /// Which acts of an organisation name a topic.
    public Topics topics(String organisation) {
        return new Topics(pool, organisation);
    }

    /// Waits until the views of an organisation have seen the act of that number, so that whoever
    /// wrote it reads it.
    ///
    /// @throws IllegalArgumentException when there is no such act
    public void upTo(String organisation, long number) {
        if (!done.containsKey(organisation)
                || number > records.head(organisation).size()) {
            throw new IllegalArgumentException("no act " + number + " of " + organisation);
        }
        synchronized (turn) {
            while (done.get(organisation) < number) {
                if (closed || failure.isPresent()) {
                    throw stopped();
                }
                wanted = true;
                turn.notifyAll();
                await(PATIENCE_MILLIS);
            }
        }
    }

    private RuntimeException stopped() {
        String says = "the views stopped; they can be deleted and are made again";
        return switch (failure.orElse(null)) {
            case SQLException unusable -> new ViewsUnusable(says, unusable);
            case JournalBroken broken -> broken;
            case null, default -> new IllegalStateException(says, failure.orElse(null));
        };
    }

    /// Waits until the views of an organisation have seen all that is entered now.
    public void upToDate(String organisation) {
        upTo(organisation, records.head(organisation).size());
    }

    private void await(long millis) {
        try {
            turn.wait(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the views", stop);
        }
    }

    private void follow() {
        try {
            while (goOn()) {
                for (Following one : following) {
                    step(one);
                }
            }
        } catch (SQLException | RuntimeException broken) {
            synchronized (turn) {
                failure = Optional.of(broken);
                turn.notifyAll();
            }
        }
    }

    /// Waits for something to do; says whether to go on.
    private boolean goOn() {
        synchronized (turn) {
            if (!wanted && !closed) {
                await(PATIENCE_MILLIS);
            }
            wanted = false;
            return !closed;
        }
    }

    private void step(Following one) throws SQLException {
        if (one.writer.step(BATCH)) {
            synchronized (turn) {
                done.put(one.organisation, one.writer.done());
                wanted = true;
                turn.notifyAll();
            }
        }
    }

    @Override
    public void close() {
        synchronized (turn) {
            closed = true;
            turn.notifyAll();
        }
        try {
            thread.join();
            pool.close();
            writing.close();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (SQLException broken) {
            throw new IllegalStateException("closing the views", broken);
        }
    }
}
