package org.comity.cli.force;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.cli.Running;
import org.comity.cli.replay.RealSets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Treaties whose ratifications and entry into force are recorded. The sets are no part of the project.
@Tag("slow")
class RecordedTreatiesTest {
    @TempDir
    private Path folder;

    private static Path set(String name) {
        Path set = RealSets.folder().resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(set), () -> "skipped: there is no folder " + set);
        return set;
    }

    @Test
    void entry_into_force_is_computed_for_every_environmental_treaty_whose_number_and_delay_are_given() {
        Path set = set("environment_treaties");
        Path derived = set.resolve("entry_into_force_derived.csv");
        Running run = Running.comity(
                "entry-into-force",
                "--treaties",
                derived.toString(),
                "--ratifications",
                set.resolve("memberships.csv.gz").toString(),
                "--columns",
                "key=treaty_id,number=derived_n,delay=derived_delay_days,recorded=entry_into_force_recorded,"
                        + "party=state_iso3,date=ratification,acceded=accession,succeeded=succession,"
                        + "bound=in_force_for_state",
                "--json");
        JsonNode json = run.json();
        List<Map<String, String>> rows = RealSets.rows(derived);
        long given = rows.stream()
                .filter(row -> !row.get("derived_n").isEmpty()
                        && !row.get("derived_delay_days").isEmpty())
                .count();
        assertEquals(given, json.get("compared").asInt(), "every row with a number and a delay");
        assertEquals(rows.size(), json.get("treaties").asInt());
        assertEquals(rows.size() - given, json.get("notComputed").size());
        assertTrue(!json.get("contradicted").isEmpty()
                && !json.get("partyDisagreements").isEmpty());
        if (rows.size() == 284) {
            publicPart(json);
        }
    }

    /// The figures of docs/entry-into-force.md.
    private static void publicPart(JsonNode json) {
        assertEquals(200, json.get("compared").asInt());
        assertEquals(200, json.get("agree").asInt());
        assertEquals(179, json.get("agreeByReading").get("last").asInt());
        assertEquals(157, json.get("agreeByReading").get("each-row").asInt());
        assertEquals(187, json.get("agreeByReading").get("earlier-of-both").asInt());
        assertEquals(199, json.get("agreeByReading").get("without-accessions").asInt());
        assertEquals(52, json.get("completedBySeveral").asInt());
        assertEquals(35, json.get("contradicted").size());
        JsonNode diversity = null;
        for (JsonNode each : json.get("contradicted")) {
            diversity = each.get("treaty").asString().equals("CBD_1992A") ? each : diversity;
        }
        assertEquals("90 days", diversity.get("laterParties").get("delay").asString());
        assertEquals(149, diversity.get("laterParties").get("parties").asInt());
        assertEquals(5552, json.get("parties").get("agrees").asInt());
        assertEquals(997, json.get("parties").get("other-delay").asInt());
        assertEquals(2316, json.get("partyDisagreements").size());
    }

    @Test
    void the_charter_amendments_of_1963_came_into_force_when_the_last_permanent_member_had_ratified()
            throws IOException {
        Path deposits = deposits("1-5-a");
        List<String> command = new ArrayList<>(List.of(
                "entry-into-force",
                "un",
                "charter-amendment",
                "--adopted",
                "1963-12-17",
                "--deposits",
                deposits.toString(),
                "--json"));
        JsonNode without = Running.comity(command.toArray(String[]::new)).json();
        assertEquals(
                "no", without.get("inForce").asString(), "the depositary's list does not name the Republic of China");
        command.addAll(List.of("--deposited", "1965-08-02=CHN"));
        JsonNode with = Running.comity(command.toArray(String[]::new)).json();
        assertEquals("1965-08-31", with.get("entryIntoForce").get("from").asString());
        assertEquals("1965-08-31", with.get("entryIntoForce").get("to").asString());
        List<String> by = new ArrayList<>();
        with.get("completedBy").forEach(each -> by.add(each.asString()));
        assertEquals(List.of("CHL", "ECU", "USA"), by);
    }

    @Test
    void the_charter_amendment_of_1971_came_into_force_as_recorded() throws IOException {
        JsonNode json = Running.comity(
                        "entry-into-force",
                        "un",
                        "charter-amendment",
                        "--deposits",
                        deposits("1-5-c").toString(),
                        "--json")
                .json();
        assertEquals("1973-09-24", json.get("entryIntoForce").get("from").asString());
        assertEquals("90", json.get("reasons").get(0).get("need").asString());
    }

    @Test
    void the_statute_of_the_criminal_court_came_into_force_on_the_first_of_the_month_after_sixty_days()
            throws IOException {
        List<String> terms =
                List.of("--rule", "at least 60 ratified", "--delay", "first day of the month after 60 days");
        for (List<String> given : List.of(terms, List.of("icc", "rome-statute"))) {
            List<String> command = new ArrayList<>(List.of("entry-into-force"));
            command.addAll(given);
            command.addAll(List.of("--deposits", deposits("18-10").toString(), "--json"));
            JsonNode json = Running.comity(command.toArray(String[]::new)).json();
            assertEquals("2002-04-11", json.get("completed").get("from").asString());
            assertEquals("2002-07-01", json.get("entryIntoForce").get("from").asString());
            assertEquals("66", json.get("reasons").get(0).get("haveAtLeast").asString());
        }
    }

    /// The deposits of one treaty, without signatures that bind nobody.
    private Path deposits(String treaty) throws IOException {
        List<String> lines = new ArrayList<>(List.of("party,date"));
        for (Map<String, String> row : RealSets.rows(set("un_treaty_status").resolve("actions.csv.gz"))) {
            if (row.get("treaty_id").equals(treaty) && !row.get("action").equals("signature")) {
                lines.add('"' + row.get("participant") + "\"," + row.get("action_date"));
            }
        }
        return Files.write(folder.resolve(treaty + ".csv"), lines);
    }
}
