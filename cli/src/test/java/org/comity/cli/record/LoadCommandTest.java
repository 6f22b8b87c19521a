package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.cli.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class LoadCommandTest {
    private static final String CHARTER = """
            charter: 1
            organisation: river-league
            name: {en: River League}
            texts:
              Pact:
                title: Pact of the river
                date: 2001-05-01
                note: Signed at the mouth.
              Rules:
                title: Rules of the council
                confirmed: no
            organs:
              council:
                name: {en: Council}
                by: Pact 3
                seats:
                  members: {filled: unnamed, by: Pact 3}
                decisions:
                  ordinary:
                    name: {en: Decision}
                    provisions:
                      - rule: more than 1/2 of present and voting in favour
                        by: Pact 4
            """;

    @TempDir
    private Path folder;

    private Path league;
    private TestStore store;

    @BeforeEach
    void write_an_organisation() throws IOException {
        league = folder.resolve("library/river-league");
        Files.createDirectories(league.resolve("record"));
        Files.writeString(league.resolve("charter.yaml"), CHARTER);
        Files.writeString(league.resolve("record/statements.yaml"), said("one", "The river is open."));
        store = new TestStore(folder);
    }

    private static String said(String id, String says) {
        return "- requestId: " + id + "\n" + TestStore.said(says, "").replaceFirst("- ", "  ");
    }

    private Running load(String... more) {
        String[] words = {
            "load",
            TestStore.LEAGUE,
            "--into",
            store.path(),
            "--organisations",
            folder.resolve("library").toString(),
            "--json"
        };
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Running.comity(all);
    }

    @Test
    void a_charter_its_texts_and_the_recorded_acts_are_entered() {
        Running run = load("--domain", "records.example.org");
        assertEquals(0, run.exit(), run.err());
        assertEquals(4, run.json().get("size").asInt());
        assertEquals(
                "record.records.example.org/river-league",
                run.json().get("origin").asString());
        JsonNode charter = store.ask("show", "1").get("act").get("body");
        assertEquals("charter", charter.get("kind").asString());
        assertEquals(CHARTER.length(), charter.get("length").asInt());
        JsonNode pact = store.ask("show", "2").get("act");
        assertEquals("Pact", pact.get("body").get("document").asString());
        assertEquals("2001-05-01", pact.get("effective").asString());
        JsonNode rules = store.ask("show", "3").get("act");
        assertEquals("unknown", rules.get("effective").asString(), "no date is made up");
        assertTrue(rules.get("body").get("note").asString().startsWith("Not confirmed"), rules::toString);
        assertEquals("one", store.ask("show", "4").get("act").get("requestId").asString());
    }

    @Test
    void what_is_there_already_is_not_entered_again() {
        load();
        Running again = load();
        assertEquals(0, again.exit(), again.err());
        assertEquals(0, again.json().get("entered").size());
        assertEquals(4, again.json().get("size").asInt());
    }

    @Test
    void a_charter_file_that_changed_supersedes_the_one_before_also_when_it_changes_back() throws IOException {
        load();
        Path file = league.resolve("charter.yaml");
        Files.writeString(file, CHARTER.replace("1/2", "2/3"));
        assertEquals(5, load().json().get("size").asInt());
        Files.writeString(file, CHARTER);
        assertEquals(6, load().json().get("size").asInt());
        assertEquals(6, load().json().get("size").asInt());
        for (int number : new int[] {5, 6}) {
            JsonNode relation = store.ask("show", Integer.toString(number))
                    .get("act")
                    .get("relates")
                    .get(0);
            assertEquals("supersedes", relation.get("as").asString());
            assertEquals(number == 5 ? 1 : 5, relation.get("number").asInt());
        }
    }

    @Test
    void what_the_charter_says_of_a_text_may_change_and_only_that_is_entered() throws IOException {
        load();
        Files.writeString(league.resolve("charter.yaml"), CHARTER.replace("at the mouth", "at the source"));
        JsonNode loaded = load().json();
        assertEquals(1, loaded.get("new").get("texts").asInt());
        assertEquals(6, loaded.get("size").asInt(), "the charter file and the text");
        assertEquals(java.util.List.of(3, 4, 5, 6), store.listed());
    }

    @Test
    void an_act_added_to_a_record_file_is_entered_and_one_changed_there_is_refused() throws IOException {
        load();
        Path file = league.resolve("record/statements.yaml");
        Files.writeString(file, said("one", "The river is open.") + "\n" + said("two", "It is closed."));
        assertEquals(5, load().json().get("size").asInt());
        Files.writeString(file, said("one", "The river is open to all.") + "\n" + said("two", "It is closed."));
        Running changed = load();
        assertEquals(2, changed.exit());
        assertTrue(changed.err().startsWith("JOURNAL-2 the request id 'one' belongs to act 4"), changed.err());
    }

    @Test
    void a_record_file_with_a_problem_makes_no_store() throws IOException {
        Files.writeString(league.resolve("record/more.yaml"), said("one", "Twice."));
        Running run = load();
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("[twice]"), run.err());
        assertTrue(Files.notExists(Path.of(store.path())));
    }

    @Test
    void an_organisation_that_the_library_does_not_have_is_refused() {
        Running run = Running.comity("load", "rivers", "--into", store.path());
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("LIBRARY-1 "), run.err());
        assertTrue(Files.notExists(Path.of(store.path())));
    }

    @Test
    void a_charter_that_was_retracted_is_not_entered_again_and_that_is_told() throws IOException {
        load();
        Running taken = store.append(store.file("back.yaml", """
                effective: 2025-06-01
                by: {keeper: true}
                standing: act
                audience: everybody
                body: {kind: correction, because: It was a draft.}
                relates: [{as: retracts, number: 1}]"""));
        assertEquals(0, taken.exit(), taken.err());
        JsonNode again = load().json();
        assertEquals(5, again.get("size").asInt());
        assertEquals(
                "The charter file of act 1 was retracted by act 5",
                again.get("silenced").get(0).asString());
        String told = Running.comity(
                        "load",
                        TestStore.LEAGUE,
                        "--into",
                        store.path(),
                        "--organisations",
                        folder.resolve("library").toString())
                .out();
        assertTrue(
                told.contains("\nThe charter file of act 1 was retracted by act 5; it was not entered again.\n"), told);

        // Who retracts the retraction gives the charter back.
        store.append(store.file("again.yaml", """
                effective: 2025-06-02
                by: {keeper: true}
                standing: act
                audience: everybody
                body: {kind: correction, because: It was none.}
                relates: [{as: retracts, number: 5}]"""));
        assertEquals(0, load().json().get("silenced").size());
    }

    @Test
    void a_second_record_in_a_store_is_told() {
        assertEquals(0, load().json().get("beside").size());
        TestStore other = new TestStore(folder.resolve("other"));
        assertEquals(
                0,
                Running.comity("init", other.path(), "--organisation", "lake-league")
                        .exit());
        Running run = Running.comity(
                "load",
                TestStore.LEAGUE,
                "--into",
                other.path(),
                "--organisations",
                folder.resolve("library").toString());
        assertEquals(0, run.exit(), run.err());
        assertTrue(
                run.out()
                        .contains("\nIt stands beside lake-league; name the record with --organisation from now on.\n"),
                run.out());
    }
}
