package org.comity.charter.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.comity.charter.FormatPage;
import org.comity.charter.Organ;
import org.comity.charter.facts.FactTable;
import org.comity.charter.procedure.Presence;
import org.comity.charter.procedure.RulesOfProcedure;
import org.comity.charter.vote.Seating;
import org.comity.charter.vote.Verdict;
import org.junit.jupiter.api.Test;

class ProcedureReaderTest {
    /// The charter under the heading of rules of procedure.
    private static final String PAGE = FormatPage.of("charter.md").blocks("yaml").stream()
            .map(lines -> String.join("\n", lines) + "\n")
            .filter(text -> text.contains("organisation: lake-forum"))
            .findFirst()
            .orElseThrow();

    private static Organ assembly() {
        CharterReader.Read read = CharterReader.read("charter.yaml", PAGE);
        assertEquals(List.of(), read.problems());
        return read.charter().orElseThrow().organ("lake-forum/assembly").orElseThrow();
    }

    private static String problem(String right, String wrong) {
        assertTrue(PAGE.contains(right), right);
        CharterReader.Read read = CharterReader.read("charter.yaml", PAGE.replace(right, wrong));
        assertEquals(1, read.problems().size(), () -> read.problems().toString());
        return read.problems().getFirst().code();
    }

    @Test
    void the_example_says_what_the_page_says() {
        RulesOfProcedure rules = assembly().procedure();
        RulesOfProcedure.Convening convening = rules.convening().orElseThrow();
        assertEquals(List.of("chair", "members"), convening.convenedBy());
        assertEquals(OptionalInt.of(30), convening.regular());
        assertEquals(OptionalInt.of(3), convening.extraordinary());
        assertEquals("Rules rule 2", convening.grounds().by());
        assertEquals(Optional.of("important"), rules.agenda().orElseThrow().changedBy());
        assertEquals(
                "more than 1/2 of members present",
                rules.quorum().orElseThrow().deciding().orElseThrow().of().sentence());
        assertTrue(rules.goesBefore("suspend-the-meeting", "close-the-debate"));
        assertFalse(rules.goesBefore("close-the-debate", "suspend-the-meeting"));
        assertTrue(rules.goesBefore("close-the-debate", "something-else"));
        assertEquals(1, rules.motion("close-the-debate").orElseThrow().seconders());
        assertEquals(
                RulesOfProcedure.Order.MEMBERS_FIRST,
                rules.speakers().orElseThrow().order());
        assertEquals(
                Optional.of(Duration.ofMinutes(5)),
                rules.replies().orElseThrow().length(3));
        assertEquals(
                Optional.of(Duration.ofDays(2)),
                rules.corrections().orElseThrow().until());
        assertEquals(
                RulesOfProcedure.Explanations.Sponsors.MAY_NOT,
                rules.explanations().orElseThrow().bySponsors());
        assertEquals("Rules rule 14", rules.conduct().orElseThrow().grounds().by());
    }

    @Test
    void an_organ_without_rules_of_procedure_supposes_none() {
        String without = PAGE.substring(0, PAGE.indexOf("    procedure:"));
        CharterReader.Read read = CharterReader.read("charter.yaml", without);
        assertEquals(
                RulesOfProcedure.NONE,
                read.charter().orElseThrow().organs().getFirst().procedure());
    }

    @Test
    void what_is_wrong_is_told() {
        assertEquals("unknown-matter", problem("overturned by: procedural", "overturned by: procedure"));
        assertEquals(
                "missing-key",
                problem(
                        "quorum:\n        to open: {present: at least 1/3 of members present, by: Rules rule 4}",
                        "quorum:\n        to open: {present: at least 1/3 of members present}"));
        assertEquals("not-a-time", problem("notice: 30 days", "notice: 30 hours"));
        assertEquals("not-a-time", problem("2 days after the vote", "2 days"));
        assertEquals("not-a-rule", problem("to decide: {present: more than", "to decide: {present: most than"));
        assertEquals("twice", problem("id: close-the-debate", "id: suspend-the-meeting"));
        assertEquals("needless-key", problem("debate: limited, speakers for: 0, ", "debate: debated, "));
        assertEquals("unknown-word", problem("order: members first", "order: loudest first"));
        assertEquals("unknown-key", problem("speech: 5 minutes", "sprech: 5 minutes"));
    }

    private static Optional<Verdict> judged(Set<String> present, Set<String> unknown) {
        RulesOfProcedure.Quorum.Threshold threshold =
                assembly().procedure().quorum().orElseThrow().deciding().orElseThrow();
        return Presence.judge(
                        assembly(),
                        threshold,
                        LocalDate.parse("2031-04-01"),
                        FactTable.EMPTY,
                        Seating.NOBODY,
                        present,
                        unknown)
                .map(outcome -> outcome.verdict());
    }

    @Test
    void two_of_three_are_enough_and_one_is_not_and_it_depends_on_whom_nobody_knows() {
        assertEquals(Optional.of(Verdict.ADOPTED), judged(Set.of("ALD", "BRE"), Set.of()));
        assertEquals(Optional.of(Verdict.INQUORATE), judged(Set.of("ALD"), Set.of()));
        assertEquals(Optional.of(Verdict.DEPENDS), judged(Set.of("ALD"), Set.of("COR")));
        assertEquals(Optional.of(Verdict.INQUORATE), judged(Set.of("ALD", "OBS"), Set.of()));
    }
}
