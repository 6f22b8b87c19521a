package org.comity.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.comity.cli.replay.Trial.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two lists of numbers are known here; in both of them 20 is somebody, and not the same.
class DirectoryTest {
    private static final String LONG_LIST = """
        facts: codes
        scheme: long-list
        by: Almanac
        rows:
          - {code: "10", member: ALD}
          - {code: "20", member: BRE}
          - {code: "30", member: CAR, until: 2004-05-01}
          - {code: "31", member: CAR, from: 2004-05-01}
          - {code: "40", member: DUN}
        """;
    private static final String SHORT_LIST = """
        facts: codes
        scheme: a-short-list
        by: Almanac
        rows:
          - {code: "20", member: ELM}
          - {code: "21", member: DUN}
        """;

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void found_the_league() {
        trial = new Trial(folder)
                .file("organisations/states/a.yaml", SHORT_LIST)
                .file("organisations/states/b.yaml", LONG_LIST);
    }

    @Test
    void a_number_is_read_by_the_list_that_fits_the_whole_set() {
        // By the long list 20 is a founder, whose vote against stops the question.
        assertEquals(
                0,
                trial.item("2004-01-10", "failed", "10 Y, 20 N, 30 Y, 40 Y")
                        .replay()
                        .exit());
        assertEquals(
                0,
                trial.item("2004-01-10", "adopted", "20 N, 21 Y, ALD Y, CAR Y")
                        .replay()
                        .exit());
    }

    @Test
    void a_code_means_a_member_during_its_time() {
        assertEquals(
                0,
                trial.item("2004-04-30", "adopted", "10 Y, 30 Y, 40 Y").replay().exit());
        Answer late = trial.item("2004-05-01", "failed", "10 Y, 30 Y, 40 Y").replay();
        assertEquals(0, late.exit());
        assertTrue(
                late.out().contains("30 is nobody that is known on 2004-05-01; it is CAR … to 2004-05-01"), late.out());
    }

    @Test
    void in_a_bare_year_codes_mean_what_they_mean_on_the_day_that_fits() {
        assertEquals(
                0,
                trial.item("2004", "adopted", "10 Y, 30 Y, 40 Y, 31 X").replay().exit());
        assertEquals(
                0,
                trial.item("2004", "adopted", "10 Y, 30 X, 40 Y, 31 Y").replay().exit());
    }

    @Test
    void codes_of_ones_own_come_first() {
        trial.file(
                "own.yaml",
                LONG_LIST.replace("ALD", "GOR").replace("BRE", "ALD").replace("long-list", "mine"));
        Answer answer =
                trial.item("2004-01-10", "failed", "20 N, 30 Y, 40 Y, ELM Y").replay("--members", "own.yaml");
        assertEquals(0, answer.exit());
    }

    @Test
    void a_file_of_codes_with_problems_is_told_with_line_and_column() {
        trial.file("own.yaml", LONG_LIST.replace("member: DUN", "membre: DUN"));
        Answer answer = trial.item("2004-01-10", "failed", "10 Y").replay("--members", "own.yaml");
        assertEquals(2, answer.exit());
        assertTrue(answer.err().contains("own.yaml:9:"), answer.err());
    }
}
