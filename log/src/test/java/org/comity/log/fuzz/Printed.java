package org.comity.log.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.comity.log.note.Parsed;

/// What was read must be printed as the very bytes it was read from: there is one spelling.
final class Printed {
    private Printed() {}

    static void same(byte[] input, Parsed<?> parsed) {
        if (parsed instanceof Parsed.Good<?>(Object value)
                && !Arrays.equals(input, value.toString().getBytes(StandardCharsets.UTF_8))) {
            throw new AssertionError("read and printed otherwise: " + value);
        }
        if (parsed instanceof Parsed.Bad<?>(String says) && says.isBlank()) {
            throw new AssertionError("refused without a word");
        }
    }
}
