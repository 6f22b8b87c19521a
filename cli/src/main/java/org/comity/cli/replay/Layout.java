package org.comity.cli.replay;

import java.nio.file.Path;
import java.util.List;

/// How a set is laid out: its files, its columns, its codes, and which of its items count.
record Layout(Source source, Columns columns, PositionCodes codes, List<Condition> where) {
    Layout {
        where = List.copyOf(where);
    }

    /// The files of a set.
    sealed interface Source {
        /// The file that says what was voted on.
        Path items();
    }

    /// Items, and a row for each vote; both may be one file.
    record Listed(Path items, Path votes) implements Source {}

    /// Items with how many stood where, and perhaps who cast a veto.
    record Counted(Path items) implements Source {}
}
