package org.comity.charter.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comity.charter.Problem;

/// What every answer of a reader has to keep.
final class Places {
    private Places() {}

    static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    /// Every problem says something about a line that the text has.
    static void check(String text, List<Problem> problems) {
        long lines = text.codePoints()
                        .filter(c -> c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029')
                        .count()
                + 1;
        for (Problem problem : problems) {
            if (problem.says().isBlank() || problem.code().isBlank()) {
                throw new AssertionError("a problem that says nothing: " + problem);
            }
            if (problem.mark().line() > lines + 1) {
                throw new AssertionError("a problem beyond the last of " + lines + " lines: " + problem);
            }
        }
    }
}
