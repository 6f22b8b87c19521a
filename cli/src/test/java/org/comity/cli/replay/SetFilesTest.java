package org.comity.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.comity.cli.replay.Trial.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetFilesTest {
    private static final String ITEMS = "id,date,result\n1,2004-01-10,failed\n";
    private static final String VOTES = "id,state,vote\n1,ALD,Y\n1,CAR,N\n";

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void found_the_league() {
        trial = new Trial(folder).file("items.csv", ITEMS).file("votes.csv", VOTES);
    }

    private void agrees(Answer answer) {
        assertEquals("agree 1 of 1 (100.000 %)", answer.lastLine(), answer.err());
    }

    private void complains(String says) {
        Answer answer = trial.replay();
        assertEquals(2, answer.exit());
        assertTrue(answer.err().contains(says), answer.err());
    }

    @Test
    void fields_may_be_quoted_and_hold_commas_quotes_and_line_breaks() {
        agrees(trial.file("items.csv", "id,title,date,result\n\"a,\"\"1\"\"\",\"two\nlines\",2004-01-10,failed\n")
                .file("votes.csv", "id,state,vote\n\"a,\"\"1\"\"\",\"ALD\",Y\n")
                .replay());
    }

    @Test
    void lines_may_end_in_crlf() {
        agrees(trial.file("items.csv", ITEMS.replace("\n", "\r\n"))
                .file("votes.csv", VOTES.replace("\n", "\r\n"))
                .replay());
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() {
        agrees(trial.file("items.csv", "\uFEFF" + ITEMS).replay());
    }

    @Test
    void a_file_is_gzip_by_its_content_whatever_its_name() {
        agrees(trial.file("votes.csv", Trial.gzip(VOTES)).replay());
        agrees(trial.file("votes.gz", VOTES)
                .replayOnly("--items", "items.csv", "--votes", "votes.gz", "--columns", Trial.COLUMNS));
    }

    @Test
    void a_gzip_file_that_breaks_off_is_a_problem() {
        byte[] whole = Trial.gzip(VOTES.repeat(50));
        trial.file("votes.csv", java.util.Arrays.copyOf(whole, whole.length / 2));
        complains("votes.csv:1:1: the file cannot be read");
    }

    @Test
    void a_missing_column_is_a_problem_with_a_suggestion() {
        trial.file("votes.csv", "id,stat,vote\n1,ALD,Y\n");
        complains("votes.csv:1:1: there is no column 'state' (for member) (did you mean stat?)");
    }

    @Test
    void a_row_of_the_wrong_length_is_a_problem_with_its_line() {
        trial.file("votes.csv", "id,state,vote\n1,ALD,Y\n1,CAR\n1,DUN,Y,Y\n");
        complains("votes.csv:3:1: this row has 2 fields, and the header has 3");
        complains("votes.csv:4:1: this row has 4 fields, and the header has 3");
    }

    @Test
    void a_quote_that_does_not_close_is_a_problem_with_its_line() {
        trial.file("votes.csv", "id,state,vote\n1,ALD,Y\n1,\"CAR,Y\n1,DUN,Y\n");
        complains("votes.csv:3:1: the row that begins here is not CSV");
    }

    @Test
    void bytes_that_are_not_utf_8_are_a_problem_with_their_line() {
        trial.file("votes.csv", "id,state,vote\n1,ALD,Y\n1,\u00C9ire,Y\n".getBytes(StandardCharsets.ISO_8859_1));
        complains("votes.csv:3:3: the file is not UTF-8 near here");
    }

    @Test
    void a_code_that_means_no_position_is_a_problem_with_its_line() {
        trial.file("votes.csv", "id,state,vote\n1,ALD,Y\n1,CAR,?\n1,DUN,?\n");
        complains("votes.csv:3:1: '?' is not the code of a position (say what it means with --codes ?=...; known are A,"
                + " N, X, Y)");
    }

    @Test
    void a_file_that_is_not_there_or_empty_is_a_problem() {
        trial.file("votes.csv", "");
        complains("votes.csv:1:1: the file is empty");
        Answer answer = trial.replayOnly("--items", "items.csv", "--votes", "vots.csv", "--columns", Trial.COLUMNS);
        assertEquals(2, answer.exit());
        assertTrue(answer.err().contains("vots.csv:1:1: there is no such file"), answer.err());
    }

    @Test
    void problems_of_both_files_are_told_at_once() {
        trial.file("items.csv", "id,date\n").file("votes.csv", "id,vote\n");
        complains("items.csv:1:1");
        complains("votes.csv:1:1");
    }

    @Test
    void keys_may_stand_in_columns_of_different_names() {
        agrees(trial.file("votes.csv", VOTES.replace("id,", "item,"))
                .replayOnly(
                        "--items",
                        "items.csv",
                        "--votes",
                        "votes.csv",
                        "--columns",
                        "items-key=id,votes-key=item,member=state,position=vote,date=date,outcome=result"));
    }

    @Test
    void one_file_may_hold_items_and_votes() {
        agrees(trial.file(
                        "flat.csv", "id,date,result,state,vote\n1,2004-01-10,failed,ALD,Y\n1,2004-01-10,failed,CAR,N\n")
                .replayOnly("--votes", "flat.csv", "--columns", Trial.COLUMNS));
    }

    @Test
    void votes_on_no_item_of_the_set_are_counted() {
        Answer answer = trial.file("votes.csv", VOTES + "2,ALD,Y\n2,BRE,Y\n").replay();
        agrees(answer);
        assertTrue(answer.out().contains("2 votes belong to no item of the set"), answer.out());
    }

    @Test
    void votes_on_one_item_need_not_stand_together() {
        trial.file("items.csv", ITEMS + "2,2004-01-10,adopted\n")
                .file("votes.csv", "id,state,vote\n2,ALD,Y\n1,ALD,Y\n2,CAR,Y\n1,CAR,N\n2,DUN,Y\n");
        assertEquals("agree 2 of 2 (100.000 %)", trial.replay().lastLine());
    }

    @Test
    void what_a_command_needs_is_asked_for() {
        wrong("give --items and --votes, or --tallies", "--columns", Trial.COLUMNS);
        wrong("--columns needs member=COLUMN", "--votes", "votes.csv", "--columns", "key=id,date=date,position=vote");
        wrong(
                "--columns needs key=COLUMN",
                "--votes",
                "votes.csv",
                "--columns",
                "member=state,date=date,position=vote");
        wrong(
                "there is nothing to compare with",
                "--votes",
                "votes.csv",
                "--columns",
                "key=id,member=state,date=date,position=vote");
        wrong("did you mean member?", "--votes", "votes.csv", "--columns", "membre=state");
        wrong("two columns are named for date", "--votes", "votes.csv", "--columns", "date=a,date=b");
        wrong("did you mean abstaining?", "--votes", "votes.csv", "--columns", Trial.COLUMNS, "--codes", "A=abstainin");
        wrong(
                "it means adopted or not-adopted",
                "--votes",
                "votes.csv",
                "--columns",
                Trial.COLUMNS,
                "--outcomes",
                "ok=accepted");
        wrong("absent, missing or auto", "--votes", "votes.csv", "--columns", Trial.COLUMNS, "--unlisted", "away");
    }

    private void wrong(String says, String... arguments) {
        Answer answer = trial.replayOnly(arguments);
        assertEquals(2, answer.exit());
        assertTrue(answer.err().contains(says), answer.err());
    }
}
