package org.comity.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.charter.Problem;
import org.comity.charter.vote.Position;
import org.comity.charter.yaml.Mark;
import org.comity.cli.library.TextFile;
import picocli.CommandLine.TypeConversionException;

/// Reads positions from a CSV file with the columns `seat` and `position`, and `by` for who represents a seat.
final class PositionsFile {
    private PositionsFile() {}

    /// @param by who represents the seat, or empty
    record Line(String seat, Position position, String by) {}

    record Read(List<Line> lines, List<Problem> problems) {}

    static Read read(Path path) {
        String name = path.toString();
        List<Problem> problems = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        switch (TextFile.read(path, name)) {
            case TextFile.Bad bad -> problems.add(bad.problem());
            case TextFile.Good good -> {
                try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(good.text())) {
                    for (NamedCsvRecord row : records) {
                        line(name, row, lines, problems);
                    }
                } catch (java.io.IOException | RuntimeException broken) {
                    problems.add(
                            new Problem("not-csv", name, Mark.START, "this is not CSV: " + broken.getMessage(), ""));
                }
            }
        }
        return new Read(lines, problems);
    }

    private static void line(String file, NamedCsvRecord row, List<Line> lines, List<Problem> problems) {
        Mark mark = new Mark((int) Math.max(1, row.getStartingLineNumber()), 1);
        for (String column : List.of("seat", "position")) {
            if (row.findField(column).isEmpty()) {
                problems.add(new Problem(
                        "missing-column",
                        file,
                        mark,
                        "there is no column '" + column + "'",
                        "the first line names the columns: seat,position"));
                return;
            }
        }
        try {
            Position position = CountsOption.position(row.getField("position"));
            lines.add(new Line(
                    row.getField("seat").trim(),
                    position,
                    row.findField("by").orElse("").trim()));
        } catch (TypeConversionException notAPosition) {
            problems.add(new Problem("not-a-position", file, mark, notAPosition.getMessage(), ""));
        }
    }
}
