package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.comity.cli.Running;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A document as the record shows it.
@Tag("slow")
class DocumentCommandTest {
    private static final String ID = "council/2024/12";

    @TempDir
    private static Path folder;

    private static TestStore league;

    private static String told(String on, String known, String body) {
        return "- {effective: " + on + ", known: " + known
                + ", by: {outsider: The Courier}, standing: report, audience: everybody, body: {" + body + "}}";
    }

    @BeforeAll
    static void enter() throws IOException {
        league = TestStore.ofLeague(folder);
        String file = league.file(
                "papers.yaml",
                told(
                        "2013-09-23",
                        "2013-09-24",
                        "kind: document-noted, document: council/2013/3, organ: council, form: mandate, dated: 2013-09-23,"
                                + " titles: [{language: en, text: Mandate for the border}]"),
                told(
                        "2024-11-01",
                        "2024-11-02",
                        "kind: proposal-tabled, document: " + ID + ", organ: council, form: programme, sponsors: [ALD],"
                                + " titles: [{language: en, text: Border programme}, {language: fr, text: Programme frontière}],"
                                + " lines: [one, two, three]"),
                told(
                        "2024-11-02",
                        "2024-11-02",
                        "kind: amendment-proposed, document: " + ID + ", amendment: a1, version: 1, movers: [BRE],"
                                + " manner: written, changes: [{is: delete, from: 2, until: 3}]"),
                told(
                        "2024-11-03",
                        "2024-11-03",
                        "kind: amendment-proposed, document: " + ID + ", amendment: a2, version: 1, movers: [CAL],"
                                + " manner: written, changes: [{is: replace, from: 2, until: 2, lines: [TWO]}]"),
                told(
                        "2024-11-10",
                        "2024-11-10",
                        "kind: version-issued, document: " + ID + ", version: 2, because: after talks,"
                                + " lines: [one, three, four]"),
                told(
                        "2024-11-28",
                        "2024-11-29",
                        "kind: document-adopted, document: " + ID + ", version: 2, symbol: CD/12,"
                                + " means: {is: consensus}"),
                told(
                        "2024-11-28",
                        "2024-11-29",
                        "kind: lineage-told, document: " + ID
                                + ", ancestors: [{as: mandate, document: council/2013/3}]"));
        Running run = league.append(file);
        assertEquals(0, run.exit(), run.err());
    }

    @Test
    void a_document_is_found_by_a_title_in_any_language_and_by_its_symbol() {
        for (String words : List.of("programme frontière", "CD/12", ID, "border programme")) {
            assertEquals(
                    ID, league.ask("document", words).at("/document/document").asString(), words);
        }
        assertEquals(2, league.ask("document", "border").get("documents").size());
        Running none = league.run("document", "river");
        assertEquals(2, none.exit());
        assertTrue(none.err().startsWith("DOCUMENT-1 "), none.err());
    }

    @Test
    void the_days_from_mandate_to_adoption_are_shown() {
        JsonNode lineage = league.ask("document", ID).at("/document/lineage/0");

        assertEquals("mandate", lineage.get("as").asString());
        assertEquals(4084, lineage.at("/days/least").asInt());
        assertEquals(4084, lineage.at("/days/most").asInt());
        assertTrue(league.run("document", ID).out().contains("4,084 days"));
        assertEquals(
                ID,
                league.ask("document", "council/2013/3").at("/document/ledTo/0").asString());
    }

    @Test
    void a_diff_has_the_numbers_of_both_versions() {
        assertEquals(
                "1 1   one\n2   - two\n3 2   three\n  3 + four\n",
                league.run("document", ID, "--diff", "1", "2").out().replace("\r", ""));
        assertEquals(
                "1  one\n2  three\n3  four\n",
                league.run("document", ID, "--text", "2").out());
        assertEquals(2, league.run("document", ID, "--text", "9").exit());
    }

    @Test
    void a_document_is_shown_as_it_stood_and_as_it_was_known() {
        JsonNode before = league.ask("document", ID, "--on", "2024-11-05").get("document");
        assertEquals("tabled", before.get("stage").asString());
        assertEquals("line 2", before.at("/collisions/0/where").asString());
        assertEquals(
                "tabled",
                league.ask("document", ID, "--known-at", "2024-11-28")
                        .at("/document/stage")
                        .asString());
        JsonNode after = league.ask("document", ID).get("document");
        assertEquals("adopted", after.get("stage").asString());
        assertEquals("fallen", after.at("/amendments/0/fate").asString());
    }
}
