package org.comity.record.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.comity.record.Records;
import org.comity.record.codec.ActCodec;

/// Makes a table in memory from a journal: stretches of it are read side by side, and added in order.
///
/// Holds at most four stretches of 2,000 entries beside the table.
public final class Replay {
    private static final int STRETCH = 2_000;
    private static final int AHEAD = 4;

    private Replay() {}

    /// A table with all acts of an organisation.
    public static FactTable of(Records records, String organisation, View view) {
        FactTable table = new FactTable(view);
        goOn(records, organisation, table);
        return table;
    }

    /// Adds the acts that a table has not yet seen, until there are none.
    public static void goOn(Records records, String organisation, FactTable table) {
        for (long size = size(records, organisation); size > table.last(); size = size(records, organisation)) {
            goOn(records, organisation, table, size);
        }
    }

    private static long size(Records records, String organisation) {
        return records.head(organisation).size();
    }

    private static void goOn(Records records, String organisation, FactTable table, long size) {
        Deque<FutureTask<List<Filed>>> ahead = new ArrayDeque<>();
        long begun = table.last();
        while (begun < size || !ahead.isEmpty()) {
            if (begun < size && ahead.size() < AHEAD) {
                long after = begun;
                begun = Math.min(size, after + STRETCH);
                long last = begun;
                var task = new FutureTask<>(() -> filed(records, organisation, table.view(), after, last));
                Thread.ofVirtual().start(task);
                ahead.add(task);
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

    /// The entries after one number up to another, however many a reader gives at once.
    private static List<Filed> filed(Records records, String organisation, View view, long after, long last) {
        ActCodec.Decoder decoder = new ActCodec.Decoder();
        List<Filed> filed = new ArrayList<>((int) (last - after));
        while (after + filed.size() < last) {
            long read = after + filed.size();
            List<Records.Leaf> leaves = records.read(organisation, read, (int) (last - read));
            if (leaves.isEmpty()) {
                throw new IllegalStateException("there is no act " + (read + 1) + " of " + organisation);
            }
            leaves.forEach(leaf -> filed.add(filed(view, Entries.of(leaf, decoder))));
        }
        return filed;
    }

    private static Filed filed(View view, Entries.Entry entry) {
        return switch (entry) {
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
