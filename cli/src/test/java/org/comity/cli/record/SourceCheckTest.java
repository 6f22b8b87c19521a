package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.cli.Running;
import org.comity.record.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class SourceCheckTest {
    private static final String FIRST = "The river rose.";
    private static final String SECOND = "\u201cWe saw it,\u201d said the keeper of the gauge.";
    private static final String THIRD = "It fell again!";
    private static final String HEADING = "After the flood";
    private static final String TEXT = FIRST + " " + SECOND + "\n" + HEADING + "\n" + THIRD + "\n";

    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void make_a_record() throws IOException {
        store = TestStore.ofLeague(folder);
        String acts = """
                - effective: 2025-05-03
                  by: {member: ALD}
                  standing: statement
                  audience: everybody
                  body: {kind: statement, says: It rose and fell.}
                  sources:
                    - {document: courier, sha256: %s}
                    - {document: courier/S1, sha256: %s}
                    - {document: courier/S3, sha256: %s}
                    - {document: courier/H2, sha256: %s}
                """.formatted(sha256(TEXT), sha256(FIRST), sha256(THIRD), sha256(HEADING));
        Running run = store.append(store.file("acts.yaml", acts));
        assertEquals(0, run.exit(), run.err());
    }

    private static String sha256(String text) {
        return Document.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private Running check(String text, String... words) throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), text);
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("source", "check", file.toString()),
                        java.util.stream.Stream.of(words))
                .toArray(String[]::new);
        return store.run(all);
    }

    private List<String> found(String text) throws IOException {
        Running run = check(text, "--document", "courier", "--json");
        assertEquals(1, run.exit(), run.err());
        return run.json()
                .get("anchors")
                .valueStream()
                .map(each ->
                        each.get("anchor").asString() + " " + each.get("found").asString())
                .toList();
    }

    @Test
    void the_text_that_was_recorded_holds_every_sentence_where_the_record_says() throws IOException {
        Running run = check(TEXT);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("3 parts, of which 3 stand where the record says"), run.out());
        assertTrue(run.out().contains("H2            as recorded, in paragraph 2 (acts 1)"), run.out());
    }

    @Test
    void a_sentence_with_one_letter_changed_is_missing_and_the_others_are_not() throws IOException {
        assertEquals(List.of("S1 missing", "S3 same", "H2 same"), found(TEXT.replace("rose", "rise")));
    }

    @Test
    void a_sentence_that_was_moved_is_found_where_it_is_now() throws IOException {
        assertEquals(
                List.of("S1 elsewhere", "S3 elsewhere", "H2 same"),
                found(THIRD + " " + FIRST + "\n" + HEADING + "\n" + SECOND + "\n"));
    }

    @Test
    void a_line_end_that_was_changed_leaves_the_sentences_and_changes_the_whole() throws IOException {
        assertEquals(List.of("S1 same", "S3 same", "H2 same"), found(TEXT.replace("\n", "\r\n")));
    }

    @Test
    void a_file_that_nobody_knows_is_refused() throws IOException {
        Running run = check("Something else.");
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith("SOURCE-1 "), run.err());
        assertTrue(check(TEXT, "--document", "currier").err().contains("did you mean 'courier'?"));
        assertEquals(2, check("", "--document", "nothing").exit());
    }

    @Test
    void the_news_report_is_the_one_to_which_acts_are_anchored() {
        Path report = Path.of(System.getProperty("comity.reference", ".")).resolve("../seed/report.txt");
        Assumptions.assumeTrue(Files.exists(report), "no reference files: set COMITY_REFERENCE");
        Running run = Running.comity("source", "check", report.toString(), "--organisation", "csto", "--json");
        assertEquals(0, run.exit(), run.err());
        JsonNode json = run.json();
        assertEquals("news-report", json.get("document").asString());
        assertEquals(33, json.get("sentences").asInt());
        assertTrue(json.get("anchors").size() >= 30, run.out());
    }
}
