package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Where a league with one rule for each purpose could not mend itself.
class LintOfALeagueTest {
    @TempDir
    private Path folder;

    /// A league of three with one rule for each purpose.
    private String league(String suspension, String amendment, String election) throws IOException {
        String charter = """
                charter: 1
                organisation: league
                name: {en: League}
                ids: own
                texts:
                  Statute: {title: Statute of the League}
                organs:
                  council:
                    name: {en: Council}
                    by: Statute Art. 1
                    seats:
                      members: {members: [A, B, C], by: Statute Art. 2}
                    decisions:
                      suspension: {purpose: suspend a member, provisions: [{%s, by: Statute Art. 3}]}
                      amendment: {purpose: amend the charter, provisions: [{%s, by: Statute Art. 4}]}
                      election: {purpose: elect the chair, provisions: [{%s, by: Statute Art. 5}]}
                """.formatted(suspension, amendment, election);
        Files.writeString(Files.createDirectories(folder.resolve("league")).resolve("charter.yaml"), charter);
        return "charter lint league --on 2030-01-15 --organisations " + folder;
    }

    private static List<String> deadlocks(String line) {
        return Running.line(line + " --json")
                .json()
                .get("organisations")
                .get(0)
                .get("deadlocks")
                .valueStream()
                .map(each ->
                        each.get("matter").asString() + ": " + each.get("says").asString() + ": "
                                + String.join(" ", Answers.words(each.get("seats"))) + ": "
                                + each.get("verdict").asString())
                .toList();
    }

    @Test
    void majorities_leave_nothing_to_find() throws IOException {
        String majority = "rule: more than 1/2 of members in favour";
        String line = league(majority, majority, majority);
        Running run = Running.line(line);
        assertEquals(0, run.exit(), run.err());
        assertEquals("league: nothing found\n", run.out());
        assertEquals(List.of(), deadlocks(line));
    }

    @Test
    void a_member_that_can_keep_its_own_suspension_from_being_decided_is_found() throws IOException {
        String line = league(
                "rule: no objection", "rule: all of members in favour", "rule: more than 1/2 of members in favour");
        assertEquals(1, Running.line(line).exit());
        assertEquals(
                List.of(
                        "suspension: the member concerned can stop it by objecting: A B C: no",
                        "amendment: one member can stop it by staying away: A B C: no",
                        "amendment: one member can stop it by objecting: A B C: no"),
                deadlocks(line));
        String text = Running.line(line).out();
        assertTrue(
                text.replaceAll("\\s+", " ")
                        .contains("league/council: suspend a member (suspension): the member concerned can stop it by"
                                + " objecting: A, B, C"),
                text);
    }

    @Test
    void a_member_whose_objection_is_set_aside_cannot_keep_its_suspension_from_being_decided() throws IOException {
        String line = league(
                "rule: no objection except from the named, named: 1",
                "rule: more than 1/2 of members in favour",
                "rule: more than 1/2 of members in favour");
        assertEquals(0, Running.line(line).exit(), Running.line(line).err());
        assertEquals(List.of(), deadlocks(line));
    }

    @Test
    void a_rule_that_is_not_known_or_cannot_be_met_is_found() throws IOException {
        String line = league(
                "rule: unknown, settled by: the rules of 2029",
                "rule: at least 4 in favour",
                "rule: more than 1/2 of members in favour");
        assertEquals(
                List.of(
                        "suspension: its rule is not known: : depends",
                        "amendment: it cannot be decided though everybody is there and in favour: : no"),
                deadlocks(line));
    }

    @Test
    void what_no_decision_says_that_it_is_for_is_missing() {
        Running run = Running.line("charter lint csto --on 2024-11-28 --json");
        assertEquals(1, run.exit());
        JsonNode csto = run.json().get("organisations").get(0);
        assertEquals("csto", csto.get("organisation").asString());
        assertTrue(Answers.words(csto.get("missing")).contains("amend the charter"), csto::toString);
        String text = Running.line("charter lint csto --on 2024-11-28").out();
        assertTrue(text.contains("amend the charter: no decision in the charter file says that it is for this"), text);
    }

    @Tag("slow")
    @Test
    void every_organisation_is_looked_at_on_this_day_when_none_is_named() {
        JsonNode json = Running.line("charter lint --json").json();
        assertEquals(LocalDate.now().toString(), json.get("on").asString());
        List<String> all = json.get("organisations")
                .valueStream()
                .map(each -> each.get("organisation").asString())
                .toList();
        assertTrue(all.containsAll(List.of("csto", "eu", "model-un", "un", "wto")), all::toString);
    }

    @Test
    void names_and_days_that_are_not_there_are_refused() {
        Answers.assertWrongUse("charter lint cst", "LIBRARY-1", "did you mean csto?");
        Answers.assertWrongUse("charter lint \"\"", "LIBRARY-1", "no organisation ''");
        Answers.assertWrongUse("charter lint csto --on 2024-13-01", "USAGE-1", "is not a day");
    }
}
