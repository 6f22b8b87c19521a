package org.comity.charter.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.charter.vote.Assumption;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Reason;
import org.comity.charter.vote.Verdict;
import org.junit.jupiter.api.Test;

/// What breaks a silence, what does not, and what is said about the rest.
class SilenceProcedureTest {
    private static final String WINDOW = "opened 2020-01-14T12:00, deadline 2020-01-15T17:00";

    /// A council of many that decides by one rule, each of whom can break the silence.
    private static String council(int members, String rule, String silence) {
        return """
                charter: 1
                organisation: league
                name: {en: League}
                texts: {Statute: {title: Statute of the League}}
                organs:
                  council:
                    name: {en: Council}
                    seats: {members: {members: [%s], by: Statute Art. 4}}
                    groups: {some: {members: [M1, M2], by: Statute Art. 4}}
                    decisions: {matter: {rule: "%s", by: Statute Art. 5, silence: {%s}}}
                """.formatted(ids(members), rule, silence);
    }

    private static String ids(int members) {
        return IntStream.rangeClosed(1, members).mapToObj(i -> "M" + i).collect(Collectors.joining(", "));
    }

    private static List<String> taken(Told told) {
        return told.outcome().orElseThrow().assumptions().stream()
                .map(Assumption::id)
                .toList();
    }

    private static Assumption assumption(Told told, String id) {
        return told.outcome().orElseThrow().assumptions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_not_told_is_taken_for_granted() {
        assertEquals(List.of("deadline-passed"), taken(Told.of("silence", "")));
        assertEquals(List.of("deadline-passed", "letters-in-time"), taken(Told.of("silence", "objecting ALD")));
        assertEquals(List.of("asked-after-deadline"), taken(Told.of("silence", WINDOW)));
        assertEquals(List.of(), taken(Told.of("silence", WINDOW + ", at 2020-01-15T17:00")));
        assertEquals(
                List.of("asked-after-deadline", "opened-in-time"),
                taken(Told.of("agreed-silence", "deadline 2020-01-15T17:00Z")));
        assertEquals(
                List.of("roll-of-another-day"),
                taken(Told.of(
                        "agreed-silence",
                        "opened 2020-01-16T00:00Z, deadline 2020-01-17T00:00Z, at 2020-01-17T00:00Z")));
    }

    @Test
    void an_open_procedure_says_who_can_still_break_the_silence() {
        Told open = Told.of("silence", WINDOW + ", at 2020-01-15T16:59:59.999999999");
        Outcome.Open outcome =
                assertInstanceOf(Outcome.Open.class, open.outcome().orElseThrow());
        Assumption hangs = outcome.assumptions().getFirst();
        assertEquals("no-further-letter", hangs.id());
        assertTrue(hangs.says().contains("ALD, BRE"), hangs.says());
        assertTrue(hangs.says().contains("2020-01-15T17:00"), hangs.says());
        assertEquals("adopted", hangs.ifSo());
        assertEquals("rejected", hangs.ifNot());
        assertEquals(Assumption.Matters.YES, hangs.matters());
    }

    @Test
    void a_procedure_that_needs_several_letters_is_open_until_they_are_there() {
        String charter = council(5, "at most 2 against", "by: Statute Art. 6");
        String running = "deadline 2020-01-15T17:00Z, at 2020-01-15T16:00Z";
        Told none = Told.of(charter, "matter", running);
        assertEquals("open", none.word());
        assertTrue(
                assumption(none, "no-further-letter").says().startsWith("not enough break the silence"),
                none.outcome()::toString);
        Told two = Told.of(charter, "matter", running + ", letter M1@2020-01-15T10:00Z, letter M2@2020-01-15T11:00Z");
        assertEquals("open", two.word());
        assertTrue(
                assumption(two, "no-further-letter").says().endsWith("one letter would, of M3, M4, M5"),
                assumption(two, "no-further-letter").says());
        Told three = Told.of(
                charter,
                "matter",
                running + ", letter M1@2020-01-15T10:00Z, letter M2@2020-01-15T11:00Z, letter M3@2020-01-15T12:00Z");
        assertEquals("rejected", three.word());
    }

    @Test
    void where_nobody_is_left_to_break_it_the_procedure_is_open_and_nothing_changes_it() {
        String charter = council(3, "at most 2 against", "breakers: some, by: Statute Art. 6");
        Told open = Told.of(charter, "matter", "deadline 2020-01-15T17:00Z, at 2020-01-15T16:00Z");
        assertEquals("open", open.word());
        Assumption still = assumption(open, "no-further-letter");
        assertFalse(still.decides());
        assertTrue(still.says().startsWith("no letter that may still come"), still.says());
    }

    @Test
    void an_extension_of_an_extension_is_granted_before_the_deadline_that_then_holds() {
        String charter = council(3, "no objection", "by: Statute Art. 6");
        String first = "deadline 2020-01-15T17:00Z, extended 2020-01-15T16:00Z=2020-01-16T17:00Z";
        String second = first + ", extended 2020-01-16T16:59:59.999999999Z=2020-01-17T17:00Z";
        assertEquals(
                List.of("M1 late"),
                Told.of(charter, "matter", first + ", letter M1@2020-01-16T18:00Z")
                        .effects());
        assertEquals(
                List.of("M1 breaks"),
                Told.of(charter, "matter", second + ", letter M1@2020-01-16T18:00Z")
                        .effects());
        assertEquals(
                "SILENCE-7",
                Told.of(charter, "matter", first + ", extended 2020-01-16T17:00Z=2020-01-17T17:00Z")
                        .word());
        // Whoever tells them in another order tells the same.
        assertEquals(
                List.of("M1 breaks"),
                Told.of(
                                charter,
                                "matter",
                                "deadline 2020-01-15T17:00Z, extended 2020-01-16T16:00Z=2020-01-17T17:00Z,"
                                        + " extended 2020-01-15T16:00Z=2020-01-16T17:00Z, letter M1@2020-01-16T18:00Z")
                        .effects());
    }

    @Test
    void an_extension_is_not_granted_before_the_opening_nor_after_the_instant_that_is_asked_about() {
        assertEquals(
                "SILENCE-7",
                Told.of("silence", WINDOW + ", extended 2020-01-14T11:00=2020-01-16T17:00")
                        .word());
        assertEquals(
                "SILENCE-8",
                Told.of("silence", WINDOW + ", extended 2020-01-15T11:00=2020-01-16T17:00, at 2020-01-15T10:00")
                        .word());
    }

    @Test
    void a_charter_may_forbid_every_extension() {
        String charter = council(3, "no objection", "extensions: 0, by: Statute Art. 6");
        Told told =
                Told.of(charter, "matter", "deadline 2020-01-15T17:00Z, extended 2020-01-15T16:00Z=2020-01-16T17:00Z");
        assertEquals("SILENCE-7", told.word());
        assertTrue(told.refusals().getFirst().because().endsWith("the charter allows it never"));
        assertEquals("Statute Art. 6", told.refusals().getFirst().article());
    }

    @Test
    void a_letter_that_came_early_does_not_spoil_the_one_that_comes_in_time() {
        Told told = Told.of("silence", WINDOW + ", letter ALD@2020-01-14T11:00, letter ALD@2020-01-14T13:00");
        assertEquals(List.of("ALD early", "ALD breaks"), told.effects());
        assertEquals("rejected", told.word());
    }

    @Test
    void a_seat_that_takes_no_part_does_not_break_the_silence() {
        assertEquals(
                List.of("ALD not entitled"),
                Told.of("silence", WINDOW + ", recused ALD, letter ALD@2020-01-15T10:00")
                        .effects());
        assertEquals(
                List.of("ALD not entitled"),
                Told.of("silence", WINDOW + ", not-entitled ALD, letter ALD@2020-01-15T10:00")
                        .effects());
    }

    @Test
    void a_letter_of_somebody_unknown_is_refused() {
        Told told = Told.of("silence", WINDOW + ", letter ALE@2020-01-15T10:00, letter XXXXXX@2020-01-15T10:00");
        assertEquals("BALLOT-1", told.word());
        assertEquals(2, told.refusals().size());
        assertEquals("did you mean ALD?", told.refusals().getFirst().remedy());
    }

    @Test
    void every_refusal_is_told_at_once() {
        Told told = Told.of("silence", "opened noon, deadline 2020-01-16, letter ALD@2020-03-29T02:30, at soon");
        assertEquals("SILENCE-2 SILENCE-3", told.word());
        assertEquals(4, told.refusals().size());
    }

    @Test
    void an_opening_that_is_not_agreed_to_rejects_whatever_letters_come() {
        Told told = Told.of("agreed-silence", "deadline 2020-01-15T17:00Z, objecting BRE, at 2020-01-14T00:00Z");
        Outcome.Rejected rejected =
                assertInstanceOf(Outcome.Rejected.class, told.outcome().orElseThrow());
        assertEquals(
                List.of("opening"),
                rejected.reasons().stream().map(Reason::step).distinct().toList());
        assertEquals("Pact Art. 8", rejected.reasons().getFirst().article());
    }

    @Test
    void a_thousand_letters_are_judged_one_by_one() {
        String charter = council(1000, "no objection", "by: Statute Art. 6");
        String letters = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> ", letter M" + i + "@2020-01-15T1" + (i % 2 == 0 ? "6:00Z" : "8:00Z"))
                .collect(Collectors.joining());
        Told told = Told.of(charter, "matter", "deadline 2020-01-15T17:00Z" + letters);
        assertEquals("rejected", told.word());
        assertEquals(
                500,
                told.effects().stream().filter(each -> each.endsWith(" breaks")).count());
        assertEquals(
                500,
                told.effects().stream().filter(each -> each.endsWith(" late")).count());
        Told open = Told.of(charter, "matter", "deadline 2020-01-15T17:00Z, at 2020-01-15T16:00Z");
        assertTrue(
                assumption(open, "no-further-letter").says().endsWith("any of 1000 seats"),
                assumption(open, "no-further-letter").says());
    }

    @Test
    void a_vote_against_in_a_silence_procedure_is_a_letter_and_needs_the_same_right() {
        assertEquals(List.of("ALD breaks"), Told.of("silence", "against ALD").effects());
        assertEquals("adopted", Told.of("silence", "against COR").word());
    }

    @Test
    void asked_before_the_opening_nothing_is_decided_yet() {
        assertEquals(
                "open", Told.of("silence", WINDOW + ", at 2020-01-14T11:00").word());
    }

    @Test
    void a_position_that_nobody_knows_leaves_open_and_rejected_before_the_deadline() {
        String unknown = ", unknown BRE";
        Outcome.Depends running = assertInstanceOf(
                Outcome.Depends.class,
                Told.of("silence", WINDOW + unknown + ", at 2020-01-15T16:00")
                        .outcome()
                        .orElseThrow());
        assertEquals(List.of(Verdict.REJECTED, Verdict.OPEN), running.possible());
        Outcome.Depends over = assertInstanceOf(
                Outcome.Depends.class,
                Told.of("silence", WINDOW + unknown).outcome().orElseThrow());
        assertEquals(List.of(Verdict.ADOPTED, Verdict.REJECTED), over.possible());
    }
}
