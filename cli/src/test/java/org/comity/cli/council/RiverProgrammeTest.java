package org.comity.cli.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.cli.Running;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Plays a programme from its mandate to its results, a project of one member, and a year of chairmanship of the River
/// League, an invented organisation, from their scripts, and asks what a programme officer, a journalist and the
/// chair's
/// secretariat would ask.
@Tag("slow")
class RiverProgrammeTest {
    private static final Path SCRIPTS =
            Path.of(System.getProperty("comity.home", "."), "organisations", "river-league", "scripts");

    @TempDir
    private Path folder;

    private Running comity(String... words) {
        return Running.comity(
                Stream.concat(Stream.of(words), Stream.of("--store", store())).toArray(String[]::new));
    }

    private JsonNode json(String... words) {
        return comity(Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new))
                .json();
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    /// Refuses what the script says is refused, and enters all else.
    private void plays(String script) throws IOException {
        assertEquals(
                0, Running.comity("load", "river-league", "--into", store()).exit());
        Path file = SCRIPTS.resolve(script);
        Running run = comity("act", "--file", file.toString(), "--json");
        assertEquals(0, run.exit(), run.out() + run.err());
        List<JsonNode> acts = run.json().get("acts").valueStream().toList();
        Set<String> results = new TreeSet<>();
        acts.forEach(each -> results.add(each.get("result").asString()));
        assertEquals(Set.of("entered", "refused-as-expected"), results);
        List<JsonNode> refused = acts.stream()
                .filter(each -> each.has("refused"))
                .map(each -> each.get("refused"))
                .toList();
        assertEquals(
                Pattern.compile("expect: ([A-Z]+-[0-9]+)")
                        .matcher(Files.readString(file))
                        .results()
                        .map(each -> each.group(1))
                        .toList(),
                refused.stream().map(each -> each.get("code").asString()).toList());
        for (JsonNode each : refused) {
            assertFalse(each.get("because").asString().isBlank(), each.toString());
            assertFalse(each.get("remedy").asString().isBlank(), each.toString());
        }
    }

    @Test
    void a_programme_is_followed_from_its_mandate_to_its_results() throws IOException {
        plays("river-programme.yaml");
        JsonNode banks = json("programme", "upper-banks", "--on", "2023-06-01");
        assertEquals("under-way", banks.get("progress").asString());
        assertEquals("2", banks.get("readings").get(0).get("stage").asString());
        assertTrue(banks.get("mandate").asBoolean());
        assertEquals(4454, banks.get("lineage").get(0).get("days").get("least").asInt());
        assertTrue(banks.get("making").asString().contains("4,454 days"), banks.toString());
        assertTrue(banks.get("making").asString().contains("over a decade"), banks.toString());
        assertEquals("CAS", banks.get("coordinator").get("who").asString());
        assertEquals(1, banks.get("conflicts").size());
        JsonNode claim =
                json("claims", "--about", "programme/upper-banks").get("claims").get(0);
        assertEquals("supported", claim.get("verdict").asString());
        assertEquals(1, json("programme", "--q", "BIG BANK").get("programmes").size());
        assertEquals(1, comity("programme", "--q", "no such title").exit());
        assertEquals(2, comity("programme", "uper-banks").exit());
        assertTrue(comity("programme", "uper-banks").err().contains("did you mean upper-banks"));
        JsonNode ferries = json("programme", "ferries", "--on", "2023-06-01");
        assertEquals("without-mandate", ferries.get("progress").asString());
        assertTrue(comity("programme", "ferries", "--on", "2023-06-01").out().contains("programme without mandate"));
        who_is_in_the_consortium_is_answered_as_known_then_and_later();
    }

    private void who_is_in_the_consortium_is_answered_as_known_then_and_later() {
        JsonNode then = lock("2022-11-28", "2022-11-28");
        assertEquals(1, then.get("proposals").size());
        assertEquals(1, then.get("participations").size());
        assertEquals(0, then.get("members").get("most").asInt());
        assertEquals(0, then.get("learntLate").size());
        assertTrue(then.get("national").asBoolean());
        JsonNode later = lock("2023-06-14", "2023-06-14");
        assertEquals("lead", grade(later, 0));
        assertEquals("shortlist", grade(later, 1));
        assertEquals(0, later.get("members").get("most").asInt());
        JsonNode back = lock("2022-11-28", "2023-06-14");
        assertEquals("interest", grade(back, 0));
        assertEquals(1, back.get("learntLate").size());
        assertEquals(3, back.get("cameLater").size());
        assertTrue(back.get("participations")
                .get(1)
                .get("steps")
                .get(0)
                .get("learntLate")
                .asBoolean());
        assertEquals(then, lock("2022-11-28", "2022-11-28"));
        assertEquals(
                1, lock("2024-02-01", "2024-02-01").get("members").get("least").asInt());
    }

    private JsonNode lock(String on, String known) {
        return json("project", "lock-power", "--on", on, "--known-at", known);
    }

    private static String grade(JsonNode project, int place) {
        return project.get("participations").get(place).get("grade").asString();
    }

    @Test
    void a_year_of_chairmanship_is_counted_and_claims_stand_beside_the_count() throws IOException {
        plays("chair-year.yaml");
        JsonNode year = json("chairmanship", "2024", "--on", "2025-02-01");
        assertEquals("EST", year.get("holder").asString());
        assertEquals("EST", year.get("byRecord").get(0).asString());
        assertEquals(6, year.get("count").get("least").asInt());
        assertEquals(7, year.get("count").get("most").asInt());
        assertEquals(2, year.get("handovers").size());
        assertEquals("consistent", year.get("claims").get(0).get("verdict").asString());
        assertEquals("not-supported", year.get("claims").get(1).get("verdict").asString());
        assertEquals("unsupported", year.get("claims").get(2).get("verdict").asString());
        assertEquals("assessment", year.get("said").get(0).get("as").asString());
        assertEquals(2, year.get("positions").size());
        assertEquals(
                1, comity("claims", "--about", "chairmanship/2024/activities").exit());
        String sheet = comity("chairmanship", "2024", "--on", "2025-02-01", "--sheet", "--markdown")
                .out();
        assertTrue(sheet.contains("| all | 6 to 7 |"), sheet);
        assertTrue(sheet.contains("Claim unsupported by the register"), sheet);
        assertTrue(sheet.contains("# Chairmanship of council"), sheet);
        assertEquals(2, comity("chairmanship", "2024", "--markdown").exit());
        assertEquals(2, comity("chairmanship", "2023").exit());
        assertEquals(1, json("positions", "--member", "DOR").get("positions").size());
        assertEquals(1, json("watch", "--on", "2024-11-01").get("watch").size());
        assertEquals(1, comity("watch", "--on", "2025-02-01").exit());
        assertEquals(0, json("conflicts").get("conflicts").size());
    }
}
