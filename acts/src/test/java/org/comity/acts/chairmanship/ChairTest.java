package org.comity.acts.chairmanship;

import static org.comity.acts.membership.River.COUNCIL;
import static org.comity.acts.membership.River.act;
import static org.comity.acts.membership.River.decision;
import static org.comity.acts.membership.River.draft;
import static org.comity.acts.membership.River.entered;
import static org.comity.acts.membership.River.forced;
import static org.comity.acts.membership.River.league;
import static org.comity.acts.membership.River.refused;
import static org.comity.acts.membership.River.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.Actor;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.charter.chair.Presiding;
import org.junit.jupiter.api.Test;

class ChairTest {
    private static final Actor CHAIR = new Actor.Office("chair", "ALD");

    private static Presides presides(Council council, String day) {
        return council.chairs()
                .presides(
                        "council",
                        LocalDate.parse(day),
                        council.members().facts(),
                        council.rules().taken().orElseThrow().charter());
    }

    private static Set<String> holders(Council council, String day) {
        return presides(council, day).holders();
    }

    private static ChairDecided decided(String holder, String until) {
        return new ChairDecided(
                "council",
                holder,
                until.isEmpty() ? Optional.empty() : Optional.of(When.of(until)),
                Optional.empty(),
                Optional.of(decision()));
    }

    private static ActingChair acting(String holder, String until) {
        return new ActingChair(
                "council",
                holder,
                until.isEmpty() ? Optional.empty() : Optional.of(When.of(until)),
                "the chair is ill",
                Optional.empty());
    }

    private static Handover handover(String from, String to) {
        return new Handover("council", from, to, Optional.empty());
    }

    @Test
    void without_an_act_the_rotation_says_who_presides() {
        assertEquals(Set.of("ALD"), holders(league(), "2031-12-31"));
        assertEquals(Set.of("BRE"), holders(league(), "2032-01-01"));
    }

    @Test
    void a_decision_sets_the_rotation_aside_for_its_time_and_does_not_move_the_order() {
        Council council = entered(league(), act(COUNCIL, decided("CAR", "2031-07-01"), "2031-03-01"));
        assertEquals(Set.of("ALD"), holders(council, "2031-02-28"));
        assertEquals(Set.of("CAR"), holders(council, "2031-03-01"));
        assertEquals(
                Presiding.RestsOn.DECISION,
                presides(council, "2031-03-01")
                        .day()
                        .orElseThrow()
                        .readings()
                        .getFirst()
                        .restsOn());
        assertEquals(Set.of("ALD"), holders(council, "2031-07-01"));
        assertEquals(Set.of("BRE"), holders(council, "2032-01-01"));
    }

    @Test
    void two_cannot_preside_at_once_by_decision() {
        Council council = entered(league(), act(COUNCIL, decided("CAR", "2031-07-01"), "2031-03-01"));
        refused("PRESIDING-7", council, act(COUNCIL, decided("BRE", "2031-08-01"), "2031-06-30"));
        Council after = entered(council, act(COUNCIL, decided("BRE", "2031-08-01"), "2031-07-01"));
        assertEquals(Set.of("BRE"), holders(after, "2031-07-01"));
        Council both = forced(council, act(COUNCIL, decided("BRE", "2031-08-01"), "2031-06-30"));
        assertEquals("two-chairs", both.conflicts().getFirst().kind());
    }

    @Test
    void a_later_decision_ends_one_without_an_end() {
        Council council = entered(league(), act(COUNCIL, decided("CAR", ""), "2031-03-01"));
        Council after = entered(council, act(COUNCIL, decided("BRE", ""), "2031-05-01"));
        assertEquals(Set.of("CAR"), holders(after, "2031-04-30"));
        assertEquals(Set.of("BRE"), holders(after, "2031-05-01"));
        assertEquals(java.util.List.of(), after.conflicts());
    }

    @Test
    void the_chair_is_handed_over_by_whoever_holds_it() {
        refused("PRESIDING-8", league(), act(new Actor.Member("CAR"), handover("CAR", "BRE"), "2031-03-01"));
        Council council = entered(league(), act(new Actor.Member("ALD"), handover("ALD", "BRE"), "2031-12-01"));
        assertEquals(Set.of("ALD"), holders(council, "2031-11-30"));
        assertEquals(Set.of("BRE"), holders(council, "2031-12-01"));
        assertEquals(
                Presiding.Verdict.NO,
                presides(council, "2031-12-01").day().orElseThrow().verdict(),
                "by the rule it is still the first");
    }

    @Test
    void somebody_acts_for_the_chair_who_holds_it_still() {
        Council council = entered(league(), act(CHAIR, acting("A. Voss", ""), "2031-03-01"));
        assertEquals(Set.of("A. Voss"), holders(council, "2031-03-01"));
        assertEquals(
                Set.of("ALD"),
                presides(council, "2031-03-01")
                        .day()
                        .orElseThrow()
                        .readings()
                        .getFirst()
                        .holders());
        refused("PRESIDING-7", council, act(CHAIR, acting("BRE", "2031-04-01"), "2031-03-10"));
        refused(
                "PRESIDING-9",
                council,
                act(CHAIR, new ActingChairEnded("council", "BRE", Optional.empty()), "2031-03-10"));
        Council ended = entered(
                council, act(CHAIR, new ActingChairEnded("council", "A. Voss", Optional.empty()), "2031-03-10"));
        assertEquals(Set.of("A. Voss"), holders(ended, "2031-03-09"));
        assertEquals(Set.of("ALD"), holders(ended, "2031-03-10"));
    }

    @Test
    void who_may_not_and_what_cannot_be_is_refused_each_with_its_code() {
        Council council = league();
        refused(
                "PRESIDING-1",
                council,
                draft(COUNCIL, Standing.STATEMENT, decided("BRE", ""), "2031-03-01", java.util.List.of()));
        refused(
                "PRESIDING-2",
                council,
                act(
                        COUNCIL,
                        new ChairDecided(
                                "assembly", "BRE", Optional.empty(), Optional.empty(), Optional.of(decision())),
                        "2031-03-01"));
        refused("PRESIDING-3", council, told(decided("BER", ""), "2031-03-01"));
        refused("PRESIDING-4", council, act(COUNCIL, decided("BRE", "2031-03-01"), "2031-03-01"));
        refused("PRESIDING-4", council, act(COUNCIL, decided("BRE", ""), "unknown"));
        refused("PRESIDING-5", council, act(new Actor.Member("BRE"), decided("BRE", ""), "2031-03-01"));
        refused(
                "PRESIDING-6",
                council,
                act(
                        COUNCIL,
                        new ChairDecided("council", "BRE", Optional.empty(), Optional.empty(), Optional.empty()),
                        "2031-07-01"));
    }
}
