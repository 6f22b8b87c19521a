package org.comity.cli.library;

import java.util.List;
import java.util.Optional;
import org.comity.charter.facts.Known;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.Succession;

/// The rows of an organisation's facts files as they stand there, in the order of the files.
///
/// @param rows those shared by several organisations last, as far as this one has to do with them
public record FactRows(List<Told<Row>> rows, List<Told<Succession>> successions) {
    public FactRows {
        rows = List.copyOf(rows);
        successions = List.copyOf(successions);
    }

    /// A row of a file.
    ///
    /// @param known since when it could be known; empty where nobody says
    public record Told<R>(R row, Optional<Known> known) {
        /// @param known of each row, in the same order
        static <R> List<Told<R>> of(List<R> rows, List<Optional<Known>> known) {
            return java.util.stream.IntStream.range(0, rows.size())
                    .mapToObj(i -> new Told<>(rows.get(i), known.get(i)))
                    .toList();
        }
    }
}
