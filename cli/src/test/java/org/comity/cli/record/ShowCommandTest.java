package org.comity.cli.record;

import static org.comity.cli.record.TestStore.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.cli.Running;
import org.comity.log.tree.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class ShowCommandTest {
    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void make_a_store() {
        store = TestStore.ofLeague(folder);
    }

    @Test
    void the_chain_of_who_passed_it_on_is_told_with_each_hedge() throws Exception {
        store.append(store.file(
                "a.yaml",
                said(
                        "The river is open.",
                        "sources: [{document: Courier, locator: page 2, through: [{who: the author, hedge: [paraphrased,"
                                + " quoted]}, {who: C. Lind, capacity: analyst, hedge: [hearsay], words: is said to"
                                + " have said}]}]")));
        String out = store.run("show", "1").out();
        assertTrue(out.contains("source        Courier, page 2\n"), out);
        assertTrue(out.contains("through the author: paraphrased, then quoted\n"), out);
        assertTrue(out.contains("through C. Lind, analyst: hearsay, in its words \"is said to have said\"\n"), out);
        assertTrue(out.contains("SHA-256 not known"), out);
    }

    @Test
    void relations_are_told_in_both_directions() throws Exception {
        store.append(store.file("a.yaml", said("One", "")));
        store.append(store.file("b.yaml", said("Not one", "relates: [{as: supersedes, number: 1}]")));
        assertTrue(store.run("show", "1").out().contains("this act is superseded by act 2: Not one"));
        assertTrue(store.run("show", "2").out().contains("this act supersedes act 1"));
        JsonNode one = store.ask("show", "1").get("relatedBy").get(0);
        assertEquals(2, one.get("number").asInt());
        assertEquals("supersedes", one.get("as").asString());
    }

    @Test
    void the_raw_bytes_are_those_whose_hash_stands_in_the_log() throws Exception {
        store.append(store.file("a.yaml", said("\"left \\u202Eright\"", "")));
        Running raw = store.run("show", "1", "--raw");
        byte[] leaf = raw.out().getBytes(StandardCharsets.UTF_8);
        assertEquals(
                store.ask("show", "1").get("leafHash").asString(),
                Hash.leaf(leaf).base64());
        assertFalse(store.run("show", "1").out().contains("\u202e"), "a terminal is not turned round");
    }

    @Test
    void an_act_that_is_not_public_shows_no_more_than_its_leaf() throws Exception {
        store.append(store.file(
                "a.yaml", said("Half of it.", "requestId: talks").replace("everybody", "{members: council}")));
        String out = store.run("show", "1").out();
        assertTrue(out.contains("audience      the members of council\n"), out);
        assertTrue(out.contains("by            not public\n"), out);
        assertTrue(out.contains("stands beside the log here; may be released"), out);
        assertFalse(out.contains("Half of it"), out);
        assertTrue(store.run("acts").out().contains("statement: not public"));
    }

    @Test
    void a_number_that_the_record_does_not_reach_is_refused() {
        for (String number : new String[] {"0", "1", "-1"}) {
            Running run = store.run("show", number);
            assertEquals(2, run.exit(), number);
            assertEquals("", run.out());
        }
    }

    @Test
    void a_private_text_is_released_checked_and_erased() throws Exception {
        store.append(store.file("a.yaml", said("{private: Half of it.}", "requestId: talks")));
        assertFalse(store.run("show", "1").out().contains("Half of it"));
        String file = folder.resolve("text.json").toString();
        assertEquals(0, store.run("release", "1", "--to", file).exit());
        Running check = store.run("release", "--check", file);
        assertEquals(0, check.exit(), check.err());
        assertTrue(check.out().contains("    Half of it.\n"), check.out());

        String text = Files.readString(Path.of(file));
        String other = store.file("other.json", text.replaceAll("\"bytes\" : \"..", "\"bytes\" : \"QU"));
        Running not = store.run("release", "--check", other, "--json");
        assertEquals(1, not.exit());
        assertFalse(not.json().get("holds").asBoolean());

        Running erased = store.run("erase", "1", "--because", "asked for", "--entered-by", "secretariat", "--json");
        assertEquals(2, erased.json().get("entered").asInt(), erased.err());
        assertTrue(store.run("show", "1").out().contains("this act is followed by act 2"));
        assertEquals(
                2,
                store.run("release", "1", "--to", folder.resolve("late.json").toString())
                        .exit());
        assertEquals(0, store.run("release", "--check", file).exit(), "what was released can still be checked");
    }

    @Test
    void what_a_hidden_act_says_cannot_be_erased() throws Exception {
        store.append(store.file(
                "a.yaml", said("Half of it.", "requestId: talks").replace("everybody", "{members: council}")));
        Running run = store.run("erase", "1", "--because", "asked for", "--entered-by", "secretariat");
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("JOURNAL-10 "), run.err());
    }

    @Test
    void the_guard_tells_that_it_agrees_and_takes_a_store_only_as_it_stands() throws Exception {
        store.append(store.file("a.yaml", said("One", "")));
        assertEquals("agrees", store.ask("guard").get("guard").asString());
        assertEquals(2, store.run("guard", "--accept", "river-league=5").exit());
        assertEquals(
                "accepted",
                store.ask("guard", "--accept", "river-league=1").get("guard").asString());
    }

    @Test
    void a_lost_guard_is_told_until_the_store_is_accepted_as_it_stands() throws Exception {
        store.append(store.file("a.yaml", said("One", "")));
        Files.delete(folder.resolve("store.guard"));
        Running lost = store.run("guard");
        assertEquals(1, lost.exit());
        assertTrue(lost.err().startsWith("STORE-7 "), lost.err());
        assertEquals(0, store.run("acts").exit(), "reading needs no guard");
        assertEquals(0, store.run("guard", "--accept", "river-league=1").exit());
        assertEquals(0, store.append(store.file("b.yaml", said("Two", ""))).exit());
    }

    @Test
    void a_change_of_keys_that_not_both_keys_signed_is_shown_as_one_without_effect() {
        byte[] leaf = ("{\"audience\":\"everybody\",\"body\":{\"because\":\"it is said\",\"from\":\"a\","
                        + "\"kind\":\"key-change\",\"to\":\"b\",\"v\":1},\"by\":{\"keeper\":true},"
                        + "\"effective\":\"2031-05-01\",\"enteredBy\":\"x\",\"number\":1,"
                        + "\"organisation\":\"river-league\",\"recorded\":\"2031-05-01T00:00:00.000000Z\","
                        + "\"requestId\":\"r\",\"standing\":\"act\",\"v\":1}")
                .getBytes(StandardCharsets.UTF_8);
        Shown shown = new Shown(TestStore.LEAGUE, 1, leaf, Optional.empty(), List.of(), List.of(), List.of());
        String out = String.join("\n", shown.lines());
        assertTrue(out.contains("effect        none: not both keys signed it, so it changes no key"), out);
        assertTrue(shown.json().contains("\"signedByBothKeys\""), shown.json());
    }
}
