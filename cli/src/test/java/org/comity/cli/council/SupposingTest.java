package org.comity.cli.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.cli.Running;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SupposingTest {
    private static final String STEP = """
            - effective: 2026-02-01
              by: {outsider: the Evening Courier}
              standing: report
              audience: everybody
              body: {kind: step-reported, decision: astana-2024/declaration, says: It was read out everywhere.}
              sources: [{document: Evening Courier}]
            """;

    @TempDir
    private Path folder;

    private String script(String text) throws IOException {
        return Files.writeString(folder.resolve("script.yaml"), text).toString();
    }

    private static Running decisions(String... more) {
        return Running.comity(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("decisions", "--organisation", "csto"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void what_is_supposed_is_in_the_answer_and_nowhere_else() throws IOException {
        Running supposed = decisions("--suppose", script(STEP));
        assertEquals(0, supposed.exit(), supposed.err());
        assertTrue(supposed.out().contains("2026-02-01"), supposed.out());
        assertTrue(supposed.out().startsWith("Supposed, and in no record: "), supposed.out());
        assertEquals(
                1,
                decisions("--suppose", script(STEP), "--json")
                        .json()
                        .get("supposed")
                        .size());
        assertTrue(!decisions().out().contains("2026-02-01"));
    }

    @Test
    void what_cannot_be_is_refused_with_its_reason_and_nothing_is_answered() throws IOException {
        Running run = decisions("--suppose", script(STEP.replace("astana-2024/declaration", "astana-2024/nothing")));
        assertEquals(1, run.exit());
        assertTrue(run.out().lines().count() <= 2, run.out());
        assertTrue(run.err().contains("FOLLOWUP-1 "), run.err());
    }

    @Test
    void a_store_is_never_asked_what_was_not() throws IOException {
        Running made =
                Running.comity("load", "csto", "--into", folder.resolve("store").toString());
        assertEquals(0, made.exit(), made.err());
        Running run = decisions(
                "--suppose", script(STEP), "--store", folder.resolve("store").toString());
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("USAGE-1 --suppose goes with the files"), run.err());
    }

    @Test
    void a_script_that_is_not_there_or_no_script_is_told() throws IOException {
        assertEquals(
                2, decisions("--suppose", folder.resolve("nothing").toString()).exit());
        Running bad = decisions("--suppose", script("- {body: {kind: no-such-kind}}"));
        assertEquals(2, bad.exit());
        assertTrue(bad.err().contains("no-such-kind"), bad.err());
    }
}
