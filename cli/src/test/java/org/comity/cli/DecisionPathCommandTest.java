package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Fallbacks, ties and lots of a charter of one's own, as the commands show and decide them.
@Tag("slow")
class DecisionPathCommandTest {
    private static final String CHARTER = """
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
                  members: {members: [A, B, C, D]}
                representation: {at most: 0, by: Statute Art. 9}
                decisions:
                  budget:
                    rule: no objection
                    by: Statute Art. 2
                    otherwise:
                      asks: Is it adopted by a vote?
                      rule: more than 1/2 of present and voting in favour
                      tie: chair casts
                      after: 24 hours
                      by: Statute Art. 3
                  place:
                    rule: more than 1/2 of present and voting in favour
                    tie: lots
                    by: Statute Art. 4
                  exclusion:
                    rule: no objection except from the named
                    named: 1
                    by: Statute Art. 5
            """;
    private static final String BUDGET = "decide league/council --on 2031-05-01 --matter budget ";

    @TempDir
    private Path folder;

    @BeforeEach
    void write_the_charter() throws IOException {
        Files.createDirectories(folder.resolve("league"));
        Files.writeString(folder.resolve("league/charter.yaml"), CHARTER);
    }

    private Running run(String line) {
        return Running.line("--organisations " + folder + " " + line);
    }

    private String outcome(String line) {
        return run(line + " --json").json().get("outcome").asString();
    }

    @Test
    void a_charter_shows_what_follows_and_who_decides_a_tie() {
        String shown = run("charter show league").out();
        for (String line : List.of(
                "  no seat may cast the vote of another  [Statute Art. 9]",
                "    no objection [Statute Art. 2]",
                "    otherwise, 24 hours later, Is it adopted by a vote?: more than 1/2 of present and voting in",
                "      a tie: chair casts",
                "      a tie: lots",
                "      the question names 1 member")) {
            assertTrue(shown.lines().anyMatch(line::equals), () -> line + "\n" + shown);
        }
        JsonNode organ = run("charter show league --json").json().get("organs").get(0);
        assertEquals(0, organ.get("representation").asInt());
        JsonNode step = organ.get("matters")
                .get(0)
                .get("provisions")
                .get(0)
                .get("steps")
                .get(0);
        assertEquals("fails", step.get("tie").asString());
        assertEquals("24 hours", step.get("otherwise").get("after").asString());
        assertEquals("otherwise", step.get("otherwise").get("id").asString());
        assertEquals("chair casts", step.get("otherwise").get("tie").asString());
        JsonNode exclusion = organ.get("matters").get(2).get("provisions").get(0);
        assertEquals("1", exclusion.get("named").asString());
    }

    @Test
    void a_vote_after_consensus_failed_is_told_with_both_stages() {
        Running run = run(BUDGET + "--in-favour A,B,C --objecting D");
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("\ndecision\n"), run.out());
        assertTrue(run.out().contains("\notherwise (Is it adopted by a vote?): decision\n"), run.out());
        assertTrue(
                run.out().contains("consensus-exhausted: efforts at consensus are exhausted, and 24 hours"), run.out());
        JsonNode rules =
                run(BUDGET + "--in-favour A,B,C --objecting D --json").json().get("rules");
        assertEquals("otherwise", rules.get(1).get("step").asString());
    }

    @Test
    void what_lacks_a_majority_is_told_as_what_the_vote_lacks() {
        Running run = run(BUDGET + "--in-favour A --objecting B,C,D");
        assertEquals(1, run.exit());
        assertTrue(
                run.out().contains("Rejected: more than 1/2 of present and voting in favour: there is 1 of 4"),
                run.out());
    }

    @Test
    void a_vote_too_soon_is_open() {
        Running run = run(BUDGET + "--in-favour A,B,C --objecting D --consensus-failed 2031-05-01");
        assertEquals(1, run.exit());
        assertTrue(run.out().startsWith("OPEN "), run.out());
        assertTrue(
                run.out()
                        .contains(
                                "Not decided yet: at least 24 hours after consensus failed: there are 23, and 24 are"),
                run.out());
        assertTrue(run.out().contains("otherwise (Is it adopted by a vote?): time to wait"), run.out());
        assertEquals("adopted", outcome(BUDGET + "--in-favour A,B,C --objecting D --consensus-failed 2031-04-29"));
    }

    @Test
    void a_tie_depends_on_whoever_presides_until_the_casting_vote_is_given() {
        String tied = BUDGET + "--in-favour A,B --objecting C,D";
        assertEquals("depends", outcome(tied));
        assertTrue(
                run(tied).out().contains("It depends, adopted or rejected: adopted if casting-vote."),
                run(tied).out());
        Running adopted = run(tied + " --casting in-favour");
        assertEquals(0, adopted.exit());
        assertTrue(
                adopted.out().contains("Adopted: the vote is tied, and the tie is broken in favour."), adopted.out());
        assertTrue(adopted.out().contains("a tie: the casting vote in favour"), adopted.out());
        assertEquals("rejected", outcome(tied + " --casting against"));
        assertEquals(
                "adopted",
                outcome("decide league/council --on 2031-05-01 --matter place --counts"
                        + " in-favour=2,against=2 --lot in-favour"));
        assertEquals(
                "rejected",
                outcome("decide league/council --on 2031-05-01 --matter place --counts"
                        + " in-favour=2,against=2 --lot against"));
    }

    @Test
    void nobody_is_represented_where_the_charter_does_not_let_it() {
        Running run = run(BUDGET + "--in-favour A --represented B=A");
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("BALLOT-6 "), run.err());
    }
}
