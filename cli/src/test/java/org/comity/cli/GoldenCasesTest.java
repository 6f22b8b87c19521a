package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Expected outcomes that somebody else wrote down, decided by the charters that are shipped.
class GoldenCasesTest {
    private static final Path CASES = Path.of(System.getProperty("comity.reference", "."), "golden_cases.csv");
    private static final Path ORGANISATIONS = Path.of(System.getProperty("comity.home", "."), "organisations");

    /// Cases whose options are in words; the rest of the file is run as it stands.
    private static final Map<String, String> IN_WORDS = Map.of(
            "IM6", "--in-favour %s",
            "NA1", "",
            "NA3", "--deadline 2020-01-15T17:00+01:00 --letter DEU@2020-01-15T17:01+01:00");

    static Stream<Case> cases() throws IOException {
        if (!Files.exists(CASES)) {
            return Stream.of(new Case("none", "", "", "", "", ""));
        }
        List<Case> cases = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(CASES)) {
            for (NamedCsvRecord row : rows) {
                String organ = row.getField("organ");
                boolean shipped = !organ.isEmpty()
                        && Files.exists(
                                ORGANISATIONS.resolve(organ.split("/")[0]).resolve("charter.yaml"));
                if (shipped) {
                    cases.add(new Case(
                            row.getField("id"),
                            organ,
                            row.getField("on"),
                            row.getField("matter"),
                            row.getField("options"),
                            row.getField("expected")));
                }
            }
        }
        return cases.stream();
    }

    record Case(String id, String organ, String on, String matter, String options, String expected) {}

    @ParameterizedTest
    @MethodSource("cases")
    void every_golden_case_of_a_shipped_organ_comes_out_as_expected(Case expected) {
        Assumptions.assumeTrue(Files.exists(CASES), "no golden cases: set COMITY_REFERENCE");
        String options = expected.options();
        if (IN_WORDS.containsKey(expected.id())) {
            String inWords = IN_WORDS.get(expected.id());
            options = inWords.contains("%s") ? inWords.formatted(heaviest(expected, 30)) : inWords;
        }
        Running run = Running.line("decide " + expected.organ() + " --on " + expected.on() + " --matter "
                + expected.matter() + " --json " + options);
        assertTrue(run.exit() <= Exit.NEGATIVE, run.err());
        assertEquals(expected.expected(), run.json().get("outcome").asString(), run.out());
        assertEquals(expected.expected().equals("adopted") ? 0 : 1, run.exit());
        assertTrue(run.json().get("reasons").size() > 0, "no outcome without a reason");
    }

    private static String heaviest(Case expected, int count) {
        Running who = Running.comity("who", expected.organ(), "--on", expected.on(), "--json");
        return String.join(
                ",",
                who.json()
                        .get("seats")
                        .valueStream()
                        .sorted(Comparator.comparing(seat ->
                                -Long.parseLong(seat.get("weights").get("votes").asString())))
                        .limit(count)
                        .map(seat -> seat.get("id").asString())
                        .toList());
    }

    @Test
    void fifty_five_per_cent_of_twenty_eight_members_are_sixteen() {
        String day =
                "decide eu/council --json --on 2015-06-01 --matter qualified-majority --rest in-favour --abstaining ";
        // Twelve small members abstain, so that neither population nor the three of a blocking minority decide.
        assertEquals("adopted", outcome(day + "MLT,LUX,CYP,EST,LVA,SVN,LTU,HRV,IRL,SVK,FIN,DNK"));
        assertEquals("rejected", outcome(day + "MLT,LUX,CYP,EST,LVA,SVN,LTU,HRV,IRL,SVK,FIN,DNK,BGR"));
    }

    @Test
    void one_member_that_says_that_a_question_is_one_of_substance_brings_it_under_consensus() {
        String day = "decide ccamlr/commission --json --on 2020-01-15 ";
        // May it be decided as one that is not of substance? One objection says no,
        assertEquals("rejected", outcome(day + "--matter is-it-substance --objecting RUS --rest silent"));
        assertEquals("adopted", outcome(day + "--matter is-it-substance --rest silent"));
        // so that the matter itself needs consensus, which the one stops as it would not stop a vote.
        assertEquals("rejected", outcome(day + "--matter substance --against RUS --rest in-favour"));
        assertEquals("adopted", outcome(day + "--matter other --against RUS --rest in-favour"));
    }

    private static String outcome(String line) {
        return Running.line(line).json().get("outcome").asString();
    }
}
