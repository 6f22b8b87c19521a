package org.comity.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who cast no vote in a year, and what the facts say of it.
class ParticipationCommandTest {
    private static final String HEAD = "state,year,voted,absent,outside\n";

    @TempDir
    private Path folder;

    private Trial.Answer years(String... rows) {
        return trial(rows).participation();
    }

    private Trial trial(String... rows) {
        return new Trial(folder).file("years.csv", HEAD + String.join("\n", rows) + "\n");
    }

    private static String facts(String kind, String row) {
        return "facts: " + kind + "\norganisation: river-league\nrows:\n  - " + row + "\n";
    }

    @Test
    void a_member_that_was_barred_is_explained_with_cause_and_source() {
        Trial.Answer answer = years("GOR,2010,0,12,0");
        assertEquals(0, answer.exit(), answer.err());
        assertTrue(answer.out().contains("it is in arrears, 2008-01-01 to … (Statute Art. 9)"), answer.out());
        assertEquals("1 member-years without a vote: 1 explained, 0 unexplained", answer.lastLine());
    }

    @Test
    void a_member_that_voted_once_is_not_listed() {
        assertEquals(
                "0 member-years without a vote: 0 explained, 0 unexplained",
                years("GOR,2010,1,11,0").lastLine());
    }

    @Test
    void a_silence_that_no_fact_explains_is_shown_with_its_number_and_is_a_negative_answer() {
        Trial.Answer answer = years("CAR,2010,0,12,0", "DUN,2010,0,12,0", "DUN,2011,0,9,0", "ELM,2010,4,8,0");
        assertEquals(1, answer.exit());
        assertTrue(answer.out().contains("unexplained: 3"), answer.out());
        assertTrue(answer.out().contains("DUN, 2010-2011"), answer.out());
        assertEquals("3 member-years without a vote: 0 explained, 3 unexplained", answer.lastLine());
    }

    @Test
    void who_was_not_a_member_yet_is_not_listed() {
        assertEquals(
                "0 member-years without a vote: 0 explained, 0 unexplained",
                years("FEN,2003,0,0,12").lastLine());
    }

    @Test
    void a_member_of_a_part_of_the_year_is_explained_only_when_that_part_was_short() {
        Trial.Answer june = years("FEN,2004,0,12,0");
        assertTrue(june.out().contains("unexplained: 1"), june.out());
        assertTrue(june.out().contains("it became a member on 2004-06-01"), june.out());
        Trial later = trial("FEN,2004,0,12,0")
                .file(
                        "organisations/river-league/facts/members.yaml",
                        Trial.MEMBERS.replace("2004-06-01", "2004-12-14"));
        assertTrue(later.participation().out().contains("no seat: 1"));
    }

    @Test
    void a_member_of_a_part_of_the_year_is_explained_when_the_table_counts_it_absent_from_nothing() {
        assertTrue(years("FEN,2004,0,0,12").out().contains("no seat: 1"));
    }

    @Test
    void a_waiver_takes_the_explanation_away() {
        Trial trial = trial("GOR,2010,0,12,0")
                .file(
                        "organisations/river-league/facts/bars.yaml",
                        facts("restrictions", "{member: CAR, bars: voting, for: arrears, by: Letter 1}"))
                .file(
                        "organisations/river-league/facts/waivers.yaml",
                        facts(
                                "waivers",
                                "{member: CAR, of: arrears, from: 2010-01-01, until: 2011-01-01, by: Decision 9}"));
        trial.file("years.csv", HEAD + "CAR,2009,0,12,0\nCAR,2010,0,12,0\nCAR,2011,0,12,0\n");
        Trial.Answer answer = trial.participation();
        assertEquals("3 member-years without a vote: 2 explained, 1 unexplained", answer.lastLine());
        assertTrue(answer.out().contains("arrears: 2"), answer.out());
    }

    @Test
    void dates_that_leave_the_whole_year_open_explain_it_perhaps() {
        Trial trial = trial("CAR,2010,0,12,0")
                .file(
                        "organisations/river-league/facts/bars.yaml",
                        facts(
                                "restrictions",
                                "{member: CAR, bars: voting, for: arrears, from: 2010, until: 2010, by: Letter 1}"));
        assertTrue(trial.participation().out().contains("perhaps: its dates leave these years open"));
    }

    @Test
    void a_bar_that_began_at_some_time_of_a_year_explains_that_year_perhaps_and_the_next_for_certain() {
        Trial trial = trial("CAR,2010,0,12,0", "CAR,2011,0,12,0")
                .file(
                        "organisations/river-league/facts/bars.yaml",
                        facts("restrictions", "{member: CAR, bars: voting, for: arrears, from: 2010, by: Letter 1}"));
        JsonNode years = JsonMapper.shared()
                .readTree(trial.participation("--json").out())
                .get("memberYears");
        assertEquals("perhaps", years.get(0).get("sure").asString());
        assertEquals("yes", years.get(1).get("sure").asString());
    }

    @Test
    void a_row_that_bars_nothing_explains_who_stays_away() {
        Trial trial = trial("CAR,2010,0,12,0")
                .file(
                        "organisations/river-league/facts/bars.yaml",
                        facts(
                                "restrictions",
                                "{member: CAR, bars: nothing, for: own choice, because: it keeps no mission, by: Press}"));
        Trial.Answer answer = trial.participation();
        assertEquals(0, answer.exit());
        assertTrue(answer.out().contains("own choice: 1"), answer.out());
    }

    @Test
    void the_answer_in_json_has_a_row_for_each_year() {
        JsonNode json = JsonMapper.shared()
                .readTree(trial("GOR,2010,0,12,3", "CAR,2010,0,12,0")
                        .participation("--json")
                        .out());
        assertEquals(2, json.get("looked").asInt());
        assertEquals(1, json.get("unexplained").asInt());
        JsonNode first = json.get("memberYears").get(0);
        assertEquals("GOR", first.get("member").asString());
        assertEquals(12, first.get("absent").asInt());
        assertEquals("Statute Art. 9", first.get("source").asString());
        assertTrue(first.get("throughout").asBoolean());
        assertFalse(json.get("memberYears").get(1).get("explained").asBoolean());
    }

    @Test
    void a_table_that_cannot_be_right_is_told_with_its_line() {
        Trial.Answer number = years("CAR,2010,0,12,0", "CAR,20x0,0,12,0");
        assertEquals(2, number.exit());
        assertTrue(number.err().contains("years.csv:3:1: year is a whole number, not '20x0'"), number.err());
        Trial.Answer negative = years("CAR,2010,-1,12,0");
        assertTrue(negative.err().contains("[not-a-number]"), negative.err());
        Trial.Answer huge = years("CAR,2010,99999999999,12,0");
        assertTrue(huge.err().contains("[not-a-number]"), huge.err());
        Trial.Answer column =
                new Trial(folder).file("years.csv", "state,year,voted,absent\n").participation();
        assertEquals(2, column.exit());
        assertTrue(column.err().contains("there is no column 'outside'"), column.err());
    }

    @Test
    void a_use_of_a_column_that_is_missing_or_unknown_is_wrong_use() {
        Trial trial = trial("CAR,2010,0,12,0");
        Trial.Answer unknown = trial.participation("--columns", "membre=state");
        assertEquals(2, unknown.exit());
        assertTrue(unknown.err().contains("did you mean member?"), unknown.err());
    }
}
