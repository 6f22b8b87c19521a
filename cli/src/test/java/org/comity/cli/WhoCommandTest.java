package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who sits where, and what each may do.
class WhoCommandTest {
    @Test
    void a_freeze_that_is_only_claimed_takes_no_vote_away() {
        Running run = Running.line("who csto/council --on 2024-11-28 --json");
        assertEquals(List.of("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"), voting(run));
        assertEquals("KAZ", run.json().get("chairs").get(0).get("holder").asString());
        assertTrue(
                Running.line("who csto/council --on 2024-11-28").out().contains("froz"),
                "the claim is shown beside the seat");
    }

    @Test
    void a_member_suspended_by_decision_sits_without_a_vote() {
        JsonNode before = seat(Running.line("who csto/council --on 2012-12-18 --json"), "UZB");
        JsonNode after = seat(Running.line("who csto/council --on 2012-12-19 --json"), "UZB");
        assertTrue(before.get("votes").asBoolean());
        assertEquals(false, after.get("votes").asBoolean());
        assertTrue(after.get("because").asString().contains("2012-12-19"), after.toString());
    }

    @Test
    void the_security_council_grew_from_eleven_to_fifteen() {
        assertEquals(
                11,
                voting(Running.line("who un/security-council --on 1965-12-31 --json"))
                        .size());
        assertEquals(
                15,
                voting(Running.line("who un/security-council --on 1966-01-01 --json"))
                        .size());
    }

    @Test
    void seats_whose_holders_the_facts_do_not_name_are_on_the_roll_as_unnamed() {
        JsonNode json =
                Running.line("who un/security-council --on 2040-01-01 --json").json();
        assertEquals(15, json.get("seats").size());
        assertEquals(
                10,
                json.get("seats")
                        .valueStream()
                        .filter(seat -> seat.get("certainty").asString().equals("unnamed"))
                        .count());
    }

    @Test
    void two_germanies_became_one_seat() {
        assertTrue(voting(Running.line("who un/general-assembly --on 1990-10-02 --json"))
                .containsAll(List.of("DEU", "DDR")));
        List<String> after = voting(Running.line("who un/general-assembly --on 1990-10-03 --json"));
        assertTrue(after.contains("DEU") && !after.contains("DDR"));
    }

    @Test
    void an_organ_whose_seats_nobody_names_says_so() {
        assertTrue(Running.line("who iso/ballot --on 2020-01-15").out().contains("whoever asks says how many"));
    }

    @Test
    void a_matter_without_a_rule_on_the_day_is_a_negative_answer() {
        assertEquals(
                1,
                Running.line("who eu/council --on 1950-01-01 --matter qualified-majority")
                        .exit());
        assertEquals(
                2,
                Running.line("who eu/council --on 2021-01-01 --matter qualified")
                        .exit());
    }

    private static List<String> voting(Running run) {
        return run.json()
                .get("seats")
                .valueStream()
                .filter(seat -> seat.get("votes").asBoolean())
                .map(seat -> seat.get("id").asString())
                .sorted()
                .toList();
    }

    private static JsonNode seat(Running run, String id) {
        return run.json()
                .get("seats")
                .valueStream()
                .filter(seat -> seat.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
