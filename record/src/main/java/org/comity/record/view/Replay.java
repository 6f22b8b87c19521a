package org.comity.record.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.comity.record.Records;

/// Makes a table in memory from a journal: entries are read and added in order, and read as acts side
/// by side.
///
/// Holds at most four batches of 2,000 entries beside the table.
public final class Replay {
    private static final int BATCH = 2_000;
    private static final int BATCHES = 4;

    private Replay() {}

    /// A table with all acts of an organisation.
    public static FactTable of(Records records, String organisation, View view) {
        FactTable table = new FactTable(view);
        goOn(records, organisation, table);
        return table;
    }

    /// Adds the acts that a table has not yet seen, until there are none.
    public static void goOn(Records records, String organisation, FactTable table) {
        Deque<FutureTask<List<Filed>>> ahead = new ArrayDeque<>();
        long read = table.last();
        boolean more = true;
        while (more || !ahead.isEmpty()) {
            if (more && ahead.size() < BATCHES) {
                List<Records.Leaf> leaves = records.read(organisation, read, BATCH);
                more = !leaves.isEmpty();
                if (more) {
                    read = leaves.getLast().number();
                    var task = new FutureTask<>(() -> filed(table.view(), leaves));
                    Thread.ofVirtual().start(task);
                    ahead.add(task);
                }
            } else {
                add(table, ahead.remove());
            }
        }
    }

    private static void add(FactTable table, FutureTask<List<Filed>> batch) {
        try {
            batch.get().forEach(entry -> add(table, entry));
        } catch (ExecutionException broken) {
            throw new IllegalStateException("reading entries after " + table.last(), broken.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at act " + table.last(), stop);
        }
    }

    /// An entry, with all that can be done for it without looking at another.
    private sealed interface Filed {}

    private record Whole(Filing act) implements Filed {}

    private record Unread(long number) implements Filed {}

    private static List<Filed> filed(View view, List<Records.Leaf> leaves) {
        return leaves.stream().map(leaf -> filed(view, leaf)).toList();
    }

    private static Filed filed(View view, Records.Leaf leaf) {
        return switch (Entries.of(leaf)) {
            case Entries.Readable readable -> new Whole(Filing.of(view, readable.act()));
            case Entries.Unreadable unreadable -> new Unread(unreadable.number());
        };
    }

    private static void add(FactTable table, Filed entry) {
        switch (entry) {
            case Whole whole -> table.add(whole.act());
            case Unread unread -> table.addUnread(unread.number());
        }
    }
}
