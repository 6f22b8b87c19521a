package org.comity.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.comity.cli.replay.Trial.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditTest {
    private static final String ALL = "ALD Y, BRE A, CAR Y, DUN Y, ELM A";

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void found_the_league() {
        trial = new Trial(folder);
    }

    private void finds(String says, Answer answer) {
        assertEquals("1 of 1 items cannot be right", answer.lastLine(), answer.err());
        assertEquals(1, answer.exit());
        assertTrue(answer.out().replaceAll("\\s+", " ").contains(says), answer.out());
    }

    @Test
    void an_item_whose_votes_give_its_outcome_may_be_right() {
        Answer answer = trial.item("2004-01-10", "adopted", ALL).audit();
        assertEquals("0 of 1 items cannot be right", answer.lastLine());
        assertEquals(0, answer.exit());
    }

    @Test
    void votes_that_do_not_give_the_outcome_are_named_with_the_test_that_fails() {
        finds(
                "outcome: recorded adopted, computed rejected: 'no founders against' fails with 1 [Statute Art. 5]",
                trial.item("2004-01-10", "adopted", ALL.replace("BRE A", "BRE N"))
                        .audit());
    }

    @Test
    void members_that_had_no_seat_that_day_are_named_together() {
        finds(
                "member: FEN, HAL had no seat in river-league/council on 2004-01-10 (listed as in favour)",
                trial.item("2004-01-10", "adopted", ALL + ", FEN Y, HAL Y").audit());
    }

    @Test
    void somebody_without_a_seat_who_is_listed_as_absent_is_nothing_to_name() {
        assertEquals(
                0,
                trial.item("2004-01-10", "adopted", ALL + ", FEN X, ATL X")
                        .audit()
                        .exit());
    }

    @Test
    void a_seat_that_could_not_vote_is_named() {
        finds(
                "barred: GOR is listed as in favour, and it may not vote",
                trial.item("2009-01-10", "failed", ALL + ", FEN A, GOR Y").audit());
    }

    @Test
    void a_seat_listed_twice_is_named() {
        finds(
                "doubled: ALD is listed as in favour and against",
                trial.item("2004-01-10", "adopted", ALL + ", ALD N").audit());
    }

    @Test
    void a_tally_that_is_not_that_of_the_votes_is_named() {
        trial.item("2004-01-10", "adopted", ALL).file("items.csv", "id,date,result,yes,no\n1,2004-01-10,adopted,4,0\n");
        finds("tally: recorded 4 in favour; listed 3 in favour", trial.audit("--columns", "in-favour=yes,against=no"));
    }

    @Test
    void a_date_that_does_not_exist_is_named() {
        finds(
                "date: '2004-02-30' is no date",
                trial.item("2004-02-30", "adopted", ALL).audit());
    }

    @Test
    void a_seat_missing_from_a_set_that_lists_every_seat_is_named() {
        assertEquals("1 of 10 items cannot be right", complete(9, 1).lastLine());
        assertTrue(complete(9, 1).out().contains("missing: ELM is not listed"));
    }

    @Test
    void in_a_set_that_does_not_list_every_seat_what_is_missing_is_told_once() {
        Answer answer = complete(8, 2);
        assertEquals("0 of 10 items cannot be right", answer.lastLine());
        assertTrue(answer.out().contains("2 items do not list every seat"), answer.out());
    }

    private Answer complete(int whole, int partial) {
        StringBuilder items = new StringBuilder("id,date,result\n");
        StringBuilder votes = new StringBuilder("id,state,vote\n");
        for (int i = 1; i <= whole + partial; i++) {
            items.append(i).append(",2004-01-10,adopted\n");
            for (String vote : (i <= whole ? ALL : ALL.replace(", ELM A", "")).split(", ")) {
                votes.append(i).append(',').append(vote.replace(' ', ',')).append('\n');
            }
        }
        return trial.file("items.csv", items.toString())
                .file("votes.csv", votes.toString())
                .audit();
    }

    @Test
    void without_an_outcome_column_everything_else_is_looked_at() {
        trial.item("2004-01-10", "adopted", ALL + ", ALD N");
        Answer answer = trial.audit();
        assertTrue(answer.out().contains("doubled: 1"), answer.out());
    }

    @Test
    void the_answer_in_json_names_items_with_their_findings() {
        Answer answer = trial.item("2004-01-10", "failed", ALL + ", ALD N").audit("--json");
        JsonNode json = JsonMapper.shared().readTree(answer.out());
        assertEquals(1, json.get("audited").asInt());
        JsonNode item = json.get("items").get(0);
        assertEquals("1", item.get("key").asString());
        assertEquals("2004-01-10", item.get("date").asString());
        assertEquals("outcome", item.get("findings").get(0).get("kind").asString());
        assertEquals("doubled", item.get("findings").get(1).get("kind").asString());
        assertFalse(item.get("findings").get(1).get("says").asString().isEmpty());
        assertEquals(1, answer.exit());
    }
}
