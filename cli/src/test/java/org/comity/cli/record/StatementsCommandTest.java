package org.comity.cli.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
class StatementsCommandTest {
    private static final String CHAINED = """
            - known: 2025-05-04
              effective: 2025-05-03
              by: {person: A. Voss, capacity: head of the delegation, member: ALD}
              standing: statement
              audience: everybody
              body:
                kind: statement
                manner: unilateral guarantee
                occasion: before the spring session
                language: en
                says: The umbrella covers all the allies of the river.
                claims: [{about: guarantee/ALD, value: all allies}]
              sources:
                - document: Evening Courier
                  locator: page 2
                  through:
                    - {who: the outlet, hedge: [reported]}
                    - {who: C. Lind, capacity: analyst, hedge: [hearsay], words: is said to have commented}
            - known: 2025-06-01
              effective: 2025-05-03
              by: {person: no named speaker, capacity: the members}
              standing: report
              audience: everybody
              body: {kind: statement, manner: "collective position, claimed", says: The river matters.}
              sources:
                - document: Evening Courier
                  through: [{who: the outlet, hedge: [paraphrased, unattributed]}]
            - effective: 2025-05-03
              by: {member: BRE}
              standing: statement
              audience: {only: [BRE]}
              body: {kind: statement, manner: position, says: The umbrella covers nobody.}
            - effective: 2025-05-03
              by: {member: CAL}
              standing: statement
              audience: everybody
              requestId: witness
              body: {kind: statement, says: {private: "The witness is Xylophontes7, under an umbrella."}}
            """;

    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void make_a_record() throws IOException {
        store = TestStore.ofLeague(folder);
        Running run = store.append(store.file("acts.yaml", CHAINED));
        assertEquals(0, run.exit(), run.err());
    }

    private List<Integer> found(String... words) {
        Running run = store.run(Stream.concat(Stream.of("statements", "--json"), Stream.of(words))
                .toArray(String[]::new));
        JsonNode json = run.json();
        List<Integer> numbers = json.get("statements")
                .valueStream()
                .map(each -> each.get("number").asInt())
                .toList();
        assertEquals(numbers.size(), json.get("total").asInt());
        assertEquals(numbers.isEmpty() ? 1 : 0, run.exit(), run.err());
        return numbers;
    }

    @Test
    void one_statement_is_shown_with_its_chain_and_the_hedge_of_each_link() {
        Running run = store.run("statements", "--q", "umbrella ally", "--as", "public");
        assertEquals(0, run.exit(), run.err());
        assertEquals("""
                1 statement of river-league, as read by public

                act           1, statement: unilateral guarantee
                by            A. Voss, head of the delegation (ALD)
                in the world  2025-05-03
                known         2025-05-04
                occasion      before the spring session

                    The *umbrella* covers all the *allies* of the river.

                through       the outlet, reporting C. Lind (analyst), who relays that A. Voss is said to have said
                                it ("is said to have commented")
                sources       Evening Courier, page 2
                claims        guarantee/ALD: all allies
                """, run.out());
    }

    @Test
    void a_collective_position_says_what_stands_behind_it() throws IOException {
        String out = store.run("statements", "--manner", "collective position").out();
        assertTrue(out.contains("behind it     no act: paraphrase by the press, no named speaker"), out);
        assertTrue(out.contains("the outlet, paraphrasing nobody who is named"), out);
        Running refused = store.append(store.file(
                "bare.yaml",
                "effective: 2025-05-03",
                "by: {outsider: Evening Courier}",
                "standing: report",
                "body: {kind: statement, manner: collective position, says: The river matters.}"));
        assertEquals(2, refused.exit());
        assertTrue(refused.err().contains("ACT-14"), refused.err());
        Running entered = store.append(store.file(
                "behind.yaml",
                "effective: 2025-05-03",
                "by: {outsider: Evening Courier}",
                "standing: report",
                "audience: everybody",
                "relates: [{as: follows, number: 1}]",
                "body: {kind: statement, manner: collective position, says: The lock matters.}"));
        assertEquals(0, entered.exit(), entered.err());
        assertTrue(store.run("statements", "--q", "lock").out().contains("behind it     act 1"));
    }

    @Test
    void each_reader_finds_what_is_for_them() {
        assertEquals(List.of(3, 4, 1), found("--q", "umbrella"));
        assertEquals(List.of(1), found("--q", "umbrella", "--as", "public"));
        assertEquals(List.of(3, 1), found("--q", "umbrella", "--as", "BRE"));
        assertEquals(List.of(1), found("--q", "umbrella", "--as", "CAL"), "a private text is for its keeper");
        assertEquals(List.of(1, 2, 4), found("--as", "public"));
        assertEquals(List.of(), found("--q", "nobody", "--as", "public"));
        assertEquals(List.of(), found("--by", "BRE", "--as", "public"));
    }

    @Test
    void who_what_when_and_how_are_asked_for() {
        assertEquals(List.of(1), found("--by", "ALD"));
        assertEquals(List.of(1), found("--about", "guarantee/ALD"));
        assertEquals(List.of(2), found("--manner", "collective position"));
        assertEquals(List.of(1), found("--known-at", "2025-05-10"));
        assertEquals(List.of(), found("--on", "2025-05-02"));
        assertEquals(List.of(1, 2), found("--recorded-by", "2"));
    }

    @Test
    void a_retracted_statement_is_left_out_and_counted_or_shown_and_marked() throws IOException {
        Running run = store.append(store.file(
                "retraction.yaml",
                "effective: 2025-06-02",
                "by: {outsider: Evening Courier}",
                "standing: report",
                "audience: everybody",
                "relates: [{as: retracts, number: 1}]",
                "body: {kind: correction, because: it was made up}"));
        assertEquals(0, run.exit(), run.err());
        assertEquals(List.of(), found("--q", "umbrella", "--as", "public"));
        String left =
                store.run("statements", "--q", "umbrella", "--as", "public").out();
        assertTrue(left.contains("1 more was corrected, retracted or superseded: --all shows it"), left);
        String all = store.run("statements", "--q", "umbrella", "--as", "public", "--all")
                .out();
        assertTrue(all.contains("became        retracted by act 5"), all);
        assertEquals(List.of(1), found("--q", "umbrella", "--as", "public", "--recorded-by", "4"));
    }

    @Test
    void an_erased_text_is_gone_from_the_index_at_once() throws IOException {
        assertEquals(List.of(4), found("--q", "xylophontes7"));
        assertTrue(inIndex("xylophontes7"), "else this shows nothing");
        Running erased = store.run("erase", "4", "--because", "it names a person", "--entered-by", "registrar");
        assertEquals(0, erased.exit(), erased.err());
        assertFalse(inIndex("xylophontes7"));
        assertEquals(List.of(), found("--q", "xylophontes7"));
    }

    private boolean inIndex(String word) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(store.path()).resolve("text"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void what_cannot_be_asked_is_refused_with_what_to_do() {
        Running field = store.run("statements", "--q", "speker:voss");
        assertEquals(2, field.exit());
        assertTrue(field.err().startsWith("TEXT-3 there is no field 'speker'; did you mean speaker:?"), field.err());
        Running manner = store.run("statements", "--manner", "posiition");
        assertEquals(2, manner.exit());
        assertTrue(manner.err().startsWith("ACT-13"), manner.err());
        Running nobody = store.run("statements", "--by", "ALT");
        assertEquals(1, nobody.exit());
        assertTrue(nobody.out().contains("did you mean ALD?"), nobody.out());
        Running meant = store.run("statements", "--q", "umbrela", "--json");
        assertEquals("umbrella", meant.json().get("didYouMean").asString());
    }

    @Test
    void the_index_is_made_again_after_it_was_thrown_away() throws IOException {
        found("--q", "umbrella");
        assertTrue(Files.isDirectory(Path.of(store.path()).resolve("text")));
        assertEquals(0, store.run("rebuild").exit());
        assertFalse(Files.exists(Path.of(store.path()).resolve("text")));
        assertEquals(List.of(1), found("--q", "umbrella", "--as", "public"));
    }
}
