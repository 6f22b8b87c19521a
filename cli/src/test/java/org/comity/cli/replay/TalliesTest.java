package org.comity.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.comity.cli.replay.Trial.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalliesTest {
    private static final String HEAD = "no,date,result,yes,nay,abst,abs,veto\n";
    private static final String COLUMNS =
            "key=no,date=date,outcome=result,in-favour=yes,against=nay,abstaining=abst,absent=abs,vetoed=veto";

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void found_the_league() {
        trial = new Trial(folder);
    }

    private Answer replay(String rows) {
        return trial.file("tallies.csv", HEAD + rows).replayOnly("--tallies", "tallies.csv", "--columns", COLUMNS);
    }

    @Test
    void whoever_is_named_as_having_cast_a_veto_is_against() {
        assertEquals(
                "agree 1 of 1 (100.000 %)",
                replay("1,2004-01-10,vetoed,3,1,1,0,BRE\n").lastLine());
        assertEquals(
                "agree 1 of 1 (100.000 %)",
                replay("1,2004-01-10,vetoed,3,2,0,0,BRE|Alder\n").lastLine());
    }

    @Test
    void where_vetoes_are_named_the_other_votes_against_are_not_vetoes() {
        assertEquals(
                "agree 1 of 1 (100.000 %)",
                replay("1,2004-01-10,adopted,3,2,0,0,\n").lastLine());
    }

    @Test
    void where_vetoes_are_not_recorded_the_outcome_depends_on_who_was_against() {
        trial.file("tallies.csv", HEAD + "1,2004-01-10,adopted,3,2,0,0,\n");
        Answer answer = trial.replayOnly(
                "--tallies",
                "tallies.csv",
                "--columns",
                "key=no,date=date,outcome=result,in-favour=yes,against=nay,abstaining=abst");
        assertTrue(answer.out().contains("computed depends"), answer.out());
    }

    @Test
    void founders_may_be_against_without_a_veto_when_the_draft_fails_for_want_of_votes() {
        assertEquals(
                "agree 1 of 1 (100.000 %)",
                replay("1,2004-01-10,failed,1,4,0,0,\n").lastLine());
    }

    @Test
    void vetoes_that_the_tally_forgets_count_all_the_same() {
        assertEquals(
                "agree 1 of 1 (100.000 %)",
                replay("1,2004-01-10,vetoed,3,0,2,0,ALD|BRE\n").lastLine());
    }

    @Test
    void items_without_a_tally_are_apart() {
        Answer answer = replay("1,2004-01-10,adopted,,,,,\n2,2004-01-10,adopted,4,0,1,0,\n");
        assertEquals("agree 1 of 1 (100.000 %)", answer.lastLine());
        assertTrue(answer.out().contains("no tally is recorded: 1"), answer.out());
    }

    @Test
    void without_a_key_items_are_called_by_their_lines() {
        trial.file("tallies.csv", HEAD + "x,2004-01-10,adopted,1,0,0,4,\n");
        Answer answer = trial.replayOnly("--tallies", "tallies.csv", "--columns", COLUMNS.replace("key=no,", ""));
        assertTrue(answer.out().contains("line 2  2004-01-10  recorded adopted"), answer.out());
    }

    @Test
    void a_tally_of_something_else_than_numbers_is_a_problem_with_its_line() {
        Answer answer = replay("1,2004-01-10,adopted,4,0,0,0,\n2,2004-01-10,adopted,many,0,0,0,\n");
        assertEquals(2, answer.exit());
        assertTrue(answer.err().contains("tallies.csv:3:1: 'many' is not a number of seats in favour"), answer.err());
    }

    @Test
    void a_tally_that_does_not_fit_the_roll_cannot_be_right() {
        trial.file(
                "tallies.csv",
                HEAD
                        + "1,2004-01-10,vetoed,3,0,2,0,ALD|BRE\n"
                        + "2,2004-01-10,adopted,4,0,0,0,\n"
                        + "3,2004-01-10,adopted,4,0,1,0,\n");
        Answer answer = Trial.run(
                AuditCommand::new,
                folder.resolve("organisations"),
                java.util.List.of(
                        "river-league/council",
                        "--tallies",
                        folder.resolve("tallies.csv").toString(),
                        "--columns",
                        COLUMNS));
        assertEquals("2 of 3 items cannot be right", answer.lastLine());
        assertTrue(answer.out().contains("2 are named as having cast a veto, and 0 are counted against"), answer.out());
        assertTrue(answer.out().contains("the tally counts 4 positions, and there are 5 seats"), answer.out());
    }

    @Test
    void a_tally_that_does_not_count_the_absent_has_its_quorum_taken_as_met() {
        trial.file("tallies.csv", HEAD + "1,2004-01-10,adopted,2,0,0,3,\n");
        String columns = "date=date,outcome=result,in-favour=yes,against=nay";
        Answer answer = trial.replayOnly("--tallies", "tallies.csv", "--matter", "ordinary", "--columns", columns);
        assertEquals("agree 1 of 1 (100.000 %)", answer.lastLine());
        assertTrue(answer.out().contains("quorum taken as met"), answer.out());
        Answer counted = trial.replayOnly(
                "--tallies", "tallies.csv", "--matter", "ordinary", "--columns", columns + ",absent=abs");
        assertTrue(counted.out().contains("computed inquorate"), counted.out());
    }

    @Test
    void tallies_stand_alone_and_need_an_outcome() {
        trial.file("tallies.csv", HEAD);
        assertEquals(
                2,
                trial.replayOnly("--tallies", "tallies.csv", "--votes", "votes.csv", "--columns", COLUMNS)
                        .exit());
        Answer answer = trial.replayOnly("--tallies", "tallies.csv", "--columns", "date=date,in-favour=yes");
        assertEquals(2, answer.exit());
        assertTrue(answer.err().contains("--tallies is compared by outcome"), answer.err());
    }
}
