package org.comity.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What `comity can-decide` answers and what it refuses.
@Tag("slow")
class CanDecideCommandTest {
    private static final String ASTANA = "can-decide csto/council --on 2024-11-28 ";

    @Test
    void every_matter_is_asked_about_unless_one_is_named() {
        JsonNode all = Running.line(ASTANA + "--json").json().get("matters");
        List<String> asked =
                all.valueStream().map(each -> each.get("matter").asString()).toList();
        assertTrue(asked.containsAll(List.of("substantive", "limited-format", "procedural")), asked::toString);
        JsonNode one =
                Running.line(ASTANA + "--matter substantive --json").json().get("matters");
        assertEquals(1, one.size());
        for (String field : List.of("matter", "verdict", "reasons", "blockers", "assumptions", "wouldSettle")) {
            assertTrue(one.get(0).has(field), field);
        }
    }

    @Test
    void a_yes_to_everything_is_0_and_any_other_answer_1() {
        assertEquals(0, Running.line(ASTANA + "--matter substantive").exit());
        assertEquals(
                1, Running.line(ASTANA + "--matter substantive --absent ARM").exit());
        assertEquals(
                1, Running.line(ASTANA + "--matter substantive --objecting ARM").exit());
        assertEquals(1, Running.line(ASTANA).exit(), "the rule on procedure is not known");
    }

    @Test
    void a_rule_that_nobody_found_depends_and_says_what_would_settle_it() {
        JsonNode matter = Answers.ability(ASTANA, "procedural");
        assertEquals("depends", matter.get("verdict").asString());
        assertTrue(matter.get("wouldSettle").get(0).asString().startsWith("the Rules of procedure"), matter::toString);
        String text = Running.line(ASTANA + "--matter procedural").out();
        assertTrue(text.contains("its rule is not known"), text);
        assertFalse(text.contains("If so: depends; if not: depends"), text);
    }

    @Test
    void a_permanent_member_that_votes_against_blocks_and_one_that_stays_away_does_not() {
        JsonNode matter = Answers.ability("can-decide un/security-council --on 2020-01-15", "substantive");
        assertEquals("yes", matter.get("verdict").asString());
        assertEquals(List.of("CHN", "FRA", "GBR", "RUS", "USA"), Answers.words(matter.get("blockers")));
        assertEquals(
                List.of("objecting", "against"),
                Answers.words(matter.get("blockedBy").get("RUS")));
        assertEquals(
                "yes",
                Answers.verdict("can-decide un/security-council --on 2020-01-15 --absent RUS,USA", "substantive"));
        assertEquals(
                "no", Answers.verdict("can-decide un/security-council --on 2020-01-15 --objecting RUS", "substantive"));
    }

    @Test
    void the_one_member_whose_objection_does_not_count_is_whoever_objects_unless_another_is_named() {
        String line = "can-decide osce/council --on 2020-01-15 --matter consensus-minus-one --objecting RUS";
        JsonNode matter = Answers.ability(line, "consensus-minus-one");
        assertEquals("yes", matter.get("verdict").asString());
        assertTrue(
                Answers.with(matter.get("assumptions"), "id", "who-is-named")
                        .orElseThrow()
                        .get("says")
                        .asString()
                        .contains("RUS"),
                matter::toString);
        assertEquals("no", Answers.verdict(line + " --named USA", "consensus-minus-one"));
        Answers.assertWrongUse(line + " --named USA,FRA", "NAMED-1", "name exactly 1");
        Answers.assertWrongUse(
                ASTANA + "--matter substantive --named ARM",
                "NAMED-1",
                "this rule sets nobody aside, and 1 member is named");
        assertEquals("yes", Answers.verdict(ASTANA + "--named ARM", "substantive"), "other matters may name it");
    }

    @Test
    void a_suspended_member_can_be_absent_without_stopping_anything() {
        assertEquals("yes", Answers.verdict(ASTANA + "--absent UZB", "substantive"));
        JsonNode matter = Answers.ability(ASTANA + "--suspended ARM=", "substantive");
        assertTrue(matter.get("reasons").get(0).asString().contains("supposed by whoever asks"), matter::toString);
    }

    @Test
    void two_that_stay_away_settle_it_together() {
        JsonNode matter = Answers.ability(ASTANA + "--absent ARM,TJK", "substantive");
        assertTrue(
                Answers.words(matter.get("wouldSettle")).contains("ARM and TJK take part and do not object"),
                matter::toString);
    }

    @Test
    void that_a_member_be_suspended_first_does_not_settle_whether_it_can_be_suspended() {
        String suspended = "ARM is suspended by a decision of the organisation";
        JsonNode budget = Answers.ability(ASTANA + "--absent ARM", "budget");
        assertTrue(Answers.words(budget.get("wouldSettle")).contains(suspended), budget::toString);
        JsonNode suspension = Answers.ability(ASTANA + "--absent ARM", "suspension");
        assertEquals("depends", suspension.get("verdict").asString());
        assertFalse(Answers.words(suspension.get("wouldSettle")).contains(suspended), suspension::toString);
    }

    @Test
    void a_member_may_be_named_twice_for_the_same_thing_and_by_its_name() {
        JsonNode once = Answers.ability(ASTANA + "--absent ARM", "substantive");
        assertEquals(once, Answers.ability(ASTANA + "--absent ARM,armenia --absent arm", "substantive"));
        assertEquals(
                "yes",
                Answers.verdict(ASTANA + "--absent ARM --non-objection ARM", "substantive"),
                "it is away and says that it does not object");
    }

    @Test
    void what_cannot_be_at_once_is_refused() {
        Answers.assertWrongUse(ASTANA + "--objecting ARM --non-objection ARM", "ABILITY-1", "ARM is supposed to be");
        Answers.assertWrongUse(ASTANA + "--absent ARM --objecting ARM", "ABILITY-1", "leave one out");
        Answers.assertNoAnswer(ASTANA + "--absent ARM --objecting ARM");
        Answers.assertWrongUse(
                ASTANA + "--suspended \"ARM=one act\" --suspended \"ARM=another\"", "USAGE-1", "by two acts");
    }

    @Test
    void a_report_needs_a_position_and_somebody_who_made_it() {
        Answers.assertWrongUse(ASTANA + "--reported ARM=somebody", "BALLOT-4", "names no position");
        Answers.assertWrongUse(
                ASTANA + "--absent ARM --reported ARM=somebody", "BALLOT-4", "a report about ARM names no position");
        Answers.assertWrongUse(ASTANA + "--non-objection ARM --reported ARM=", "USAGE-1", "who reported it");
        Answers.assertWrongUse(ASTANA + "--non-objection ARM --reported ARM", "USAGE-1", "KEY=VALUE");
        Answers.assertWrongUse(ASTANA + "--non-objection ARM --reported =x", "USAGE-1", "a seat has no name");
    }

    @Test
    void names_that_are_not_there_are_answered_with_the_nearest() {
        Answers.assertWrongUse("can-decide csto/counsil --on 2024-11-28", "LIBRARY-2", "did you mean csto/council?");
        Answers.assertWrongUse("can-decide csot/council --on 2024-11-28", "LIBRARY-1", "did you mean csto?");
        Answers.assertWrongUse(ASTANA + "--matter substantiv", "QUESTION-1", "did you mean substantive?");
        Answers.assertWrongUse(ASTANA + "--absent ARN", "BALLOT-1", "did you mean ARM?");
        Answers.assertWrongUse(ASTANA + "--named ARN", "BALLOT-1", "did you mean ARM?");
    }

    @Test
    void what_is_empty_or_no_day_or_no_number_is_refused() {
        Answers.assertWrongUse(ASTANA + "--absent \"\"", "USAGE-1", "a seat has no name");
        Answers.assertWrongUse(ASTANA + "--absent ARM,,BLR", "USAGE-1", "a seat has no name");
        Answers.assertWrongUse(ASTANA + "--suspended \"\"", "USAGE-1", "a seat has no name");
        Answers.assertWrongUse(ASTANA + "--suspended =x", "USAGE-1", "a seat has no name");
        Answers.assertWrongUse(ASTANA + "--matter \"\"", "QUESTION-1", "no matter ''");
        Answers.assertWrongUse("can-decide \"\" --on 2024-11-28", "LIBRARY-1", "no organisation ''");
        Answers.assertWrongUse("can-decide csto/council --on \"\"", "USAGE-1", "'' is not a day");
        Answers.assertWrongUse("can-decide csto/council --on 2024-11-31", "USAGE-1", "is not a day");
        Answers.assertWrongUse("can-decide csto/council --on tomorrow", "USAGE-1", "is not a day");
        Answers.assertWrongUse("can-decide csto/council", "USAGE-1", "Missing required option: '--on");
        Answers.assertWrongUse("can-decide --on 2024-11-28", "USAGE-1", "Missing required");
    }

    @Test
    void how_many_seats_there_are_is_said_exactly_where_nobody_names_them() {
        String committee = "can-decide model-un/committee --on 2026-03-01 ";
        assertEquals("yes", Answers.verdict(committee + "--members 10", "important"));
        Answers.assertWrongUse(committee, "USAGE-1", "say with --members how many there are");
        Answers.assertWrongUse(ASTANA + "--members 6", "USAGE-1", "not 6 for csto/council");
        Answers.assertWrongUse(committee + "--members -1", "USAGE-1", "a number from 0");
        Answers.assertWrongUse(committee + "--members x", "USAGE-1", "'x' is not a whole number");
        Answers.assertWrongUse(committee + "--members 99999999999", "USAGE-1", "is not a whole number");
    }

    @Test
    void where_nobody_votes_nothing_can_be_decided_and_that_is_the_reason() {
        Running run = Running.line("can-decide model-un/committee --on 2026-03-01 --members 0");
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("nobody is known to vote in model-un/committee on 2026-03-01"), run.out());
        assertTrue(run.out().contains("need somebody; fails"), run.out());
        assertFalse(run.out().contains("none allowed; fails"), run.out());
    }

    @Test
    void a_day_without_a_rule_is_a_negative_answer() {
        Running run = Running.line("can-decide eu/council --on 1950-01-01 --json");
        assertEquals(1, run.exit());
        assertEquals("QUESTION-2", run.json().get("refused").get(0).get("code").asString());
    }

    @Test
    void a_control_character_never_reaches_the_terminal() {
        for (String escape : List.of("\u001b[31m", "\u0007", "\u009b31m", "\n", "\u007f")) {
            Running seat =
                    Running.comity("can-decide", "csto/council", "--on", "2024-11-28", "--absent", "ARM" + escape);
            assertEquals(2, seat.exit());
            assertEquals(2, seat.err().lines().count(), seat.err());
            assertTrue(seat.err().startsWith("USAGE-1 there is a control character in 'ARM\\u"), seat.err());
            assertEquals("", seat.out());
            Running act = Running.comity(
                    "can-decide", "csto/council", "--on", "2024-11-28", "--suspended", "ARM=an act" + escape, "--json");
            assertEquals(2, act.exit());
            assertEquals("USAGE-1", act.json().get("refused").get(0).get("code").asString());
            assertFalse(act.out().contains(escape.strip()) && !escape.isBlank(), act.out());
        }
        Running turned =
                Running.comity("can-decide", "csto/council", "--on", "2024-11-28", "--suspended", "ARM=\u202etca");
        assertTrue(turned.out().contains("(\\u202etca)"), turned.out());
        assertTrue(Running.line("who csto/council --on 2024-11-28 --json").out().contains("Հայաստան"), "letters pass");
    }

    @Test
    void the_text_says_the_verdict_who_can_block_and_what_would_settle_it() {
        String text = Running.line(ASTANA + "--matter substantive --absent ARM").out();
        assertTrue(
                text.contains("substantive  DEPENDS  no if presence-required, yes if absence-is-no-objection"), text);
        assertTrue(text.contains("can block: ARM, by objecting or by voting against or by staying away;"), text);
        assertTrue(text.contains("would settle it: ARM takes part and does not object"), text);
        assertTrue(text.contains("[Charter Art. 12]"), text);
    }
}
