package org.comity.cli.show;

import java.util.ArrayList;
import java.util.List;

/// Breaks prose into lines.
public final class Wrap {
    public static final int WIDTH = 96;

    private Wrap() {}

    /// Lines of at most [#WIDTH] characters where words allow; the first begins with `first`, the others stand
    /// four spaces further in than it.
    public static List<String> lines(String first, String text) {
        List<String> lines = new ArrayList<>();
        int lead = first.length() - first.stripLeading().length();
        String indent = first.isBlank() ? first : " ".repeat(lead + 4);
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
