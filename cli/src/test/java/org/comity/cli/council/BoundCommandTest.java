package org.comity.cli.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.comity.cli.Running;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A treaty for five years, its protocol, and what is said of both: who is bound, and who owes what to whom.
@Tag("slow")
class BoundCommandTest {
    private static final String ACTS = """
            organisation: river-league
            enteredBy: secretariat
            defaults:
              by: {outsider: Register of Treaties}
              standing: report
              audience: everybody
              sources: [{document: Register of Treaties}]
            acts:
              - effective: 1992-05-15
                body: {kind: instrument-concluded, instrument: floods, form: treaty, titles: [{language: en, text: Floods Treaty}], lasts: 60, entry: {rule: at least 3 ratified, delay: none}}
              - {effective: 1992-05-15, body: {kind: instrument-signed, instrument: floods, party: ALD, as: definitive}}
              - {effective: 1993-09-24, body: {kind: instrument-deposited, instrument: floods, party: BRE, consent: accession}}
              - {effective: 1994-04-20, body: {kind: instrument-deposited, instrument: floods, party: CAS, consent: accession}}
              - effective: 1999-04-02
                body:
                  kind: instrument-concluded
                  instrument: floods/protocol
                  form: protocol
                  to: floods
                  titles: [{language: en, text: Protocol on the prolongation}]
                  effects: [{is: prolongs, instrument: floods, months: 60, renews: 60}]
              - {effective: 1999-04-02, body: {kind: instrument-signed, instrument: floods/protocol, party: ALD}}
              - {effective: 1999-04-02, body: {kind: instrument-signed, instrument: floods/protocol, party: BRE}}
              - {effective: 2000-03-22, body: {kind: force-told, instrument: floods/protocol, parties: [ALD, BRE]}}
              - effective: 1994-04-20
                body: {kind: guarantee-stipulated, guarantee: floods/4, instrument: floods, article: Art. 4, says: help, condition: a flood}
              - effective: 2024-02-22
                by: {person: A. Alder, member: ALD}
                standing: statement
                body: {kind: statement, says: we have frozen it, claims: [{about: status/ALD, value: frozen}], concerns: [instrument/floods]}
              - effective: 2024-11
                by: {person: B. Brook}
                standing: statement
                sources: [{document: Evening Courier, through: [{who: the author, hedge: reported}]}]
                body: {kind: statement, says: we help everybody, claims: [{about: guarantee/everybody, value: BRE to everybody}]}
              - {effective: 2024, known: 2025-03-01, body: {kind: party-ended, instrument: floods, party: BRE, how: withdrew}}
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void play() throws IOException {
        Running.comity("init", store(), "--organisation", "river-league");
        Path acts = Files.writeString(folder.resolve("acts.yaml"), ACTS);
        Running run = Running.comity("act", "--file", acts.toString(), "--store", store());
        assertEquals(0, run.exit(), run.err());
    }

    private static String store() {
        return folder.resolve("store").toString();
    }

    private static Running ask(String... words) {
        return Running.comity(Stream.concat(Arrays.stream(words), Stream.of("--store", store()))
                .toArray(String[]::new));
    }

    private static JsonNode json(String... words) {
        return ask(Stream.concat(Arrays.stream(words), Stream.of("--json")).toArray(String[]::new))
                .json();
    }

    private static List<String> bound(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        answer.get("bound").forEach(each -> codes.add(each.asString()));
        return codes;
    }

    @Test
    void a_prolonged_treaty_binds_those_whom_its_protocol_binds() {
        assertEquals(List.of("ALD", "BRE", "CAS"), bound(json("bound", "floods", "--on", "1999-04-19")));
        assertEquals(List.of(), bound(json("bound", "floods", "--on", "2000-01-01")));
        assertEquals(List.of("ALD", "BRE"), bound(json("bound", "floods", "--on", "2001-01-01")));
        assertEquals(1, ask("bound", "floods", "--on", "2000-01-01").exit(), "it binds nobody");
        assertTrue(ask("bound", "floods", "--on", "2000-01-01")
                .out()
                .replaceAll("\\s+", " ")
                .contains("ALD was bound until 1999-04-20: its time ran out; floods/protocol, which would prolong it:"
                        + " signed, not yet in force"));
    }

    @Test
    void what_is_not_known_is_shown_as_not_known_and_only_since_it_was() {
        JsonNode during = json("bound", "floods", "--on", "2024-06-01", "--party", "BRE");
        assertEquals("uncertain", during.get("parties").get(0).get("is").asString());
        JsonNode before = json("bound", "floods", "--on", "2024-06-01", "--party", "BRE", "--known-at", "2025-01-01");
        assertTrue(before.has("refused"), "all of it was known when it was entered, but for one act");
    }

    @Test
    void a_claim_stands_beside_and_changes_nothing() {
        JsonNode answer = json("bound", "floods", "--on", "2024-11-28", "--party", "ALD");
        JsonNode party = answer.get("parties").get(0);
        assertEquals("bound", party.get("is").asString());
        assertEquals(
                "frozen", party.get("status").get("claimed").get(0).get("value").asString());
        assertEquals("we have frozen it", answer.get("said").get(0).get("says").asString());
        assertEquals(
                0,
                ask("bound", "floods", "--on", "2024-11-28", "--party", "ALD").exit());
    }

    @Test
    void a_sweep_tells_every_change_with_its_acts() {
        Running run = ask("bound", "floods", "--from", "1992-01-01", "--to", "2026-12-31");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("1992-05-15    concluded (act 1)"), run.out());
        assertTrue(run.out().contains("2024-01-01    BRE: not known whether bound"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 100), run.out());
        for (JsonNode spell : json("bound", "floods", "--from", "1992-01-01", "--to", "2026-12-31")
                .get("spells")) {
            assertTrue(
                    spell.get("is").asString().equals("nothing")
                            || !spell.get("acts").isEmpty(),
                    spell::toString);
        }
    }

    @Test
    void guarantees_are_owed_between_those_who_are_bound_and_remarks_are_apart() {
        Running run = ask("guarantees", "--on", "2001-01-01");
        assertTrue(run.out().contains("each of ALD, BRE to each other of them"), run.out());
        assertFalse(run.out().contains("everybody"));
        assertEquals(1, ask("guarantees", "--on", "2000-01-01").exit());
        assertEquals(1, ask("guarantees", "--on", "2001-01-01", "--to", "CAS").exit());
        JsonNode with = json("guarantees", "--on", "2024-11-28", "--by", "BRE", "--unilateral");
        assertEquals(
                "uncertain",
                with.get("guarantees").get(0).get("owed").get(0).get("holds").asString());
        assertEquals(
                "we help everybody", with.get("unilateral").get(0).get("says").asString());
        assertFalse(json("guarantees", "--on", "2024-11-28").has("unilateral"));
    }

    @Test
    void an_instrument_that_is_not_there_is_refused_with_the_nearest_one() {
        Running run = ask("bound", "flods", "--on", "2001-01-01");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("INSTRUMENT-4") && run.err().contains("did you mean floods?"), run.err());
        assertEquals(2, ask("bound", "floods", "--from", "2001-01-01").exit());
    }
}
