package org.comity.record.view;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.acts.Relation;
import org.comity.record.view.Ledger.Closer;

/// The body of a snapshot: acts, rows and closings, each as a count and its columns. A text is
/// written once; where it stands again, its number is.
final class TableBytes {
    private static final Relation.As[] RELATIONS = Relation.As.values();

    private final FactTable.Parts parts;
    private final Map<String, Integer> written = new HashMap<>();
    private final List<String> read = new ArrayList<>();

    TableBytes(FactTable.Parts parts) {
        this.parts = parts;
    }

    void write(DataOutputStream out) throws IOException {
        ActColumns acts = parts.acts();
        for (int number = 1; number <= acts.size(); number++) {
            out.writeLong(acts.recorded(number));
            out.writeLong(acts.known(number));
            write(out, acts.knownSaid(number));
            out.writeByte(acts.mark(number));
        }
        RowColumns rows = parts.rows();
        String[] names = new String[parts.subjects().size()];
        parts.subjects().forEach((name, id) -> names[id] = name);
        out.writeInt(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            write(out, names[rows.subject(row)]);
            write(out, rows.value(row));
            out.writeInt(rows.opened(row));
            out.writeInt(rows.place(row));
            write(out, rows.from(row), rows.fromSaid(row));
            write(out, rows.until(row), rows.untilSaid(row));
        }
        out.writeInt(parts.closers().size());
        for (var entry : parts.closers().entrySet()) {
            out.writeLong(entry.getKey());
            out.writeInt(entry.getValue().size());
            for (Closer closer : entry.getValue()) {
                write(out, closer);
            }
        }
    }

    private void write(DataOutputStream out, Closer closer) throws IOException {
        out.writeLong(closer.by());
        out.writeByte(closer.as().ordinal());
        write(out, closer.from(), closer.fromSaid());
        out.writeLong(closer.known());
        write(out, closer.knownSaid());
        out.writeLong(closer.recorded());
    }

    private void write(DataOutputStream out, Days days, String said) throws IOException {
        out.writeInt(days.first());
        out.writeInt(days.last());
        write(out, said);
    }

    private void write(DataOutputStream out, String text) throws IOException {
        Integer before = written.putIfAbsent(text, written.size());
        if (before != null) {
            out.writeInt(before);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(-1 - bytes.length);
        out.write(bytes);
    }

    /// Fills a table that is empty. The bytes are ours, as their hash has been checked.
    void read(DataInputStream in, long acts) throws IOException {
        for (long number = 1; number <= acts; number++) {
            long recorded = in.readLong();
            long known = in.readLong();
            String said = text(in);
            parts.acts().add(recorded, known, said, in.readByte());
        }
        int rows = in.readInt();
        for (int row = 0; row < rows; row++) {
            String subject = text(in);
            String value = text(in);
            int opened = in.readInt();
            int place = in.readInt();
            Days from = days(in);
            String fromSaid = text(in);
            Days until = days(in);
            var filed = new Filing.Filed(subject, value, place, from, fromSaid, until, text(in));
            parts.rows().add(filed, opened, parts.subjects());
        }
        int closed = in.readInt();
        for (int at = 0; at < closed; at++) {
            long number = in.readLong();
            int count = in.readInt();
            List<Closer> closers = new ArrayList<>(count);
            for (int one = 0; one < count; one++) {
                closers.add(closer(in));
            }
            parts.closers().put(number, closers);
        }
    }

    private Closer closer(DataInputStream in) throws IOException {
        long by = in.readLong();
        Relation.As as = RELATIONS[in.readByte()];
        Days from = days(in);
        String fromSaid = text(in);
        long known = in.readLong();
        String knownSaid = text(in);
        return new Closer(by, as, from, fromSaid, known, knownSaid, in.readLong());
    }

    private static Days days(DataInputStream in) throws IOException {
        int first = in.readInt();
        return new Days(first, in.readInt());
    }

    private String text(DataInputStream in) throws IOException {
        int number = in.readInt();
        if (number >= 0) {
            return read.get(number);
        }
        String text = new String(in.readNBytes(-1 - number), StandardCharsets.UTF_8);
        read.add(text);
        return text;
    }
}
