package org.comity.record.view;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Rows, a column for each part; those about the same subject are chained from the newest to the
/// oldest.
final class RowColumns {
    static final int NONE = -1;

    private final Texts texts = new Texts();
    private int size;
    private int[] about = new int[16];
    private int[] opened = new int[16];
    private int[] places = new int[16];
    private int[] before = new int[16];
    private int[] fromFirst = new int[16];
    private int[] fromLast = new int[16];
    private int[] untilFirst = new int[16];
    private int[] untilLast = new int[16];
    private String[] values = new String[16];
    private String[] fromSaid = new String[16];
    private String[] untilSaid = new String[16];

    private int subjects;
    private int[] newest = new int[16];

    int size() {
        return size;
    }

    /// @param ids gets the subject's id when it is new
    void add(Filing.Filed row, int act, Map<String, Integer> ids) {
        String subject = row.subject();
        Integer known = ids.get(subject);
        int id = known == null ? newSubject(subject, ids) : known;
        if (size == opened.length) {
            grow(size + (size >> 1));
        }
        about[size] = id;
        opened[size] = act;
        places[size] = row.place();
        before[size] = newest[id];
        fromFirst[size] = row.from().first();
        fromLast[size] = row.from().last();
        untilFirst[size] = row.until().first();
        untilLast[size] = row.until().last();
        values[size] = texts.once(row.value());
        fromSaid[size] = texts.once(row.fromSaid());
        untilSaid[size] = texts.once(row.untilSaid());
        newest[id] = size;
        size++;
    }

    private int newSubject(String subject, Map<String, Integer> ids) {
        int id = subjects;
        if (id == newest.length) {
            newest = Arrays.copyOf(newest, id + (id >> 1));
        }
        newest[id] = NONE;
        ids.put(subject, id);
        subjects++;
        return id;
    }

    private void grow(int room) {
        about = Arrays.copyOf(about, room);
        opened = Arrays.copyOf(opened, room);
        places = Arrays.copyOf(places, room);
        before = Arrays.copyOf(before, room);
        fromFirst = Arrays.copyOf(fromFirst, room);
        fromLast = Arrays.copyOf(fromLast, room);
        untilFirst = Arrays.copyOf(untilFirst, room);
        untilLast = Arrays.copyOf(untilLast, room);
        values = Arrays.copyOf(values, room);
        fromSaid = Arrays.copyOf(fromSaid, room);
        untilSaid = Arrays.copyOf(untilSaid, room);
    }

    /// The newest row about a subject.
    int newest(int subject) {
        return newest[subject];
    }

    /// The row about the same subject before this one, or [#NONE].
    int before(int row) {
        return before[row];
    }

    int subject(int row) {
        return about[row];
    }

    int opened(int row) {
        return opened[row];
    }

    int place(int row) {
        return places[row];
    }

    Days from(int row) {
        return new Days(fromFirst[row], fromLast[row]);
    }

    Days until(int row) {
        return new Days(untilFirst[row], untilLast[row]);
    }

    String value(int row) {
        return values[row];
    }

    String fromSaid(int row) {
        return fromSaid[row];
    }

    String untilSaid(int row) {
        return untilSaid[row];
    }

    Row row(String subject, int row) {
        Days until = until(row);
        return new Row(
                subject,
                values[row],
                from(row).time(fromSaid[row]),
                until.equals(Days.NEVER) ? Optional.empty() : Optional.of(until.time(untilSaid[row])));
    }
}
