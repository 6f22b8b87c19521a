package org.comity.cli.library;

import java.util.List;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.Succession;

/// The rows of an organisation's facts files as they stand there, in the order of the files.
///
/// @param rows those shared by several organisations last, as far as this one has to do with them
public record FactRows(List<Row> rows, List<Succession> successions) {
    public FactRows {
        rows = List.copyOf(rows);
        successions = List.copyOf(successions);
    }
}
