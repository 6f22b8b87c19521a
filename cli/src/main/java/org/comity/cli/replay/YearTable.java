package org.comity.cli.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.comity.charter.Problem;

/// A table that says of each member and year in how many roll calls it voted, was absent or was not a member.
final class YearTable {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    /// One row.
    ///
    /// @param code what the table calls the member
    record Entry(String code, int year, int voted, int absent, int notMember) {}

    /// What was read: rows, and every problem.
    record Read(List<Entry> entries, List<Problem> problems) {
        Read {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    private final YearColumns columns;
    private final Complaints complaints;
    private final List<Entry> entries = new ArrayList<>();
    private int[] places = new int[0];

    private YearTable(YearColumns columns, Complaints complaints) {
        this.columns = columns;
        this.complaints = complaints;
    }

    static Read read(Path file, YearColumns columns, Progress progress) {
        YearTable table = new YearTable(columns, new Complaints(file.toString()));
        CsvFile.read(file, table.complaints, progress, table::begin);
        return new Read(table.entries, table.complaints.list());
    }

    private Consumer<Row> begin(Header header) {
        places = YearColumns.USES.stream()
                .mapToInt(use -> header.place(columns.of(use), use))
                .toArray();
        return this::take;
    }

    private void take(Row row) {
        String code = row.text(places[0]);
        int[] numbers = new int[places.length];
        for (int i = 1; i < places.length; i++) {
            String text = row.text(places[i]);
            boolean number = text.matches("\\d{1,9}");
            int least = i == 1 ? FIRST_YEAR : 0;
            int most = i == 1 ? LAST_YEAR : Integer.MAX_VALUE;
            if (!number || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                complaints.add(
                        "not-a-number",
                        row.line(),
                        YearColumns.USES.get(i) + " is a whole number, not '" + text + "'",
                        "");
                return;
            }
            numbers[i] = Integer.parseInt(text);
        }
        entries.add(new Entry(code, numbers[1], numbers[2], numbers[3], numbers[4]));
    }
}
