package org.comity.cli.force;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.cli.Running;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class EntryIntoForceCommandTest {
    private static final String RULE = "entry-into-force --rule \"at least 2 ratified\" --delay \"90 days\"";

    @TempDir
    private Path folder;

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    @Test
    void it_says_the_day_the_deposit_and_what_each_test_had() throws IOException {
        String deposits = file("d.csv", "party,date", "ALD,2001-01-05", "BRE,2001-03-01", "CAR,2001-07-02");
        Running run = Running.line(RULE + " --deposits " + deposits);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().startsWith("IN FORCE from 2001-05-30"), run.out());
        assertTrue(run.out().contains("2001-03-01, by the deposit of BRE"), run.out());
        assertTrue(run.out().contains("later: CAR 2001-09-30 (deposited 2001-07-02)"), run.out());
    }

    @Test
    void the_json_names_its_fields_for_ever() {
        Running run =
                Running.line(RULE + " --deposited 2001-01-05=ALD --deposited 2001-03=BRE,CAR --on 2001-06-01 --json");
        assertEquals(1, run.exit());
        JsonNode json = run.json();
        assertEquals("depends", json.get("inForce").asString());
        assertEquals("2001-05-30", json.get("entryIntoForce").get("from").asString());
        assertEquals("2001-06-29", json.get("entryIntoForce").get("to").asString());
        assertEquals("2001-03-01", json.get("completed").get("from").asString());
        assertEquals(
                "at least 2 ratified", json.get("reasons").get(0).get("test").asString());
        assertEquals("2", json.get("reasons").get(0).get("need").asString());
        assertEquals(3, json.get("parties").size());
        List<String> names = new ArrayList<>(json.propertyNames());
        assertEquals(
                List.of(
                        "organisation",
                        "instrument",
                        "rule",
                        "delay",
                        "article",
                        "confirmed",
                        "binds",
                        "on",
                        "inForce",
                        "completed",
                        "completedBy",
                        "entryIntoForce",
                        "earliest",
                        "reasons",
                        "parties",
                        "ignored",
                        "outside"),
                names);
    }

    @Test
    void an_amendment_needs_every_permanent_member_however_many_others_there_are() {
        Running run = Running.line("entry-into-force un charter-amendment --adopted 1963-12-17"
                + " --deposited 1965-08-31=USA,FRA,GBR,RUS --on 1965-08-31 --json");
        assertEquals(1, run.exit());
        assertEquals("no", run.json().get("inForce").asString());
        JsonNode permanent = run.json().get("reasons").get(1);
        assertEquals("all of permanent members ratified", permanent.get("test").asString());
        assertEquals("4", permanent.get("haveAtLeast").asString());
        assertEquals("5", permanent.get("need").asString());
        assertEquals("114", run.json().get("reasons").get(0).get("of").asString(), "members on that day");
    }

    @Test
    void states_may_be_called_by_the_codes_and_names_that_come_with_comity() throws IOException {
        String deposits = file("d.csv", "who,when", "United States of America,1965-08-31", "SUN,1965-02-10");
        Running run = Running.line("entry-into-force un charter-amendment --deposits " + deposits
                + " --columns party=who,date=when --json");
        assertEquals("RUS", run.json().get("parties").get(0).get("party").asString());
        assertEquals("USA", run.json().get("parties").get(1).get("party").asString());
    }

    @Tag("slow")
    @Test
    void everything_that_is_wrong_in_a_file_is_told_at_once() throws IOException {
        String deposits = file(
                "d.csv",
                "party,date,act",
                "USA,1965-02-30,",
                "UNITED STATES OF AMERIKA,1965-01-01,",
                "FRA,1965-01-01,ratifcation",
                "GBR,1960-01-01,ratification");
        Running run = Running.line("entry-into-force un charter-amendment --adopted 1963-12-17 --deposits " + deposits
                + " --columns act=act --json");
        assertEquals(2, run.exit());
        List<String> codes = new ArrayList<>();
        run.json()
                .get("problems")
                .forEach(each ->
                        codes.add(each.get("line").asInt() + each.get("code").asString()));
        assertEquals(List.of("2not-a-date", "3unknown-member", "4not-an-act", "5backwards"), codes);
        assertTrue(run.err().contains("did you mean ratification?"), run.err());
    }

    @Test
    void a_withdrawal_and_a_second_deposit_are_told() throws IOException {
        String deposits = file(
                "d.csv",
                "party,date,act",
                "ALD,2001-01-05,ratification",
                "ALD,2001-01-09,accession",
                "ALD,2001-02-01,withdrawal",
                "BRE,2001-03-01,acceptance");
        Running run = Running.line(RULE + " --deposits " + deposits + " --columns act=act");
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("withdrew: ALD on 2001-02-01"), run.out());
        assertTrue(run.out().contains("a further deposit of ALD on 2001-01-09"), run.out());
    }

    @Test
    void a_file_without_a_deposit_is_empty() throws IOException {
        assertTrue(Running.line(RULE + " --deposits " + file("a.csv", "party,date"))
                .err()
                .contains("[empty]"));
        Path empty = Files.createFile(folder.resolve("b.csv"));
        assertTrue(Running.line(RULE + " --deposits " + empty).err().contains("[empty]"));
        assertTrue(Running.line(RULE + " --deposits " + folder.resolve("c.csv"))
                .err()
                .contains("[no-file]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        --rule "at least 2 ratifed" --deposited 2001=A | did you mean 'ratified'?
        --rule "at least 2 ratified" --delay "90 dyas" --deposited 2001=A | is not a delay
        --rule "at least 2 ratified" --deposited 2001-02-30=A | does not begin with a date
        --rule "at least 2 ratified" --deposited 2001-02-03= | names no party
        --rule "at least 2 ratified" | give --deposits FILE
        --rule "all of x ratified" --group x= --deposited 2001=A | names no group
        --rule "all of x ratified" --group named=A --deposited 2001=A | word of the rule language
        un | give --deposits FILE
        un --deposited 2001=USA | which instrument of un?
        un charter-amendment --delay "1 day" --deposited 2001=USA | go with --rule
        --treaties a.csv | --treaties and --ratifications go together
        --treaties a.csv --ratifications b.csv | --columns needs number=COLUMN
        --treaties a.csv --ratifications b.csv --columns nubmer=n | did you mean number?
        """)
    void wrong_use_is_told_in_a_line(String words, String says) {
        Running run = Running.line("entry-into-force " + words);
        assertEquals(2, run.exit(), run.out());
        assertTrue(run.err().contains(says), run.err());
        assertTrue(run.err().startsWith("USAGE-1 "), run.err());
    }

    @Test
    void recorded_dates_are_compared_and_each_that_differs_is_named_with_what_would_explain_it() throws IOException {
        String treaties = file(
                "t.csv",
                "id,n,delay,recorded",
                "fits,2,30,2001-03-31",
                "twice,2,0,2001-05-01",
                "later,2,0,2002-01-01",
                "few,9,0,2002-01-01",
                "none,,,2001-03-31",
                "undated,2,0,",
                "words,2,90 days,2001-05-30");
        List<String> rows = new ArrayList<>(List.of("id,party,date,acceded,bound"));
        for (String id : List.of("fits", "twice", "later", "few", "none", "words")) {
            rows.add(id + ",A,2001-01-01,,");
            rows.add(id + ",B,2001-03-01,,");
        }
        rows.add("twice,B,2001-05-01,,");
        // Those who came later were bound after thirty days.
        for (String id : List.of("fits", "none")) {
            rows.add(id + ",C,2001-06-01,,2001-07-01");
            rows.add(id + ",D,2001-07-02,,2001-08-01");
            rows.add(id + ",E,,2001-08-02,2001-09-01");
            rows.add(id + ",F,9999-12-31,,");
        }
        String ratifications = file("r.csv", rows.toArray(String[]::new));
        String command = "entry-into-force --treaties " + treaties + " --ratifications " + ratifications
                + " --columns key=id,number=n,delay=delay,recorded=recorded,party=party,date=date,acceded=acceded,bound=bound";
        Running run = Running.line(command);
        assertEquals(1, run.exit(), run.err());
        assertTrue(run.out().endsWith("agree 2 of 5 (40.0 %)\n"), run.out());
        JsonNode json = Running.line(command + " --json").json();
        List<String> because = new ArrayList<>();
        json.get("disagreements")
                .forEach(each -> because.add(each.get("treaty").asString() + ": "
                        + each.get("because").asString()));
        assertEquals(
                List.of(
                        "twice: agrees if of several rows of a party the last date counts",
                        "later: another day",
                        "few: fewer ratifications are recorded than are needed"),
                because);
        assertEquals("undated", json.get("notComputed").get(1).get("treaty").asString());
        JsonNode none = json.get("notComputed").get(0).get("laterParties");
        assertEquals("30 days", none.get("delay").asString());
        assertEquals("2", none.get("number").asString(), "two ratifications and thirty days give the recorded day");
        assertEquals(3, json.get("parties").get("agrees").asInt());
    }

    @Test
    void a_set_in_which_nothing_can_be_compared_is_wrong_use() throws IOException {
        String treaties = file("t.csv", "id,n,recorded", "a,,2001-01-01");
        String ratifications = file("r.csv", "id,party,date", "a,A,2000-01-01");
        Running run = Running.line("entry-into-force --treaties " + treaties + " --ratifications " + ratifications
                + " --columns key=id,number=n,recorded=recorded,party=party,date=date");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("nothing could be compared"), run.err());
    }
}
