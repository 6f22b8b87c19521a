package org.comity.cli.record;

import static org.comity.cli.record.TestStore.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.cli.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class AppendCommandTest {
    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void make_a_store() {
        store = TestStore.ofLeague(folder);
    }

    private static String line(String says) {
        return "{\"by\":{\"member\":\"ALD\"},\"standing\":\"statement\",\"audience\":\"everybody\","
                + "\"body\":{\"kind\":\"statement\",\"says\":\"" + says + "\"}}";
    }

    private static String stretches(JsonNode json) {
        List<String> found = new ArrayList<>();
        json.forEach(each ->
                found.add(each.get("from").asInt() + "-" + each.get("to").asInt()));
        return String.join(",", found);
    }

    @Test
    void acts_in_yaml_are_entered_in_the_order_of_the_file() throws Exception {
        Running run = store.append(store.file("a.yaml", said("One", ""), said("Two", "")));
        assertEquals("Entered in the record of river-league: 2 acts, 1 to 2.\n", run.out(), run.err());
        assertEquals(
                "Two", store.ask("show", "2").get("act").get("body").get("says").asString());
    }

    @Test
    void acts_come_as_json_lines_on_standard_input_too() throws Exception {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    (line("One") + "\n" + line("Two") + "\n").getBytes(StandardCharsets.UTF_8)));
            Running run = store.append("-");
            assertEquals("Entered in the record of river-league: 2 acts, 1 to 2.\n", run.out(), run.err());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void the_same_file_again_enters_nothing() throws Exception {
        String file = store.file("a.jsonl", line("One"), line("Two"));
        store.append(file);
        Running again = store.append(file, "--json");
        assertEquals(0, again.exit());
        assertEquals("", stretches(again.json().get("entered")));
        assertEquals("1-2", stretches(again.json().get("alreadyThere")));
        assertEquals(2, again.json().get("size").asInt());
    }

    @Test
    void an_act_for_the_members_alone_needs_no_request_id_and_is_entered_once() throws Exception {
        String file = store.file("a.jsonl", line("One").replace("\"audience\":\"everybody\",", ""));
        assertEquals(
                "Entered in the record of river-league: 1 act, 1.\n"
                        + "It is not public: without `audience: everybody` the log shows a digest alone.\n",
                store.append(file).out());
        Running again = store.append(file, "--json");
        assertEquals("1-1", stretches(again.json().get("alreadyThere")));
    }

    @Test
    void of_a_file_that_has_grown_only_the_new_acts_are_entered() throws Exception {
        store.append(store.file("a.jsonl", line("One"), line("Two")));
        Running grown = store.append(store.file("a.jsonl", line("One"), line("Two"), line("Three")), "--json");
        assertEquals("3-3", stretches(grown.json().get("entered")));
        assertEquals("1-2", stretches(grown.json().get("alreadyThere")));
    }

    @Test
    void a_file_with_a_problem_enters_nothing_and_every_problem_has_its_place() throws Exception {
        String good = store.file("good.yaml", said("One", ""));
        String bad = store.file(
                "bad.yaml", said("Two", ""), said("Three", "known: 2099-01-01"), said("Four", "colour: red"));
        Running run = store.append(good, bad);
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().contains("bad.yaml:7:3: it is said to be known since 2099-01-01"), run.err());
        assertTrue(run.err().contains("[unknown-key]"), run.err());
        assertEquals(0, store.listed().size(), "a good file beside a bad one waits too");
    }

    @Test
    void an_act_that_relates_to_one_that_is_not_there_is_refused_with_its_line() throws Exception {
        Running run = store.append(store.file("a.yaml", said("One", "relates: [{as: follows, number: 9}]")));
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("a.yaml:1:3: it follows act 9"), run.err());
    }

    @Tag("slow")
    @Test
    void more_than_a_thousand_acts_are_entered_a_thousand_at_a_time() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 1_001; i++) {
            lines.add(line("number " + i));
        }
        Running run = store.append(store.file("many.jsonl", lines.toArray(String[]::new)));
        assertEquals("Entered in the record of river-league: 1001 acts, 1 to 1001.\n", run.out(), run.err());
        lines.add(line("one more"));
        Running grown = store.append(store.file("many.jsonl", lines.toArray(String[]::new)), "--json");
        assertEquals("1002-1002", stretches(grown.json().get("entered")));
        assertEquals("1-1001", stretches(grown.json().get("alreadyThere")));
    }

    @Test
    void what_stands_is_told_when_a_later_file_is_refused() throws Exception {
        String one = store.file("one.yaml", said("One", ""), said("Two", "requestId: two"));
        String other = store.file("other.yaml", said("Not two", "requestId: two"));
        Running run = store.append(one, other, "--json");
        assertEquals(2, run.exit());
        assertEquals("1-2", stretches(run.json().get("entered")));
        assertEquals("JOURNAL-2", run.json().get("refused").get(0).get("code").asString());
        assertTrue(run.err().contains("What was entered before that stands: 2 acts, 1 to 2."), run.err());
    }

    @Test
    void an_act_meant_for_another_position_is_refused() throws Exception {
        store.append(store.file("a.yaml", said("One", "")));
        Running late = store.append(store.file("b.yaml", said("Two", "")), "--after", "0");
        assertEquals(1, late.exit());
        assertTrue(late.err().startsWith("JOURNAL-1 "), late.err());
        assertEquals(
                0,
                store.append(store.file("b.yaml", said("Two", "")), "--after", "1")
                        .exit());
    }

    @Test
    void an_act_of_another_organisation_is_a_problem_of_the_file() throws Exception {
        Running run = store.append(store.file("a.yaml", said("One", "organisation: hill-league")));
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("[wrong-organisation]"), run.err());
    }

    @Test
    void a_file_that_is_not_there_or_has_no_act_is_told() throws Exception {
        Running run = store.append(folder.resolve("none.yaml").toString(), store.file("empty.json", "[]"));
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("[no-file]"), run.err());
        assertTrue(run.err().contains("[empty]"), run.err());
    }

    @Test
    void a_change_of_keys_that_somebody_wrote_is_refused_with_its_line() throws Exception {
        Running run = store.append(store.file("a.yaml", said("One", ""), """
                - effective: 2025-05-03
                  by: {keeper: true}
                  standing: act
                  audience: everybody
                  body: {kind: key-change, from: a, to: b, because: it is said}"""));
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("a.yaml:7:3: a change of keys is entered when the key changes"), run.err());
        assertTrue(run.err().contains("[ACT-8]"), run.err());
        assertEquals(List.of(), store.listed());
    }

    @Test
    void a_charter_whose_bytes_nobody_brought_is_refused() throws Exception {
        Running run = store.append(store.file("a.yaml", """
                effective: 2025-05-03
                by: {keeper: true}
                standing: act
                audience: everybody
                body: {kind: charter, file: charter.yaml, length: 12, sha256: %s}""".formatted("0a".repeat(32))));
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("JOURNAL-12 the charter file charter.yaml"), run.err());
        assertEquals(List.of(), store.listed());
    }

    @Test
    void whoever_enters_what_is_not_public_is_told_so() throws Exception {
        String closed = said("Two", "").replace("audience: everybody", "audience: {only: [ALD]}");
        Running some = store.append(store.file("a.yaml", said("One", ""), closed));
        assertTrue(some.out().contains("\n1 of them is not public: without `audience: everybody`"), some.out());
        Running none = store.append(store.file("b.yaml", closed.replace("Two", "3"), closed.replace("Two", "4")));
        assertTrue(none.out().contains("\nNone of them is public: "), none.out());
        Running again = store.append(store.file("a.yaml", said("One", ""), closed), "--json");
        assertEquals(0, again.json().get("notPublic").asInt(), "it was entered before");
        Running json = store.append(store.file("c.yaml", closed.replace("Two", "5")), "--json");
        assertEquals(1, json.json().get("notPublic").asInt());
    }
}
