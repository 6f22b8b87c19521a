package org.comity.cli.show;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.charter.Organ;
import org.comity.charter.vote.Paralysis;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;

/// Draws which absences stop which decision: a row for seats that do the same, a column for each matter and reading.
///
/// A cell says with how many absences, the seat's own included, it is enough: 1, 2 or 3. Text is text, and colour
/// repeats what the number says.
public final class ParalysisPicture {
    private static final int CELL = 40;
    private static final int ROW = 34;
    private static final int LETTER = 8;
    private static final int TITLE_LETTER = 10;
    private static final int MARGIN = 24;
    private static final int LINE = 18;
    private static final int MOST_IN_A_LINE = 44;

    private ParalysisPicture() {}

    /// Seats that stand in the same way to every decision.
    private record Row(List<String> label, List<Integer> sizes) {}

    public static String of(Organ organ, Roll roll, List<Paralysis> all) {
        List<Row> rows = rows(roll, all);
        List<String> columns = all.stream().map(ParalysisText::heading).toList();
        int left = MARGIN
                + LETTER
                        * rows.stream()
                                .flatMap(row -> row.label().stream())
                                .mapToInt(String::length)
                                .max()
                                .orElse(0)
                + 16;
        int legend = MARGIN + 30;
        int head = legend + 30 + LINE * columns.size() + 24;
        int height =
                head + 12 + rows.stream().mapToInt(ParalysisPicture::height).sum() + 64;
        int longest = columns.stream().mapToInt(String::length).max().orElse(0);
        String title = "Which absences stop which decision: " + organ.names().english(organ.id()) + ", " + roll.on();
        int texts = Math.max(70 + LETTER * longest, MARGIN + TITLE_LETTER * title.length());
        int width = Math.max(640, Math.max(left + CELL * columns.size(), texts) + MARGIN);
        StringBuilder svg = new StringBuilder(begin(width, height, title, roll.on()));
        for (int c = 0; c < columns.size(); c++) {
            text(svg, MARGIN, legend + 30 + LINE * c, "key", letter(c) + "  " + columns.get(c));
            text(svg, left + CELL * c + CELL / 2, head, "column", letter(c));
        }
        int y = head + 12;
        for (Row row : rows) {
            row(svg, row, left, y, all);
            y += height(row);
        }
        explain(svg, y + 28);
        return svg.append("</svg>\n").toString();
    }

    private static void row(StringBuilder svg, Row row, int left, int y, List<Paralysis> all) {
        for (int line = 0; line < row.label().size(); line++) {
            text(svg, MARGIN, y + 22 + LINE * line, "seat", row.label().get(line));
        }
        for (int c = 0; c < row.sizes().size(); c++) {
            int size = row.sizes().get(c);
            boolean never = all.get(c).standing() == Paralysis.Standing.CANNOT;
            String mark = never ? "×" : size == 0 ? "·" : Integer.toString(size);
            String fill = never ? "none" : "s" + size;
            svg.append("<rect class=\"")
                    .append(fill)
                    .append("\" x=\"")
                    .append(left + CELL * c + 2)
                    .append("\" y=\"")
                    .append(y + 2)
                    .append("\" width=\"")
                    .append(CELL - 4)
                    .append("\" height=\"")
                    .append(height(row) - 4)
                    .append("\" rx=\"4\"/>");
            text(svg, left + CELL * c + CELL / 2, y + height(row) / 2 + 5, "mark m" + size, mark);
        }
    }

    private static void explain(StringBuilder svg, int y) {
        text(
                svg,
                MARGIN,
                y,
                "key",
                "1: its absence alone stops the decision; 2, 3: with one or two others that stay away");
        text(svg, MARGIN, y + LINE, "key", "·: not by up to three absences; ×: cannot be decided at all");
    }

    private static int height(Row row) {
        return Math.max(ROW, LINE * row.label().size() + 14);
    }

    private static List<Row> rows(Roll roll, List<Paralysis> all) {
        Map<List<Integer>, List<String>> bySizes = new LinkedHashMap<>();
        for (Seat seat : roll.seats()) {
            if (seat.right() == Seat.Right.VOTES) {
                List<Integer> sizes =
                        all.stream().map(each -> size(each, seat.id())).toList();
                bySizes.computeIfAbsent(sizes, _ -> new ArrayList<>()).add(seat.id());
            }
        }
        List<Row> rows = new ArrayList<>();
        bySizes.forEach((sizes, seats) -> rows.add(new Row(label(seats), sizes)));
        return rows;
    }

    /// In how small a set of absences a seat stops a decision, or 0.
    private static int size(Paralysis paralysis, String seat) {
        return paralysis.patterns().stream()
                .filter(pattern ->
                        pattern.parts().stream().anyMatch(part -> part.of().contains(seat)))
                .mapToInt(Paralysis.Pattern::absent)
                .min()
                .orElse(0);
    }

    private static List<String> label(List<String> seats) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String seat : seats) {
            if (!line.isEmpty() && line.length() + 1 + seat.length() > MOST_IN_A_LINE) {
                lines.add(line.toString());
                line = new StringBuilder();
            }
            line.append(line.isEmpty() ? "" : " ").append(seat);
        }
        lines.add(line.toString());
        if (lines.size() > 8) {
            return List.of(lines.getFirst(), "… " + seats.size() + " seats in all");
        }
        return lines;
    }

    private static String letter(int column) {
        return column < 26 ? Character.toString('A' + column) : "A" + Character.toString('A' + column - 26);
    }

    private static String begin(int width, int height, String title, LocalDate on) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
                <title>%s</title>
                <desc>Rows are seats, columns are decisions on %s. A number says how many absences, that seat's included, stop the decision.</desc>
                <style>
                text{font:14px system-ui,sans-serif;fill:#222}.title{font-size:17px;font-weight:600}.key{fill:#444}
                .seat{font:13px ui-monospace,monospace}.column,.mark{text-anchor:middle}.column{font-weight:600}
                .mark{font-weight:600;font-variant-numeric:tabular-nums}.m0{fill:#767676}.m1{fill:#fff}
                .s1{fill:#0b5394}.s2{fill:#9cc3e6}.s3{fill:#deebf7}.s0,.none{fill:none;stroke:#ccc}
                @media (prefers-color-scheme: dark){text{fill:#eee}.key{fill:#bbb}.m0{fill:#999}.m2,.m3{fill:#111}.bg{fill:#1b1b1b}.s0,.none{stroke:#555}}
                </style>
                <rect class="bg" width="100%%" height="100%%" fill="#fff"/>
                <text class="title" x="%d" y="%d">%s</text>
                """.formatted(width, height, width, height, escape(title), on, MARGIN, MARGIN + 10, escape(title));
    }

    private static void text(StringBuilder svg, int x, int y, String style, String text) {
        svg.append("<text class=\"")
                .append(style)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\">")
                .append(escape(text))
                .append("</text>\n");
    }

    private static String escape(String text) {
        // XML cannot hold control characters in any form.
        return text.replaceAll("\\p{Cc}", "\ufffd")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
