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

class ReplayTest {
    private static final String THREE = "ALD Y, BRE A, CAR Y, DUN Y";

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void found_the_league() {
        trial = new Trial(folder);
    }

    @Test
    void votes_that_give_the_recorded_outcome_agree() {
        Answer answer = trial.item("2004-01-10", "adopted", THREE).replay();
        assertEquals("agree 1 of 1 (100.000 %)", answer.lastLine());
        assertEquals(0, answer.exit());
        assertEquals("", answer.err());
    }

    @Test
    void a_disagreement_is_printed_with_its_reasons() {
        Answer answer = trial.item("2004-01-10", "adopted", "ALD Y, BRE N, CAR Y, DUN Y")
                .replay();
        assertEquals("agree 0 of 1 (0.000 %)", answer.lastLine());
        assertEquals(1, answer.exit());
        assertTrue(answer.out().contains("1  2004-01-10  recorded adopted, computed rejected"), answer.out());
        assertTrue(answer.out().contains("no founders against"), answer.out());
        assertTrue(answer.out().contains("Statute Art. 5"), answer.out());
    }

    @Test
    void what_a_file_says_does_nothing_to_the_terminal() {
        Answer answer =
                trial.item("2004-01-10", "adopted", THREE + ", RE\u001b[31mD Y").replay();
        assertTrue(answer.out().contains("\\x1b[31mD"), answer.out());
        assertFalse(answer.out().contains("\u001b"), answer.out());
    }

    @Test
    void a_column_that_occurs_twice_is_a_problem() {
        trial.file("items.csv", "id,date,result,result\n1,2004-01-10,adopted,failed\n")
                .file("votes.csv", "id,state,vote\n1,ALD,Y\n");
        Answer answer = trial.replay();
        assertEquals(2, answer.exit());
        assertTrue(answer.err().contains("two columns are called 'result'"), answer.err());
    }

    @Test
    void fewer_than_no_disagreements_cannot_be_shown() {
        Answer answer = trial.item("2004-01-10", "adopted", THREE).replay("--show", "-1");
        assertEquals(2, answer.exit());
        assertTrue(answer.err().contains("--show"), answer.err());
    }

    @Test
    void one_short_of_the_rule_is_not_adopted() {
        Answer answer =
                trial.item("2004-01-10", "failed", "ALD Y, CAR Y, DUN A").replay();
        assertEquals("agree 1 of 1 (100.000 %)", answer.lastLine());
    }

    @Test
    void the_rule_is_the_one_of_the_day() {
        assertEquals(0, trial.item("2005-06-30", "adopted", THREE).replay().exit());
        assertEquals(1, trial.item("2005-07-01", "adopted", THREE).replay().exit());
    }

    @Test
    void one_item_may_be_of_another_matter() {
        trial.item("2004-01-10", "adopted", "ALD Y, BRE N, CAR Y, DUN Y");
        Answer answer = trial.replay("--item", "1:matter=procedural");
        assertEquals("agree 1 of 1 (100.000 %)", answer.lastLine());
        assertTrue(trial.replay("--item", "2:matter=procedural").err().contains("no item that counts is called '2'"));
    }

    @Test
    void an_item_may_say_its_matter_itself() {
        trial.file("items.csv", "id,date,result,kind\n1,2004-01-10,adopted,procedural\n")
                .file("votes.csv", "id,state,vote\n1,ALD,Y\n1,BRE,N\n1,CAR,Y\n1,DUN,Y\n");
        assertEquals(0, trial.replay("--columns", "matter=kind").exit());
    }

    @Test
    void a_matter_that_does_not_exist_is_refused_with_the_nearest() {
        Answer answer = trial.item("2004-01-10", "adopted", THREE).replay("--matter", "substantiv");
        assertEquals(2, answer.exit());
        assertTrue(answer.err().contains("did you mean substantive?"), answer.err());
    }

    @Test
    void a_seat_that_votes_twice_counts_once_and_is_named() {
        Answer answer =
                trial.item("2004-01-10", "failed", "ALD Y, CAR Y, ALD Y").replay();
        assertEquals("agree 1 of 1 (100.000 %)", answer.lastLine());
        assertTrue(answer.out().contains("ALD is listed as in favour twice: 1"), answer.out());
    }

    @Test
    void a_member_without_a_seat_that_day_is_named_and_its_vote_counts_on_a_seat_that_is_not_listed() {
        Answer answer =
                trial.item("2004-01-10", "adopted", "CAR Y, DUN Y, FEN Y").replay();
        assertEquals("agree 1 of 1 (100.000 %)", answer.lastLine());
        assertTrue(answer.out().contains("FEN had no seat in river-league/council on 2004-01-10"), answer.out());
    }

    @Test
    void where_every_seat_is_listed_a_member_without_one_counts_in_the_tally_alone() {
        trial.file("items.csv", "id,date,result,yes\n1,2004-01-10,failed,3\n")
                .file("votes.csv", "id,state,vote\n1,ALD,Y\n1,BRE,A\n1,CAR,Y\n1,DUN,A\n1,ELM,A\n1,FEN,Y\n");
        assertEquals("agree 1 of 1 (100.000 %)", trial.replay().lastLine());
        Answer tally = trial.replayOnly(
                "--items",
                "items.csv",
                "--votes",
                "votes.csv",
                "--columns",
                "key=id,member=state,position=vote,date=date,in-favour=yes");
        assertEquals("agree 1 of 1 (100.000 %)", tally.lastLine());
        assertTrue(tally.out().contains("of members without a seat, where every seat is listed:"), tally.out());
    }

    @Test
    void nobody_gets_a_veto_by_standing_in() {
        assertEquals(
                0,
                trial.item("2004-01-10", "adopted", "CAR Y, DUN Y, ALD Y, FEN N")
                        .replay()
                        .exit());
    }

    @Test
    void somebody_nobody_knows_is_named_and_not_counted() {
        Answer answer =
                trial.item("2004-01-10", "failed", "CAR Y, DUN Y, ATL Y").replay();
        assertEquals("agree 1 of 1 (100.000 %)", answer.lastLine());
        assertTrue(answer.out().contains("ATL is nobody that is known on 2004-01-10"), answer.out());
    }

    @Test
    void a_seat_that_may_not_vote_is_named_and_not_counted() {
        Answer answer =
                trial.item("2009-01-10", "failed", "CAR Y, DUN Y, ELM Y, GOR Y").replay();
        assertEquals("agree 1 of 1 (100.000 %)", answer.lastLine());
        assertTrue(answer.out().contains("GOR is listed as in favour, and it may not vote"), answer.out());
    }

    @Test
    void members_may_be_called_by_their_names() {
        assertEquals(
                0,
                trial.item("2004-01-10", "failed", "aulne N, CAR Y, DUN Y, ELM Y")
                        .replay()
                        .exit());
    }

    @Test
    void a_bare_year_decides_when_no_rule_changes_in_it() {
        assertEquals(
                "agree 1 of 1 (100.000 %)",
                trial.item("2003", "adopted", THREE).replay().lastLine());
        assertEquals(
                "agree 1 of 1 (100.000 %)",
                trial.item("2003-00-00", "adopted", THREE).replay().lastLine());
    }

    @Test
    void a_bare_year_or_month_over_a_change_of_rule_is_apart_with_the_reason() {
        Answer year = trial.item("2005", "adopted", THREE).replay();
        assertEquals("agree 0 of 0 (0.000 %)", year.lastLine());
        assertEquals(2, year.exit());
        String reason = year.out().replaceAll("\\s+", " ");
        assertTrue(
                reason.contains("the rule for substantive changes on 2005-07-01, and the set says only 2005: 1"),
                reason);
        assertEquals(
                "agree 1 of 1 (100.000 %)",
                trial.item("2005-06", "adopted", THREE).replay().lastLine());
        assertEquals(
                "agree 0 of 1 (0.000 %)",
                trial.item("2005-07", "adopted", THREE).replay().lastLine());
    }

    @Test
    void in_a_bare_year_the_roll_is_that_of_the_day_which_fits_the_votes() {
        String seven = "ALD Y, BRE Y, CAR Y, DUN A, ELM A";
        Answer before = trial.item("2004", "adopted", seven).audit();
        assertEquals("0 of 1 items cannot be right", before.lastLine());
        Answer after = trial.item("2004", "adopted", seven + ", FEN A").audit();
        assertEquals("0 of 1 items cannot be right", after.lastLine());
    }

    @Test
    void items_without_positions_date_or_outcome_are_apart_and_not_in_the_figure() {
        trial.file(
                        "items.csv",
                        "id,date,result\n"
                                + "a,2004-01-10,adopted\n"
                                + "b,2004-01-10,adopted\n"
                                + "c,2004-02-30,adopted\n"
                                + "d,2004-01-11,\n")
                .file("votes.csv", "id,state,vote\na,ALD,Y\na,CAR,Y\na,DUN,Y\nc,ALD,Y\nd,ALD,Y\n");
        Answer answer = trial.replay();
        assertEquals("agree 1 of 1 (100.000 %)", answer.lastLine());
        assertTrue(answer.out().contains("no position is listed: b"), answer.out());
        assertTrue(answer.out().contains("there is no date, or one that does not exist: c"), answer.out());
        assertTrue(answer.out().contains("no outcome is recorded: d"), answer.out());
    }

    @Test
    void an_item_with_the_key_of_an_earlier_one_is_apart() {
        trial.file("items.csv", "id,date,result\n1,2004-01-10,failed\n1,2004-01-11,adopted\n")
                .file("votes.csv", "id,state,vote\n1,ALD,Y\n");
        Answer answer = trial.replay();
        assertEquals("agree 1 of 1 (100.000 %)", answer.lastLine());
        assertTrue(answer.out().contains("an earlier item has the same key"), answer.out());
    }

    @Test
    void only_items_that_meet_the_conditions_count() {
        trial.file(
                        "items.csv",
                        "id,date,result,use,kind\n"
                                + "1,2004-01-10,failed,yes,x\n"
                                + "2,2004-01-10,adopted,no,x\n"
                                + "3,2004-01-10,failed,yes,motion\n")
                .file("votes.csv", "id,state,vote\n1,ALD,Y\n2,ALD,Y\n3,ALD,Y\n");
        assertEquals("agree 2 of 3 (66.667 %)", trial.replay().lastLine());
        assertEquals(
                "agree 2 of 2 (100.000 %)", trial.replay("--where", "use=yes").lastLine());
        assertEquals(
                "agree 1 of 1 (100.000 %)",
                trial.replay("--where", "use=yes", "--where", "kind!=motion").lastLine());
    }

    @Test
    void sets_have_their_own_words_for_positions_and_outcomes() {
        trial.item("2004-01-10", "Carried", "ALD 1, CAR 1, DUN 1, BRE 2, ELM absent");
        Answer answer = trial.replay("--codes", "1=in-favour,2=abstaining", "--outcomes", "carried=adopted");
        assertEquals("agree 1 of 1 (100.000 %)", answer.lastLine());
    }

    @Test
    void a_set_that_records_no_absence_has_its_quorum_taken_as_met_and_says_so() {
        trial.item("2004-01-10", "adopted", "CAR Y, DUN Y");
        Answer auto = trial.replay("--matter", "ordinary");
        assertEquals("agree 1 of 1 (100.000 %)", auto.lastLine());
        assertTrue(auto.out().contains("quorum taken as met, because the set records no absence: 1"), auto.out());
        Answer absent = trial.replay("--matter", "ordinary", "--unlisted", "absent");
        assertTrue(absent.out().contains("computed inquorate"), absent.out());
        Answer missing = trial.replay("--matter", "ordinary", "--unlisted", "missing");
        assertTrue(missing.out().contains("computed depends"), missing.out());
    }

    @Test
    void a_set_that_records_absences_is_believed() {
        trial.item("2004-01-10", "adopted", "CAR Y, DUN Y, ELM X");
        Answer answer = trial.replay("--matter", "ordinary");
        assertTrue(answer.out().contains("computed inquorate"), answer.out());
    }

    @Test
    void without_an_outcome_column_recorded_tallies_are_compared() {
        trial.file("items.csv", "id,date,yes,no\n1,2004-01-10,2,1\n2,2004-01-10,2,0\n3,2004-01-10,,\n")
                .file("votes.csv", "id,state,vote\n1,ALD,Y\n1,CAR,Y\n1,DUN,N\n2,ALD,Y\n3,ALD,Y\n");
        Answer answer = trial.replayOnly(
                "--items",
                "items.csv",
                "--votes",
                "votes.csv",
                "--columns",
                "key=id,member=state,position=vote,date=date,in-favour=yes,against=no");
        assertEquals("agree 1 of 2 (50.000 %)", answer.lastLine());
        assertTrue(answer.out().contains("2  2004-01-10  recorded 2 in favour, listed 1 in favour"), answer.out());
        assertTrue(answer.out().contains("no tally is recorded: 3"), answer.out());
    }

    @Test
    void items_that_two_matters_decide_differently_are_counted_apart() {
        trial.file("items.csv", "id,date,result\n1,2004-01-10,adopted\n2,2004-01-10,adopted\n")
                .file(
                        "votes.csv",
                        "id,state,vote\n"
                                + "1,ALD,Y\n"
                                + "1,CAR,Y\n"
                                + "1,DUN,Y\n"
                                + "1,BRE,N\n"
                                + "1,ELM,N\n"
                                + "2,ALD,Y\n"
                                + "2,CAR,Y\n"
                                + "2,DUN,Y\n"
                                + "2,BRE,N\n");
        Answer answer = trial.replay("--compare-matters", "ordinary,important");
        assertEquals("agree 2 of 2 (100.000 %)", answer.lastLine());
        assertTrue(answer.out().contains("ordinary and important decide 1 of 2 items differently"), answer.out());
        assertTrue(answer.out().contains("1  2004-01-10  adopted as ordinary, rejected as important"), answer.out());
        assertEquals(2, trial.replay("--compare-matters", "ordinary").exit());
    }

    @Test
    void disagreements_are_shown_up_to_a_number() {
        trial.file("items.csv", "id,date,result\n1,2004-01-10,adopted\n2,2004-01-11,adopted\n")
                .file("votes.csv", "id,state,vote\n1,ALD,Y\n2,ALD,Y\n");
        Answer answer = trial.replay("--show", "1");
        assertTrue(answer.out().contains("2004-01-10  recorded"), answer.out());
        assertFalse(answer.out().contains("2004-01-11  recorded"), answer.out());
        assertTrue(answer.out().contains("and 1 more; --show N prints more of them"), answer.out());
    }

    @Test
    void the_answer_in_json_has_every_disagreement_with_its_reasons() {
        Answer answer = trial.item("2004-01-10", "adopted", "ALD Y, BRE N, CAR Y, DUN Y")
                .replay("--json");
        JsonNode json = JsonMapper.shared().readTree(answer.out());
        assertEquals(0, json.get("agree").asInt());
        assertEquals(1, json.get("of").asInt());
        assertEquals("0.000", json.get("percent").asString());
        JsonNode disagreement = json.get("disagreements").get(0);
        assertEquals("1", disagreement.get("key").asString());
        assertEquals("rejected", disagreement.get("computed").asString());
        assertEquals(
                "no founders against",
                disagreement.get("reasons").get(1).get("test").asString());
        assertFalse(disagreement.get("reasons").get(1).get("holds").asBoolean());
        assertEquals(1, answer.exit());
    }

    @Test
    void where_nobody_names_the_seats_votes_by_member_find_none() {
        trial.item("2004-01-10", "adopted", THREE)
                .file(
                        "organisations/river-league/charter.yaml",
                        Trial.CHARTER.replace("filled: membership", "filled: unnamed"));
        Answer answer = trial.replay();
        assertEquals(2, answer.exit());
        assertTrue(answer.err().contains("give --tallies"), answer.err());
    }

    @Test
    void an_organ_that_does_not_exist_is_refused_with_the_nearest() {
        trial.item("2004-01-10", "adopted", THREE);
        Answer answer = Trial.run(
                ReplayCommand::new,
                folder.resolve("organisations"),
                java.util.List.of(
                        "river-league/councl",
                        "--items",
                        folder.resolve("items.csv").toString(),
                        "--votes",
                        folder.resolve("votes.csv").toString(),
                        "--columns",
                        Trial.COLUMNS));
        assertEquals(2, answer.exit());
        assertTrue(answer.err().contains("did you mean river-league/council?"), answer.err());
    }
}
