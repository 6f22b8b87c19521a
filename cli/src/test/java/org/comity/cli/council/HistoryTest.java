package org.comity.cli.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.cli.Running;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class HistoryTest {
    /// Two of several members alike, one that was superseded, one of an unknown day, and what differs.
    private static final String ACTS = """
            title: A little history
            defaults: {standing: report, audience: everybody, by: {outsider: Courier}, sources: [{document: Courier}]}
            acts:
              - effective: 2020-05-01
                body: {kind: office-taken, office: head-of-state, member: ALD, holder: Voss}
              - effective: 2021
                requestId: first
                body: {kind: statement, says: The bridge is ten years old., claims: [{about: bridge/age, value: "10"}]}
              - effective: 2021
                requestId: second
                body: {kind: statement, says: The bridge is twelve years old., claims: [{about: bridge/age, value: "12"}]}
              - effective: unknown
                body: {kind: office-taken, office: head-of-state, member: BRE, holder: Lind}
            """;

    @TempDir
    private Path folder;

    private JsonNode told(String script, String... more) throws IOException {
        String file = Files.writeString(folder.resolve("script.yaml"), script).toString();
        return Running.comity(Stream.concat(
                                Stream.of("timeline", "river-league", "--suppose", file, "--json"), Arrays.stream(more))
                        .toArray(String[]::new))
                .json();
    }

    private static Set<String> about(JsonNode told) {
        return told.get("conflicts")
                .valueStream()
                .map(each -> each.get("about").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_history_of_the_first_user_is_on_one_page_from_1992_to_2026() {
        Running run = Running.comity("timeline", "csto", "--json");
        assertEquals(0, run.exit(), run.err());
        JsonNode told = run.json();
        List<String> years = told.get("changes")
                .valueStream()
                .map(each -> each.get("effective").asString())
                .filter(when -> !when.equals("unknown"))
                .map(when -> when.substring(0, 4))
                .toList();
        assertEquals("1992", years.getFirst());
        assertEquals("2026", years.getLast());
        assertEquals(years.stream().sorted().toList(), years);
        told.get("changes").forEach(each -> {
            assertFalse(each.get("acts").isEmpty(), each::toString);
            assertFalse(each.get("sources").isEmpty(), each::toString);
        });
        assertTrue(
                about(told)
                        .containsAll(Set.of(
                                "accession/GEO/made-on",
                                "response/kazakhstan-2022/end-announced-on",
                                "clock/kazakhstan-2022/withdrawal",
                                "response/kazakhstan-2022/headcount",
                                "programme/tajik-afghan-border/first-stage-lasts",
                                "quorum/minsk-2023")),
                () -> about(told).toString());
        assertTrue(
                told.get("unknown")
                        .valueStream()
                        .anyMatch(gap ->
                                gap.get("says").asString().equals("who presided over csto/council is not known")),
                run.out());
    }

    @Test
    void members_of_whom_the_same_is_told_stand_together_with_all_their_acts() {
        JsonNode told = Running.comity("timeline", "csto", "--until", "1994", "--topic", "membership/", "--json")
                .json();
        List<String> says = told.get("changes")
                .valueStream()
                .map(each -> each.get("says").asString())
                .toList();
        assertTrue(
                says.contains("ARM, KAZ, KGZ, RUS and TJK each is a full member from 1994-04-20 until 1999-04-20"),
                says::toString);
        JsonNode first = told.get("changes").get(0);
        assertEquals(first.get("members").size(), first.get("acts").size());
    }

    @Test
    void what_nobody_can_date_comes_last_and_what_was_only_said_is_no_change() throws IOException {
        JsonNode told = told(ACTS);
        List<String> says = told.get("changes")
                .valueStream()
                .map(each -> each.get("says").asString())
                .toList();
        assertEquals("Lind is head-of-state of BRE", says.getLast());
        assertTrue(says.stream().noneMatch(each -> each.contains("bridge")), says::toString);
        assertTrue(about(told).contains("bridge/age"), () -> about(told).toString());
    }

    @Test
    void what_was_settled_stays_in_sight_with_the_act_that_settled_it() throws IOException {
        String settled = ACTS + """
              - effective: 2022
                body: {kind: statement, says: It is ten., claims: [{about: bridge/age, value: "10"}]}
                relates: [{as: supersedes, request: second}]
            """;
        JsonNode conflict = told(settled)
                .get("conflicts")
                .valueStream()
                .filter(each -> each.get("about").asString().equals("bridge/age"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, conflict.get("settledBy").size());
        assertTrue(told(ACTS).get("conflicts").get(0).get("settledBy").isEmpty());
    }

    @Test
    void a_history_in_which_nothing_happened_is_a_no() {
        Running run = Running.comity("timeline", "csto", "--topic", "nothing/");
        assertEquals(1, run.exit());
        assertTrue(run.out().startsWith("No change in the history of csto"), run.out());
    }

    @Test
    void an_organisation_that_is_not_there_is_told_with_the_nearest() {
        Running run = Running.comity("timeline", "cst0");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("csto"), run.err());
    }
}
