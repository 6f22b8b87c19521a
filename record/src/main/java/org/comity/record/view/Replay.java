package org.comity.record.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.comity.record.Journal;

/// Makes a table in memory from a journal: entries are read and added in order, and read as acts side
/// by side.
///
/// Holds at most four batches of 500 entries beside the table.
public final class Replay {
    private static final int BATCH = 500;
    private static final int BATCHES = 4;

    private Replay() {}

    /// A table with all acts of an organisation.
    public static FactTable of(Journal journal, String organisation, View view) {
        FactTable table = new FactTable(view);
        goOn(journal, organisation, table);
        return table;
    }

    /// Adds the acts that a table has not yet seen, until there are none.
    public static void goOn(Journal journal, String organisation, FactTable table) {
        Deque<FutureTask<List<Entries.Entry>>> ahead = new ArrayDeque<>();
        long read = table.last();
        boolean more = true;
        while (more || !ahead.isEmpty()) {
            if (more && ahead.size() < BATCHES) {
                List<Journal.Leaf> leaves = journal.read(organisation, read, BATCH);
                more = !leaves.isEmpty();
                if (more) {
                    read = leaves.getLast().number();
                    var task = new FutureTask<>(
                            () -> leaves.stream().map(Entries::of).toList());
                    Thread.ofVirtual().start(task);
                    ahead.add(task);
                }
            } else {
                add(table, ahead.remove());
            }
        }
    }

    private static void add(FactTable table, FutureTask<List<Entries.Entry>> batch) {
        try {
            batch.get().forEach(entry -> add(table, entry));
        } catch (ExecutionException broken) {
            throw new IllegalStateException("reading entries after " + table.last(), broken.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at act " + table.last(), stop);
        }
    }

    private static void add(FactTable table, Entries.Entry entry) {
        switch (entry) {
            case Entries.Readable(var act) -> table.add(act);
            case Entries.Unreadable(long number) -> table.addUnread(number);
        }
    }
}
