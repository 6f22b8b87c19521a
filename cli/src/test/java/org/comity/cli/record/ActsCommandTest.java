package org.comity.cli.record;

import static org.comity.cli.record.TestStore.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.cli.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class ActsCommandTest {
    @TempDir
    private Path folder;

    private TestStore store;

    /// A report with a wrong date, its correction, a statement, and one that is retracted.
    @BeforeEach
    void enter_acts() throws IOException {
        store = TestStore.ofLeague(folder);
        Running run = store.append(
                store.file("a.yaml", report("2025-05-04", "The session took place on 3 June.", "2025-06-03", "")));
        assertEquals(0, run.exit(), run.err());
        // Apart, for acts entered together do not make each other late.
        run = store.append(store.file(
                "late.yaml",
                report("2025-05-20", "It took place on 3 May.", "2025-05-03", "relates: [{as: corrects, number: 1}]"),
                said("The river is open.", "known: 2025-05-04"),
                said("A slip.", "")));
        assertEquals(0, run.exit(), run.err());
        run = store.append(store.file("b.yaml", """
                effective: 2025-06-01
                by: {keeper: true}
                standing: act
                audience: everybody
                body: {kind: correction, because: It was entered twice.}
                relates: [{as: retracts, number: 4}]"""));
        assertEquals(0, run.exit(), run.err());
    }

    private static String report(String known, String says, String from, String more) {
        return """
                - known: %1$s
                  effective: %1$s
                  by: {outsider: Evening Courier}
                  standing: report
                  audience: everybody
                  body:
                    kind: statement
                    says: %2$s
                    concerns: [league]
                    claims: [{about: session/spring, value: took place, from: %3$s}]
                %4$s""".formatted(known, says, from, more.isEmpty() ? "" : "  " + more);
    }

    @Test
    void what_was_corrected_or_retracted_is_listed_only_when_it_is_asked_for() {
        assertEquals(List.of(2, 3, 5), store.listed());
        assertEquals(List.of(1, 2, 3, 4, 5), store.listed("--all"));
        String all = store.run("acts", "--all").out();
        assertTrue(all.contains("corrected by act 2"), all);
        assertTrue(all.contains("retracted by act 5"), all);
    }

    @Test
    void what_was_known_on_a_day_is_what_was_learnt_by_then() {
        assertEquals(List.of(1, 3), store.listed("--known-at", "2025-05-10"));
        assertEquals(List.of(2, 3), store.listed("--known-at", "2025-05-31"));
        assertEquals(List.of(), store.listed("--known-at", "2025-05-03"));
    }

    @Test
    void what_was_recorded_by_an_act_is_what_stood_then() {
        assertEquals(List.of(1), store.listed("--recorded-by", "1"));
        assertEquals(List.of(2, 3, 4), store.listed("--recorded-by", "4"));
        assertEquals(List.of(), store.listed("--recorded-by", "2025-12"), "nothing was recorded by then");
    }

    @Test
    void on_a_day_only_what_has_begun_speaks() {
        assertEquals(List.of(3), store.listed("--on", "2025-05-03"));
        assertEquals(List.of(2, 3, 5), store.listed("--on", "2025-06-30"));
        assertEquals(List.of(1, 3), store.listed("--on", "2025-05-04", "--known-at", "2025-05-04"));
    }

    @Test
    void acts_are_found_by_kind_author_weight_subject_and_time() {
        assertEquals(List.of(5), store.listed("--kind", "correction"));
        assertEquals(List.of(3), store.listed("--by", "ALD"));
        assertEquals(List.of(2), store.listed("--standing", "report"));
        assertEquals(List.of(2), store.listed("--about", "session/spring"));
        assertEquals(List.of(2), store.listed("--about", "league"), "what it concerns");
        assertEquals(List.of(3), store.listed("--until", "2025-05-10"));
        assertEquals(List.of(2, 5), store.listed("--from", "2025-05-10"));
    }

    @Test
    void a_name_or_a_subject_that_does_not_occur_is_not_answered_with_an_empty_list() {
        Running name = store.run("acts", "--by", "ald");
        assertEquals(1, name.exit(), name.out());
        assertTrue(name.out().contains("nobody called ald acts in this record; did you mean ALD?"), name.out());
        Running stranger = store.run("acts", "--by", "QQQ", "--json");
        assertEquals(1, stranger.exit());
        assertEquals(
                "nobody called QQQ acts in this record",
                stranger.json().get("because").asString());
        Running subject = store.run("acts", "--about", "session/sprung", "--json");
        assertEquals(1, subject.exit());
        assertEquals("session/spring", subject.json().get("didYouMean").asString());
        assertEquals(List.of(), store.listed("--by", "ALD", "--about", "league"), "both occur, in no act together");
    }

    @Test
    void times_the_wrong_way_round_are_wrong_use() {
        Running run = store.run("acts", "--from", "2025-06", "--until", "2025-05");
        assertEquals(2, run.exit(), run.out());
        assertTrue(run.err().startsWith("USAGE-1 --from 2025-06 lies after --until 2025-05"), run.err());
        assertEquals(
                0,
                store.run("acts", "--from", "2025-05-20", "--until", "2025-05").exit());
    }

    @Test
    void acts_that_were_known_only_later_are_counted_and_their_day_is_named() {
        Running run = store.run("acts", "--about", "session/spring", "--known-at", "2025-05-03");
        assertEquals(0, run.exit(), run.err());
        assertTrue(
                run.out().contains("1 act matches but was known only later: --known-at 2025-05-20 shows it"),
                run.out());
        assertEquals(List.of(2), store.listed("--about", "session/spring", "--known-at", "2025-05-20"));
    }

    @Test
    void where_the_views_cannot_be_written_the_record_answers_all_the_same() throws IOException {
        // A directory in the place of the file: nobody can open it, not even the superuser.
        store.run("acts");
        Path views = Path.of(store.path(), "views.db");
        Files.delete(views);
        Files.createDirectories(views.resolve("in the way"));
        assertEquals(List.of(2, 3, 5), store.listed());
        Running rebuild = store.run("rebuild");
        assertEquals(2, rebuild.exit(), rebuild.err());
        assertTrue(rebuild.err().startsWith("STORE-12 the views in "), rebuild.err());
    }

    @Test
    void a_long_list_comes_in_pages() {
        JsonNode first = store.ask("acts", "--limit", "2");
        assertEquals(2, first.get("acts").size());
        assertEquals(3, first.get("next").asInt());
        assertEquals(List.of(5), store.listed("--limit", "2", "--after", "3"));
        assertTrue(store.run("acts", "--limit", "2").out().contains("The next ones: the same with --after 3"));
        assertTrue(store.ask("acts", "--limit", "3").get("next") == null, "nothing after the last");
    }

    @Test
    void an_act_that_was_known_before_its_neighbour_was_recorded_is_late() {
        JsonNode acts = store.ask("acts", "--all").get("acts");
        assertEquals(false, acts.get(0).get("late").asBoolean(), "nothing was recorded before");
        assertEquals(true, acts.get(1).get("late").asBoolean());
        assertEquals(false, acts.get(3).get("late").asBoolean(), "known when it was recorded");
        assertTrue(store.run("acts").out().contains("late: known 2025-05-20, before act 1 was recorded"));
    }

    @Test
    void no_line_is_wider_than_a_hundred_columns() {
        for (String line : store.run("acts", "--all").out().lines().toList()) {
            assertTrue(line.length() <= 100, line);
        }
    }

    @Test
    void a_year_alone_is_the_number_of_an_act_that_is_not_there_and_nonsense_is_wrong_use() {
        assertEquals(List.of(2, 3, 5), store.listed("--recorded-by", "5"));
        Running year = store.run("acts", "--recorded-by", "2024");
        assertEquals(2, year.exit());
        assertTrue(
                year.err().startsWith("RECORD-3 the record of river-league has no act 2024; it has 5 acts"),
                year.err());
        assertTrue(year.err().contains("2024-12-31"), year.err());
        assertEquals(2, store.run("acts", "--recorded-by", "lately").exit());
        assertEquals(2, store.run("acts", "--known-at", "2025-13").exit());
    }

    @Test
    void a_kind_that_is_not_known_is_not_answered_with_an_empty_list() {
        Running run = store.run("acts", "--kind", "statements");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("'statements' is no kind of act; there are statement, source"), run.err());
    }

    @Test
    void no_act_at_all_cannot_be_asked_for() {
        Running run = store.run("acts", "--limit", "0");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("'0' is not a whole number from 1 on"), run.err());
        Running words = store.run("show", "x");
        assertEquals(2, words.exit());
        assertTrue(words.err().contains("'x' is no number"), words.err());
    }

    @Test
    void views_that_were_thrown_away_are_made_again() {
        Running rebuilt = store.run("rebuild");
        assertEquals("The views of river-league were made again from 5 acts.\n", rebuilt.out(), rebuilt.err());
        assertEquals(List.of(2, 3, 5), store.listed());
    }

    @Test
    void a_list_says_how_many_acts_it_leaves_out() {
        assertEquals(2, store.ask("acts").get("leftOut").asInt());
        assertTrue(store.run("acts")
                .out()
                .endsWith("\n\n2 more were corrected, retracted or superseded: --all shows them\n"));
        String report = store.run("acts", "--standing", "report").out();
        assertTrue(report.endsWith("\n\n1 more was corrected, retracted or superseded: --all shows it\n"), report);
        assertEquals(0, store.ask("acts", "--kind", "correction").get("leftOut").asInt(), "not of those asked for");
        assertEquals(0, store.ask("acts", "--all").get("leftOut").asInt());
        assertEquals(0, store.ask("acts", "--recorded-by", "1").get("leftOut").asInt(), "it still spoke");
        String none = store.run("acts", "--by", "Evening Courier", "--until", "2025-05-10")
                .out();
        assertEquals("no act of river-league\n\n1 more was corrected, retracted or superseded: --all shows it\n", none);
    }

    @Test
    void acts_that_are_not_public_may_belong_to_any_author_and_subject() throws IOException {
        String closed = said("Between us.", "").replace("audience: everybody", "audience: {only: [ALD]}");
        Running run = store.append(store.file("closed.yaml", closed, closed.replace("us.", "them.")));
        assertEquals(0, run.exit(), run.err());
        String by = store.run("acts", "--by", "ALD").out();
        assertTrue(by.endsWith("\n2 acts are not public and may belong here\n"), by);
        assertEquals(2, store.ask("acts", "--about", "league").get("notPublic").asInt());
        assertEquals(0, store.ask("acts").get("notPublic").asInt(), "they are listed");
        assertEquals(
                0,
                store.ask("acts", "--by", "ALD", "--kind", "correction")
                        .get("notPublic")
                        .asInt(),
                "of what kind they are is public");
        assertEquals(
                0,
                store.ask("acts", "--by", "ALD", "--limit", "1", "--after", "2", "--recorded-by", "5")
                        .get("notPublic")
                        .asInt());
    }
}
