package org.comity.cli.record;

import java.util.ArrayList;
import java.util.List;

/// A sheet of labelled lines: labels in one column, texts in another, broken where a line would be too wide.
public final class Sheet {
    public static final int WIDTH = 100;
    private static final int LABEL = 14;
    private static final int STEP = 2;

    private final List<String> lines = new ArrayList<>();
    private String last = "";

    /// A label with a text; an empty text is left out, and so is a label that would stand twice in a row.
    public void row(String label, String text) {
        if (!text.isBlank()) {
            String shown = label.equals(last) ? "" : label;
            last = label;
            add(shown + " ".repeat(Math.max(1, LABEL - shown.length())), LABEL + STEP, text);
        }
    }

    /// Another line under the last label.
    public void more(int steps, String text) {
        if (!text.isBlank()) {
            add(" ".repeat(LABEL + STEP * steps), LABEL + STEP * (steps + 1), text);
        }
    }

    /// Prose of its own, set off from what is around it.
    public void prose(String text) {
        gap();
        text.lines().forEach(line -> add(" ".repeat(4), 4, line));
        gap();
    }

    /// An empty line, where there is none yet.
    public void gap() {
        last = "";
        if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
            lines.add("");
        }
    }

    public List<String> lines() {
        int end = lines.size();
        return lines.isEmpty() || !lines.getLast().isEmpty() ? lines : lines.subList(0, end - 1);
    }

    private void add(String start, int indent, String text) {
        StringBuilder line = new StringBuilder(start);
        boolean fresh = true;
        for (String word : text.strip().split("\\s+")) {
            if (!fresh && length(line) + 1 + word.codePointCount(0, word.length()) > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString().stripTrailing());
    }

    private static int length(CharSequence line) {
        return Character.codePointCount(line, 0, line.length());
    }

    /// A text that fits into some columns, its end left out where it does not.
    public static String cut(String text, int columns) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= columns) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, columns - 1)).stripTrailing() + "…";
    }
}
