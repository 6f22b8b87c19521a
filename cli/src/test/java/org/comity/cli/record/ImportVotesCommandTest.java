package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.comity.cli.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class ImportVotesCommandTest {
    private static final String CHARTER = """
            charter: 1
            organisation: river-league
            name: {en: River League}
            ids: own
            texts:
              Statute: {title: Statute of the River League}
            organs:
              council:
                name: {en: Council}
                by: Statute Art. 4
                seats:
                  members: {filled: membership, by: Statute Art. 4}
                decisions:
                  ordinary:
                    - {rule: more than 1/2 of present and voting in favour, by: Statute Art. 7}
            """;
    private static final String MEMBERS = """
            facts: members
            organisation: river-league
            by: Register
            rows:
              - {member: ALD, from: 1990-03-01}
              - {member: BRE, from: 1990-03-01}
              - {member: CAR, from: 1990-03-01}
              - {member: DUN, from: 2010-03-01}
            """;
    private static final String ITEMS = """
            id,date,result,title
            1,2004-05,adopted,On locks
            2,2004-06-01,adopted,On weirs
            """;
    private static final String VOTES = """
            id,state,vote
            1,ALD,Y
            1,BRE,Y
            1,CAR,N
            2,ALD,Y
            2,BRE,N
            2,CAR,N
            2,DUN,Y
            """;

    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void load_an_organisation() throws IOException {
        Path league = folder.resolve("library/river-league");
        Files.createDirectories(league.resolve("facts"));
        Files.writeString(league.resolve("charter.yaml"), CHARTER);
        Files.writeString(league.resolve("facts/members.yaml"), MEMBERS);
        store = new TestStore(folder);
        Running run = Running.comity("load", TestStore.LEAGUE, "--into", store.path(), "--organisations", library());
        assertEquals(0, run.exit(), run.err());
    }

    private String library() {
        return folder.resolve("library").toString();
    }

    private Running bring(String items, String votes, String... more) throws IOException {
        String[] words = {
            "import",
            "votes",
            "river-league/council",
            "--items",
            store.file("items.csv", items.strip()),
            "--votes",
            store.file("votes.csv", votes.strip()),
            "--columns",
            "key=id,member=state,position=vote,date=date,outcome=result,title=title",
            "--into",
            store.path(),
            "--organisations",
            library()
        };
        return Running.comity(
                Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    void each_vote_becomes_one_report_with_what_the_rule_gives_beside_what_was_announced() throws IOException {
        Running run = bring(ITEMS, VOTES, "--json");
        assertEquals(0, run.exit(), run.err());
        assertEquals(
                2,
                run.json().get("entered").get(0).get("to").asInt()
                        - run.json().get("entered").get(0).get("from").asInt()
                        + 1);
        int last = run.json().get("size").asInt();
        JsonNode first = store.ask("show", Integer.toString(last - 1)).get("act");
        assertEquals("report", first.get("standing").asString());
        assertEquals("2004-05", first.get("effective").asString());
        assertEquals("roll-call", first.get("body").get("kind").asString());
        assertEquals("council/1", first.get("body").get("vote").asString());
        assertEquals("adopted", first.get("body").get("computed").get("verdict").asString());
        JsonNode second = store.ask("show", Integer.toString(last)).get("act").get("body");
        assertEquals("adopted", second.get("announced").asString());
        assertEquals("rejected", second.get("computed").get("verdict").asString());
        assertTrue(second.get("unseated").toString().contains("DUN"), second::toString);
    }

    @Test
    void the_same_files_given_again_enter_what_is_missing() throws IOException {
        assertEquals(0, bring(ITEMS, VOTES).exit());
        Running again = bring(ITEMS + "3,2004-07-01,adopted,On fish\n", VOTES + "3,ALD,Y\n");
        assertEquals(0, again.exit(), again.err());
        assertTrue(again.out().contains("1 act,") && again.out().contains("There already: 2 acts"), again.out());
        assertTrue(bring(ITEMS, VOTES).out().startsWith("Nothing new"), again.out());
    }

    @Test
    void a_member_whom_nobody_knows_is_told_with_its_line_and_nothing_is_entered() throws IOException {
        long size = store.ask("acts").get("acts").size();
        Running run = bring(ITEMS, VOTES + "2,XYZ,Y\n");
        assertEquals(2, run.exit(), run.out());
        assertTrue(run.err().contains("votes.csv:9") && run.err().contains("'XYZ'"), run.err());
        assertEquals(size, store.ask("acts").get("acts").size());
    }

    @Test
    void an_item_without_a_position_is_apart() throws IOException {
        Running run = bring(ITEMS + "3,2004-07-01,adopted,On fish\n", VOTES);
        assertTrue(run.out().contains("1 are apart") && run.out().contains("3 (line 4)"), run.out());
    }
}
