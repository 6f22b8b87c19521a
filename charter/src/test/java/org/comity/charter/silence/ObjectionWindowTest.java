package org.comity.charter.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.comity.charter.Provision;
import org.comity.charter.vote.Assumption;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Reason;
import org.comity.charter.vote.Verdict;
import org.junit.jupiter.api.Test;

/// What an objection after the meeting does, and until when.
class ObjectionWindowTest {
    private static final String VOTES = "in-favour ALD, in-favour BRE, against COR";

    private static Outcome outcome(String told) {
        return Told.of("resolution", VOTES + ", " + told).outcome().orElseThrow();
    }

    @Test
    void the_window_is_a_test_of_its_own_with_its_article() {
        Reason stands = outcome("at 2020-02-15").reasons().getLast();
        assertEquals("no objection until 30 days after the meeting", stands.test());
        assertEquals("Pact Art. 10", stands.article());
        assertEquals(Reason.Holds.YES, stands.holds());
        Reason stopped = outcome("later-objection DOR@2020-01-15").reasons().getLast();
        assertEquals(1, stopped.have());
        assertEquals(-1, stopped.margin());
        assertEquals(Reason.Holds.NO, stopped.holds());
    }

    @Test
    void an_open_window_says_who_can_still_object() {
        Outcome.Open open = assertInstanceOf(Outcome.Open.class, outcome("at 2020-01-15"));
        Assumption hangs = open.assumptions().getLast();
        assertEquals("nobody stops it until 2020-02-14, that day included; one objection would, of DOR", hangs.says());
        assertEquals("adopted", hangs.ifSo());
        assertEquals("rejected", hangs.ifNot());
    }

    @Test
    void a_window_in_which_nobody_may_object_is_open_until_it_closes() {
        Told told = Told.of("resolution", VOTES + ", abstaining DOR, at 2020-02-14");
        assertEquals("open", told.word());
        Assumption still = told.outcome().orElseThrow().assumptions().getLast();
        assertEquals(Assumption.Matters.NO, still.matters());
        assertTrue(still.says().startsWith("there is nobody who may object"), still.says());
    }

    @Test
    void an_objection_rejects_at_once_and_for_good() {
        String objection = "later-objection DOR@2020-01-20, at ";
        assertEquals(Verdict.REJECTED, outcome(objection + "2020-01-20").verdict());
        assertEquals(Verdict.REJECTED, outcome(objection + "2020-03-20").verdict());
        assertEquals(
                "OBJECTION-4",
                Told.of("resolution", VOTES + ", " + objection + "2020-01-19").word());
    }

    @Test
    void nobody_asks_before_the_meeting() {
        assertEquals(
                "OBJECTION-4", Told.of("resolution", VOTES + ", at 2020-01-14").word());
    }

    @Test
    void objections_have_effect_once_and_not_before_the_meeting() {
        assertEquals(
                List.of("DOR early", "DOR rejects", "DOR again"),
                Told.of(
                                "resolution",
                                VOTES
                                        + ", later-objection DOR@2020-01-17, later-objection DOR@2020-01-14, later-objection DOR@2020-01-16")
                        .effects());
    }

    @Test
    void an_outcome_that_adopts_nothing_has_no_window() {
        Told rejected = Told.of("resolution", "in-favour ALD, against BRE, at 2020-01-15");
        assertEquals("rejected", rejected.word());
        assertEquals(1, rejected.outcome().orElseThrow().reasons().size());
        assertEquals("inquorate", Told.of("resolution", "at 2020-01-15").word());
    }

    @Test
    void whether_a_seat_was_absent_has_to_be_known_before_it_objects() {
        Told told = Told.of("resolution", VOTES + ", unknown DOR, later-objection DOR@2020-01-20");
        assertEquals("OBJECTION-5", told.word());
    }

    @Test
    void an_outcome_that_depends_is_open_or_not_while_the_window_is_open() {
        String votes = "in-favour ALD, against BRE, unknown COR, ";
        Outcome.Depends closed = assertInstanceOf(
                Outcome.Depends.class,
                Told.of("resolution", votes + "at 2020-02-15").outcome().orElseThrow());
        assertEquals(List.of(Verdict.ADOPTED, Verdict.REJECTED), closed.possible());
        Outcome.Depends open = assertInstanceOf(
                Outcome.Depends.class,
                Told.of("resolution", votes + "at 2020-02-14").outcome().orElseThrow());
        assertEquals(List.of(Verdict.REJECTED, Verdict.OPEN), open.possible());
        assertTrue(
                open.assumptions().stream()
                        .noneMatch(each ->
                                each.ifSo().equals("adopted") || each.ifNot().equals("adopted")),
                open::toString);
        Outcome stopped = Told.of("resolution", votes + "later-objection DOR@2020-01-20")
                .outcome()
                .orElseThrow();
        assertInstanceOf(Outcome.Rejected.class, stopped);
        assertTrue(
                stopped.assumptions().stream()
                        .noneMatch(each -> each.decides() || each.matters() == Assumption.Matters.YES),
                stopped::toString);
    }

    @Test
    void what_is_adopted_binds_as_ever() {
        Outcome.Adopted adopted = assertInstanceOf(Outcome.Adopted.class, outcome("at 2020-02-15"));
        assertEquals(Provision.Binds.ALL_MEMBERS, adopted.binds());
        assertEquals(List.of("ALD", "BRE", "COR", "DOR"), adopted.bound());
        assertEquals(Optional.empty(), adopted.assumptions().stream().findFirst());
    }

    @Test
    void a_publication_of_which_nobody_speaks_is_still_to_come_after_the_window() {
        Told told = Told.of("standard", "in-favour ALD");
        assertEquals("adopted", told.word());
        Assumption taken = told.outcome().orElseThrow().assumptions().getFirst();
        assertEquals("asked-after-the-window", taken.id());
        assertTrue(taken.says().contains("open until 10 days before publication"), taken.says());
        assertEquals("inquorate", Told.of("standard", "").word());
    }
}
