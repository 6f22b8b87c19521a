package org.comity.cli.replay;

import java.util.BitSet;
import java.util.List;
import org.comity.charter.Closest;

/// The first line of a CSV file: which column is where, and which are wanted.
public final class Header {
    /// The place of a column that is not there.
    public static final int NOWHERE = -1;

    private final List<String> columns;
    private final Complaints complaints;
    private final BitSet wanted = new BitSet();

    Header(List<String> columns, Complaints complaints) {
        this.columns = List.copyOf(columns);
        this.complaints = complaints;
    }

    int size() {
        return columns.size();
    }

    BitSet wanted() {
        return wanted;
    }

    /// Whether there is such a column.
    public boolean has(String column) {
        return columns.contains(column);
    }

    /// The place of a column; complains when it is not there.
    ///
    /// @param use what the column is wanted for
    public int place(String column, String use) {
        int place = columns.indexOf(column);
        if (place == NOWHERE) {
            String suggestion = Closest.to(column, columns)
                    .map(name -> "did you mean " + name + "?")
                    .orElse("the columns are " + String.join(", ", columns));
            complaints.add("missing-column", 1, "there is no column '" + column + "' (for " + use + ")", suggestion);
        } else if (place != columns.lastIndexOf(column)) {
            complaints.add("twice", 1, "two columns are called '" + column + "' (for " + use + ")", "rename one");
        } else {
            wanted.set(place);
        }
        return place;
    }
}
