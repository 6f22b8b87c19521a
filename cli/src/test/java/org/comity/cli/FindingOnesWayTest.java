package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.comity.cli.show.Wrap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// From the list of organs to what one of them decides, to a question put to it.
@Tag("slow")
class FindingOnesWayTest {
    private static JsonNode organ(String line, String id) {
        return Running.line(line)
                .json()
                .get("organs")
                .valueStream()
                .filter(each -> each.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode matter(String line, String id) {
        return Running.line(line)
                .json()
                .get("matters")
                .valueStream()
                .filter(each -> each.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Stream<String> organs() {
        return Running.line("organs --on 2023-11-23 --json")
                .json()
                .get("organs")
                .valueStream()
                .map(each -> each.get("id").asString());
    }

    @Test
    void every_organ_is_listed_with_the_day_its_votes_and_its_matters() {
        JsonNode before = organ("organs --on 1965-12-31 --json", "un/security-council");
        assertEquals(11, before.get("voting").asInt());
        assertTrue(before.get("matters").asInt() >= 2, before.toString());
        JsonNode after = organ("organs un --on 1966-01-01 --json", "un/security-council");
        assertEquals(15, after.get("voting").asInt());
        assertEquals("un", after.get("organisation").asString());
        assertTrue(organs().toList().containsAll(List.of("csto/council", "eu/council", "un/general-assembly")));
    }

    @Test
    void the_list_is_of_today_when_nobody_says_of_which_day() {
        String today = LocalDate.now().toString();
        assertEquals(today, Running.line("organs un --json").json().get("on").asString());
        assertTrue(Running.line("organs un").out().contains(" on 20"));
    }

    @Test
    void what_is_known_of_the_rules_is_counted() {
        JsonNode rules =
                organ("organs un --on 2020-01-01 --json", "un/general-assembly").get("rules");
        assertEquals(8, rules.get("unconfirmed").asInt());
        assertEquals(0, rules.get("unknown").asInt());
        assertEquals(
                8,
                organ("organs un --on 1940-01-01 --json", "un/general-assembly")
                        .get("rules")
                        .get("notInForce")
                        .asInt());
        assertTrue(Running.line("organs coe --on 2020-01-01").out().contains("all read"));
    }

    @Test
    void an_organisation_that_is_not_there_suggests_the_one_that_was_meant() {
        Running run = Running.line("organs csot");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("did you mean csto?"), run.err());
        Running other = Running.line("matters csto/councli");
        assertEquals(2, other.exit());
        assertTrue(other.err().contains("did you mean csto/council?"), other.err());
    }

    @Test
    void the_list_leads_to_the_matters_of_an_organ() {
        String last = Running.line("organs csto --on 2023-11-23")
                .out()
                .lines()
                .reduce((_, line) -> line)
                .orElseThrow();
        String command = last.substring(last.indexOf("comity ") + "comity ".length());
        assertEquals("matters csto/council", command);
        assertEquals(0, Running.line(command).exit());
    }

    @ParameterizedTest
    @MethodSource("organs")
    void the_matters_of_an_organ_end_with_a_question_that_works(String organ) {
        Running run = Running.line("matters " + organ + " --on 2023-11-23");
        assertEquals(0, run.exit(), run.err());
        String last = run.out().lines().reduce((_, line) -> line).orElseThrow().strip();
        Running question = Running.line(last.substring("comity ".length()));
        assertTrue(question.exit() <= 1, last + "\n" + question.err());
        assertTrue(!question.out().isBlank(), last);
    }

    @ParameterizedTest
    @MethodSource("organs")
    void the_text_is_set_in_lines_that_a_terminal_holds(String organ) {
        Running.line("matters " + organ + " --on 2023-11-23")
                .out()
                .lines()
                .filter(line -> !line.contains("comity "))
                .forEach(line -> assertTrue(line.length() <= Wrap.WIDTH + 24, line.length() + " letters: " + line));
    }

    @Test
    void a_matter_has_its_rule_in_force_with_quorum_article_and_whom_it_binds() {
        JsonNode old = matter("matters un/security-council --on 1960-01-01 --json", "substantive");
        assertEquals(
                "at least 7 in favour, and no permanent against",
                old.get("rules").get(0).get("rule").asString());
        assertEquals("Charter Art. 27(3) as of 1945", old.get("article").asString());
        assertEquals("all members", old.get("binds").asString());
        assertEquals("in force", old.get("known").asString());
        JsonNode assembly = matter("matters un/general-assembly --on 2020-01-01 --json", "important");
        assertEquals(
                "more than 1/2 of members present",
                assembly.get("rules").get(0).get("quorum").asString());
        assertEquals(false, assembly.get("confirmed").asBoolean());
    }

    @Test
    void a_matter_without_a_rule_on_the_day_says_for_when_there_is_one() {
        JsonNode matter = matter("matters un/security-council --on 1940-01-01 --json", "substantive");
        assertEquals("not in force", matter.get("known").asString());
        assertTrue(matter.get("knownFor").asString().contains("1945-10-24"), matter.toString());
        assertTrue(Running.line("matters un/security-council --on 1940-01-01")
                .out()
                .contains("no rule is known for 1940-01-01"));
    }

    @Test
    void a_text_that_leaves_a_point_open_is_shown_with_its_readings() {
        JsonNode open = matter("matters csto/council --on 2023-11-23 --json", "substantive");
        assertTrue(open.get("open").size() >= 2, open.toString());
        assertTrue(Running.line("matters csto/council --on 2023-11-23").out().contains("the text leaves open"));
    }

    @Test
    void what_a_question_needs_is_named() {
        assertEquals(
                "--named SEAT",
                matter("matters osce/council --on 2023-11-23 --json", "consensus-minus-one")
                        .get("needs")
                        .get(0)
                        .asString());
        assertTrue(Running.line("matters iso/ballot --on 2023-11-23").out().contains("--members N or --counts"));
    }
}
