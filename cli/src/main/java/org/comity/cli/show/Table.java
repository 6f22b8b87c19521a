package org.comity.cli.show;

import java.util.ArrayList;
import java.util.List;

/// A table of text whose columns are as wide as they need to be.
public final class Table {
    /// How a column stands.
    public enum Align {
        LEFT,
        RIGHT
    }

    private final List<Align> aligns;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(Align... aligns) {
        this.aligns = List.of(aligns);
    }

    public Table row(String... cells) {
        if (cells.length != aligns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + aligns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The rows, without spaces at their ends.
    public List<String> lines() {
        int[] widths = new int[aligns.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            String space = " ".repeat(widths[i] - width(cell));
            line.append(i == 0 ? "" : "  ").append(aligns.get(i) == Align.LEFT ? cell + space : space + cell);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
