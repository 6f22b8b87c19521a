package org.comity.cli.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.cli.Running;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Plays the spring session of the River League, an invented organisation, from its script, and holds its minutes
/// against those that are kept beside it.
///
/// `-Dcomity.scenarios=rewrite` writes the minutes anew; read the difference before you commit it.
@Tag("slow")
class SpringSessionTest {
    private static final Path SCRIPTS =
            Path.of(System.getProperty("comity.home", "."), "organisations", "river-league", "scripts");
    private static final Path SCRIPT = SCRIPTS.resolve("spring-session.yaml");
    private static final Path MINUTES = SCRIPTS.resolve("spring-session.md");
    private static final String SESSION = "council/2031-spring";

    @TempDir
    private Path folder;

    private Running comity(String... words) {
        return Running.comity(
                Stream.concat(Stream.of(words), Stream.of("--store", store())).toArray(String[]::new));
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    private List<JsonNode> play() {
        Running run = comity("act", "--file", SCRIPT.toString(), "--json");
        assertEquals(0, run.exit(), run.out() + run.err());
        assertEquals(0, run.json().get("notProposed").asInt());
        return run.json().get("acts").valueStream().toList();
    }

    private static Set<String> results(List<JsonNode> acts) {
        Set<String> results = new TreeSet<>();
        acts.forEach(each -> results.add(each.get("result").asString()));
        return results;
    }

    private static List<String> codesExpected() throws IOException {
        return Pattern.compile("expect: ([A-Z]+-[0-9]+)")
                .matcher(Files.readString(SCRIPT))
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    @Test
    void a_whole_session_is_played_from_its_script_and_its_minutes_write_themselves() throws Exception {
        assertEquals(
                0, Running.comity("load", "river-league", "--into", store()).exit());
        refusals_are_those_that_the_script_expects(play());
        minutes_are_those_that_are_kept();
        what_was_announced_is_shown_beside_what_the_corrected_positions_come_to();
        assertEquals(0, comity("conflicts", "--json").json().get("conflicts").size());
        played_again_it_enters_nothing_twice();
    }

    private static void refusals_are_those_that_the_script_expects(List<JsonNode> acts) throws IOException {
        assertEquals(Set.of("entered", "refused-as-expected"), results(acts));
        List<JsonNode> refused = acts.stream()
                .filter(each -> each.has("refused"))
                .map(each -> each.get("refused"))
                .toList();
        assertEquals(
                codesExpected(),
                refused.stream().map(each -> each.get("code").asString()).toList());
        assertTrue(refused.size() > 40, "only " + refused.size() + " refusals");
        for (JsonNode each : refused) {
            assertFalse(each.get("because").asString().isBlank(), each.toString());
            assertFalse(each.get("remedy").asString().isBlank(), each.toString());
            assertFalse(each.get("article").asString().isBlank(), each.toString());
        }
    }

    private void minutes_are_those_that_are_kept() throws IOException {
        Running run = comity("session", SESSION, "--minutes");
        assertEquals(0, run.exit(), run.err());
        if ("rewrite".equals(System.getProperty("comity.scenarios"))) {
            Files.writeString(MINUTES, run.out());
        }
        assertEquals(Files.readString(MINUTES), run.out());
    }

    private void what_was_announced_is_shown_beside_what_the_corrected_positions_come_to() {
        JsonNode vote = comity("vote", SESSION + "/shares", "--on", "2031-06-01", "--json")
                .json();
        assertEquals("adopted", vote.get("announced").asString());
        assertEquals("rejected", vote.get("corrected").get("outcome").asString());
    }

    private void played_again_it_enters_nothing_twice() {
        int before = comity("acts", "--json").json().get("acts").size();
        List<JsonNode> again = play();
        assertTrue(Set.of("already-there", "passed", "refused-as-expected").containsAll(results(again)));
        assertEquals(before, comity("acts", "--json").json().get("acts").size());
    }
}
