package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.cli.Running;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What was said at and around a summit: who says it, through whom, and how a wrong date is handled.
@Tag("slow")
class StatementsTest {
    private static final Path REFERENCE =
            Path.of(System.getProperty("comity.reference", ".")).resolve("csto");
    private static final String REPORT = "news-report";

    @TempDir
    private static Path shared;

    private static TestStore csto;
    private static Map<String, JsonNode> statements;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load_the_record() {
        csto = loaded(shared);
        statements = new HashMap<>();
        for (JsonNode entry : csto.ask("acts", "--kind", "statement").get("acts")) {
            JsonNode act = csto.ask("show", entry.get("number").asString()).get("act");
            String request = act.get("requestId").asString();
            if (request.startsWith("statements/")) {
                statements.put(request.replace("statements/", ""), act);
            }
        }
    }

    private static TestStore loaded(Path folder) {
        TestStore store = new TestStore(folder);
        Running run = Running.comity("load", "csto", "--into", store.path());
        assertEquals(0, run.exit(), run.err());
        return store;
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        Path path = REFERENCE.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), "no reference files: set COMITY_REFERENCE");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
            return reader.stream().toList();
        }
    }

    @Test
    void every_statement_is_there_with_the_date_that_its_source_gives() throws IOException {
        List<NamedCsvRecord> rows = rows("statements.csv");
        assertEquals(rows.size(), statements.size());
        for (NamedCsvRecord row : rows) {
            JsonNode act = statements.get(row.getField("id"));
            assertEquals(row.getField("date"), act.get("effective").asString(), row.getField("id"));
            assertEquals("everybody", act.get("audience").asString());
        }
    }

    @Test
    void what_the_news_report_says_is_anchored_to_its_sentences_by_number_and_hash() throws IOException {
        Map<String, String> anchors = new HashMap<>();
        rows("report_anchors.csv").forEach(row -> anchors.put(row.getField("anchor"), row.getField("sha256_utf8")));
        for (NamedCsvRecord row : rows("statements.csv")) {
            JsonNode sources = statements.get(row.getField("id")).get("sources");
            if (row.getField("through").contains("report")
                    && row.getField("anchor").startsWith("S")) {
                assertEquals(
                        row.getField("anchor"), sources.get(0).get("locator").asString());
                assertEquals(REPORT, sources.get(0).get("document").asString());
                List<String> sentences = sentences(row.getField("anchor"));
                assertEquals(sentences.size(), sources.size() - 1, row.getField("id"));
                for (int i = 0; i < sentences.size(); i++) {
                    JsonNode sentence = sources.get(i + 1);
                    assertEquals(
                            REPORT + "/" + sentences.get(i),
                            sentence.get("document").asString());
                    assertEquals(
                            anchors.get(sentences.get(i)),
                            sentence.get("sha256").asString());
                }
            }
        }
    }

    private static List<String> sentences(String anchor) {
        List<String> sentences = new ArrayList<>();
        for (String part : anchor.split(", ")) {
            String[] ends = part.replace("S", "").split("-");
            for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
                sentences.add("S" + i);
            }
        }
        return sentences;
    }

    @Test
    void one_statement_says_that_the_umbrella_covers_all_allies_with_its_chain() {
        List<Integer> found = csto.listed("--about", "guarantee/RUS");
        assertEquals(1, found.size());
        String number = found.getFirst().toString();
        JsonNode act = csto.ask("show", number).get("act");
        assertEquals("Shoigu", act.get("by").get("person").asString());
        assertEquals("statement", act.get("standing").asString(), "no act of the organisation");
        JsonNode chain = act.get("sources").get(0).get("through");
        assertEquals("the author of the report", chain.get(0).get("who").asString());
        assertEquals("Ashimbayev", chain.get(1).get("who").asString());
        assertEquals("hearsay", chain.get(1).get("hedge").get(0).asString());
        assertEquals("before the session", act.get("body").get("occasion").asString());
        String text = csto.run("show", number).out();
        assertTrue(
                text.contains("through Ashimbayev, political scientist: hearsay, in its words \"is said to have"),
                text);
        assertEquals(List.of(), csto.listed("--about", "guarantee/RUS", "--standing", "act"));
    }

    @Test
    void an_announcement_of_a_weapon_is_a_statement_and_nothing_else() {
        JsonNode body = statements.get("ST4").get("body");
        assertEquals("statement", statements.get("ST4").get("standing").asString());
        assertFalse(body.has("claims"), "nothing is claimed of anything that the record has a name for");
        assertFalse(body.has("concerns"));
    }

    @Test
    void a_freeze_is_claimed_and_the_roll_does_not_change() {
        JsonNode claim = statements.get("ST8").get("body").get("claims").get(0);
        assertEquals("status/ARM", claim.get("about").asString());
        assertEquals("2024", claim.get("from").asString(), "the day is not known and is not made up");
        long voting = Running.line("who csto/council --on 2024-11-28 --json")
                .json()
                .get("seats")
                .valueStream()
                .filter(seat -> seat.get("votes").asBoolean())
                .count();
        assertEquals(6, voting);
    }

    @Test
    void a_wrong_date_is_kept_marked_and_superseded_and_the_old_answer_is_still_there() throws IOException {
        TestStore store = loaded(folder);
        int size = store.ask("acts", "--all", "--limit", "1000").get("acts").size();
        Running wrong = store.append(
                store.file("wrong.yaml", report("2024-12-02", "took place on 28 December", "2024-12-28", "")));
        assertEquals(0, wrong.exit(), wrong.err());
        String about = "session/astana-2024/took-place";
        assertEquals(
                List.of(size + 1), store.listed("--about", about, "--on", "2024-12-31", "--known-at", "2024-12-03"));
        String relates = "relates: [{as: supersedes, number: " + (size + 1) + "}]";
        Running right = store.append(store.file(
                "right.yaml",
                report("2024-12-05", "took place on 28 November; 28 December was a slip", "2024-11-28", relates)));
        assertEquals(0, right.exit(), right.err());

        assertFalse(store.listed("--about", about).contains(size + 1), "it speaks no more");
        String all = store.run("acts", "--about", about, "--all").out();
        assertTrue(all.contains("superseded by act " + (size + 2) + ", from 2024-12-05"), all);
        String old = store.run("show", Integer.toString(size + 1)).out().replaceAll("\\s+", " ");
        assertTrue(old.contains("28 December was a slip"), "the reason is told with it: " + old);
        assertEquals(
                List.of(size + 1), store.listed("--about", about, "--on", "2024-12-31", "--known-at", "2024-12-03"));
        assertEquals(
                List.of(size + 2), store.listed("--about", about, "--on", "2024-12-31", "--known-at", "2024-12-06"));
    }

    private static String report(String known, String says, String from, String more) {
        return """
                known: %1$s
                effective: %1$s
                by: {outsider: an outlet}
                standing: report
                audience: everybody
                body:
                  kind: statement
                  says: The session %2$s.
                  claims: [{about: session/astana-2024/took-place, value: took place, from: %3$s}]
                %4$s
                """.formatted(known, says, from, more);
    }
}
