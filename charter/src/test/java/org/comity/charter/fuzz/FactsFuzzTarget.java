package org.comity.charter.fuzz;

import java.time.LocalDate;
import org.comity.charter.facts.FactTable;
import org.comity.charter.file.FactsReader;

/// A facts file of any bytes.
public final class FactsFuzzTarget {
    private FactsFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = Places.text(input);
        FactsReader.Read read = FactsReader.read("facts.yaml", text);
        Places.check(text, read.problems());
        FactTable facts = new FactTable(read.rows(), read.successions());
        facts.memberships(LocalDate.of(2000, 1, 1));
        facts.weights("votes", LocalDate.of(2000, 1, 1));
    }
}
