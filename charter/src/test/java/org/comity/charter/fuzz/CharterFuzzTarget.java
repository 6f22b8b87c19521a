package org.comity.charter.fuzz;

import org.comity.charter.Organ;
import org.comity.charter.file.CharterReader;

/// A charter file of any bytes.
public final class CharterFuzzTarget {
    private CharterFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = Places.text(input);
        CharterReader.Read read = CharterReader.read("charter.yaml", text);
        Places.check(text, read.problems());
        if (read.charter().isPresent() != read.problems().isEmpty()) {
            throw new AssertionError("a charter with problems, or neither: " + read.problems());
        }
        read.charter().ifPresent(charter -> charter.organs().forEach(Organ::vocabulary));
    }
}
