package org.comity.record.view;

import java.util.Arrays;
import org.comity.acts.Standing;

/// What rows have in common with their act: a column for each, as objects would take ten times the
/// memory.
final class ActColumns {
    private static final Standing[] STANDINGS = Standing.values();
    private static final byte LATE = 1 << 6;

    private final Texts texts = new Texts();
    private int size;
    private long[] recorded = new long[16];
    private long[] known = new long[16];
    private String[] knownSaid = new String[16];
    private byte[] marks = new byte[16];

    int size() {
        return size;
    }

    void add(Filing act) {
        boolean late = size > 0 && act.known() < recorded[size - 1];
        byte mark = (byte) (act.standing().ordinal() | (late ? LATE : 0));
        add(act.recorded(), act.known(), act.knownSaid(), mark);
    }

    /// An entry of which nothing is known is taken as recorded with the one before.
    void addUnread() {
        long before = size == 0 ? 0 : recorded[size - 1];
        add(before, before, "", (byte) Standing.STATEMENT.ordinal());
    }

    void add(long stamped, long knownBy, String said, byte mark) {
        if (size == recorded.length) {
            int room = size + (size >> 1);
            recorded = Arrays.copyOf(recorded, room);
            known = Arrays.copyOf(known, room);
            knownSaid = Arrays.copyOf(knownSaid, room);
            marks = Arrays.copyOf(marks, room);
        }
        recorded[size] = stamped;
        known[size] = knownBy;
        knownSaid[size] = texts.once(said);
        marks[size] = mark;
        size++;
    }

    long recorded(int number) {
        return recorded[number - 1];
    }

    long known(int number) {
        return known[number - 1];
    }

    String knownSaid(int number) {
        return knownSaid[number - 1];
    }

    byte mark(int number) {
        return marks[number - 1];
    }

    Standing standing(int number) {
        return STANDINGS[marks[number - 1] & ~LATE];
    }

    Fact.Entry entry(int number) {
        return (marks[number - 1] & LATE) == 0 ? Fact.Entry.IN_TIME : Fact.Entry.LATE;
    }

    /// The number of the last act recorded by then.
    long recordedBy(long micro) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (recorded[middle] <= micro) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
