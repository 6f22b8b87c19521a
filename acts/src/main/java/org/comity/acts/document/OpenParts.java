package org.comity.acts.document;

import java.util.ArrayList;
import java.util.List;

/// The parts of a text that stand in square brackets. A bracket inside of others belongs to the
/// outermost.
public final class OpenParts {
    private OpenParts() {}

    /// @param from number of the line on which it begins, from 1
    /// @param until number of the line on which it ends; the last line where it is never closed
    public record OpenPart(long from, long until) {}

    /// In the order of the text. A bracket that closes nothing is no part.
    public static List<OpenPart> in(List<String> lines) {
        List<OpenPart> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            for (int j = 0; j < line.length(); j++) {
                char sign = line.charAt(j);
                if (sign == '[') {
                    from = depth == 0 ? i + 1 : from;
                    depth++;
                } else if (sign == ']' && depth > 0) {
                    depth--;
                    if (depth == 0) {
                        parts.add(new OpenPart(from, i + 1));
                    }
                }
            }
        }
        if (depth > 0) {
            parts.add(new OpenPart(from, lines.size()));
        }
        return List.copyOf(parts);
    }
}
