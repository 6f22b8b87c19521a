package org.comity.cli.council;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.comity.cli.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class ActCommandTest {
    private static final String TOLD = """
            - effective: 2024-03-01
              by: {office: secretariat}
              audience: everybody
              body: {kind: decision-told, decision: c/1, organ: council, titles: [{language: en, text: Fords}]}
            """;
    private static final String STEP = """
            - effective: 2024-05-01
              by: {member: BRE}
              audience: everybody
              body: {kind: step-reported, decision: c/1, says: A step.}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void make_a_store() {
        assertEquals(
                0,
                Running.comity("init", store(), "--organisation", "river-league")
                        .exit());
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    private Running comity(String... words) {
        return Running.comity(
                Stream.concat(Stream.of(words), Stream.of("--store", store())).toArray(String[]::new));
    }

    private Running script(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("script.yaml"), text);
        return comity(Stream.concat(
                        Stream.of("act", "--file", file.toString(), "--entered-by", "secretariat", "--json"),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private static List<String> results(Running run) {
        return run.json()
                .get("acts")
                .valueStream()
                .map(each -> each.get("result").asString())
                .toList();
    }

    private int size() {
        return comity("acts", "--json").json().get("acts").size();
    }

    @Test
    void a_script_that_is_run_again_enters_nothing_twice_and_passes_over_what_was_refused() throws Exception {
        String text = STEP.replace("- eff", "- expect: FOLLOWUP-1\n  eff") + TOLD + STEP;
        assertEquals(List.of("refused-as-expected", "entered", "entered"), results(script(text)));
        Running again = script(text);
        assertEquals(List.of("passed", "already-there", "already-there"), results(again));
        assertEquals(0, again.exit());
        assertEquals(2, size());
    }

    @Test
    void a_refusal_ends_a_script_and_what_came_before_stays() throws Exception {
        Running run = script(TOLD + STEP.replace("c/1", "c/2") + STEP);
        assertEquals(1, run.exit());
        assertEquals(List.of("entered", "refused"), results(run));
        JsonNode refused = run.json().get("acts").get(1);
        assertEquals("FOLLOWUP-1", refused.get("refused").get("code").asString());
        assertEquals(5, refused.get("line").asInt());
        assertEquals(1, run.json().get("notProposed").asInt());
        assertEquals(1, size());
    }

    @Test
    void all_is_entered_or_nothing() throws Exception {
        String wrong = TOLD + STEP.replace("c/1", "c/2");
        assertEquals(1, script(wrong, "--all-or-nothing").exit());
        assertEquals(0, size());
        assertEquals(List.of("entered", "entered"), results(script(TOLD + STEP, "--all-or-nothing")));
    }

    @Test
    void what_is_expected_to_be_refused_is_never_entered() throws Exception {
        Running run = script(TOLD + STEP.replace("- eff", "- expect: FOLLOWUP-3\n  eff"));
        assertEquals(List.of("entered", "not-as-expected"), results(run));
        assertEquals(1, run.exit());
        assertEquals(1, size());
    }

    @Test
    void a_dry_run_enters_nothing() throws Exception {
        assertEquals(List.of("could-be-entered", "could-be-entered"), results(script(TOLD + STEP, "--dry-run")));
        assertEquals(0, size());
    }

    @Test
    void an_act_is_proposed_by_hand() {
        Running run = comity(
                "act",
                "decision-told",
                "decision=c/1",
                "organ=council",
                "titles={language: en, text: Fords}",
                "--by",
                "office:secretariat",
                "--effective",
                "2024-03-01",
                "--entered-by",
                "secretariat");
        assertEquals(0, run.exit(), run.err());
        assertEquals("act 1     council decided c/1: Fords (en)\n", run.out());
        Running refused = comity("act", "step-reported", "decision=c/9", "says=x", "--by", "BRE", "--entered-by", "s");
        assertEquals(1, refused.exit());
        assertTrue(refused.out().contains("FOLLOWUP-1 the record has no decision c/9"), refused.out());
    }

    @Test
    void a_word_that_is_no_kind_is_wrong_use() {
        Running run = comity("act", "step-reportd", "decision=c/9");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("did you mean 'step-reported'?"), run.err());
        assertEquals(2, comity("act").exit());
    }

    @Test
    void a_script_that_is_not_utf_8_or_not_there_is_told_with_its_place() throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), "title: S\u00e9ance\n".getBytes(ISO_8859_1));
        Running run = comity("act", "--file", latin.toString());
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("latin.yaml:1:9") && run.err().contains("not-utf-8"), run.err());
        Running none = comity("act", "--file", folder.resolve("none.yaml").toString());
        assertEquals(2, none.exit());
        assertTrue(none.err().contains("none.yaml: there is no such file"), none.err());
    }
}
