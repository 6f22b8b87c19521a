package org.comity.acts.followup;

import static org.comity.acts.followup.Life.ALDIA;
import static org.comity.acts.followup.Life.ARTICLE;
import static org.comity.acts.followup.Life.BRENN;
import static org.comity.acts.followup.Life.COUNCIL;
import static org.comity.acts.followup.Life.COURIER;
import static org.comity.acts.followup.Life.SECRETARIAT;
import static org.comity.acts.followup.Life.draft;
import static org.comity.acts.followup.Life.id;
import static org.comity.acts.followup.Life.step;
import static org.comity.acts.followup.Life.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Body;
import org.comity.acts.Conflict;
import org.comity.acts.Content;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.ids.DocumentId;
import org.junit.jupiter.api.Test;

class FollowUpTest {
    private static final LocalDate MAY = LocalDate.parse("2031-05-01");

    private final Life life = new Life().at("2031-05-01T09:00:00Z");

    private static Progress on(Life life, String decision, LocalDate day) {
        return life.state().on(id(decision), day).orElseThrow();
    }

    private static List<String> kinds(Life life) {
        return life.council().conflicts().stream().map(Conflict::kind).toList();
    }

    @Test
    void a_decision_of_the_past_is_followed_up_from_the_day_on_which_it_was_made() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        assertTrue(life.state().on(id("c/1"), LocalDate.parse("2030-02-28")).isEmpty());
        Progress progress = on(life, "c/1", LocalDate.parse("2030-03-01"));
        assertEquals("council", progress.told().organ());
        assertEquals(Optional.empty(), progress.owner());
    }

    @Test
    void an_owner_owns_until_another_does() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        life.enters(COUNCIL, "2030-04-01", new OwnerAssigned(id("c/1"), ALDIA));
        life.enters(COUNCIL, "2030-09-01", new OwnerAssigned(id("c/1"), BRENN));
        assertEquals(
                Optional.empty(), on(life, "c/1", LocalDate.parse("2030-03-31")).owner());
        assertEquals(
                Optional.of(ALDIA),
                on(life, "c/1", LocalDate.parse("2030-08-31")).owner());
        assertEquals(
                Optional.of(BRENN),
                on(life, "c/1", LocalDate.parse("2030-09-01")).owner());
    }

    @Test
    void an_owner_that_is_entered_late_takes_its_place_by_when_it_was_so() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        life.enters(COUNCIL, "2030-09-01", new OwnerAssigned(id("c/1"), BRENN));
        life.enters(COUNCIL, "2030-04-01", new OwnerAssigned(id("c/1"), ALDIA));
        assertEquals(Optional.of(BRENN), on(life, "c/1", MAY).owner());
        assertEquals(
                Optional.of(ALDIA),
                on(life, "c/1", LocalDate.parse("2030-05-01")).owner());
    }

    @Test
    void a_next_date_that_is_taken_away_is_none() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        life.enters(
                SECRETARIAT,
                "2030-03-02",
                new NextDateSet(id("c/1"), Optional.of(When.of("2031-06")), Optional.of("report")));
        assertEquals("2031-06", on(life, "c/1", MAY).next().orElseThrow().when().text());
        life.enters(SECRETARIAT, "2031-04-30", new NextDateSet(id("c/1"), Optional.empty(), Optional.empty()));
        assertEquals(Optional.empty(), on(life, "c/1", MAY).next());
    }

    @Test
    void the_owner_sets_dates_and_reports_and_others_only_report() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        life.enters(COUNCIL, "2030-04-01", new OwnerAssigned(id("c/1"), ALDIA));
        Body review = new ReviewSet(id("c/1"), Optional.of(When.of("2032-01-01")));
        life.enters(ALDIA, "2030-05-01", review);
        assertEquals("FOLLOWUP-3", life.refuses(BRENN, "2030-05-01", review));
        life.enters(BRENN, "2030-06-01", step("c/1"));
        assertEquals(
                "FOLLOWUP-3", life.refuses(ALDIA, "2030-06-01", new DecisionCompleted(id("c/1"), Optional.empty())));
        assertEquals("FOLLOWUP-3", life.refuses(COURIER, "2030-06-01", step("c/1")));
    }

    @Test
    void who_owned_it_before_may_set_a_date_for_then_and_not_for_now() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        life.enters(COUNCIL, "2030-04-01", new OwnerAssigned(id("c/1"), ALDIA));
        life.enters(COUNCIL, "2030-09-01", new OwnerAssigned(id("c/1"), BRENN));
        Body review = new ReviewSet(id("c/1"), Optional.of(When.of("2032-01-01")));
        life.enters(ALDIA, "2030-05-01", review);
        assertEquals("FOLLOWUP-3", life.refuses(ALDIA, "2030-10-01", review));
    }

    @Test
    void nothing_is_followed_up_that_nobody_decided() {
        assertEquals("FOLLOWUP-1", life.refuses(SECRETARIAT, "2030-03-01", step("c/1")));
    }

    @Test
    void a_decision_is_not_told_twice_and_may_be_told_better() {
        long first = life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        assertEquals("FOLLOWUP-2", life.refuses(SECRETARIAT, "2030-03-01", told("c/1")));
        life.enters(draft(
                SECRETARIAT,
                "2030-03-02",
                told("c/1"),
                Standing.ACT,
                List.of(),
                List.of(new Relation(first, Relation.As.SUPERSEDES))));
        assertEquals("2030-03-02", on(life, "c/1", MAY).told().made().text());
        assertEquals(List.of(), kinds(life));
    }

    @Test
    void what_is_told_differently_from_outside_is_a_conflict_until_it_is_taken_back() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        long other =
                life.enters(draft(COURIER, "2030-04-01", told("c/1"), Standing.REPORT, List.of(ARTICLE), List.of()));
        assertEquals(List.of("decision-differs"), kinds(life));
        assertEquals(other, life.council().conflicts().getFirst().since());
        life.retracts(other);
        assertEquals(List.of(), kinds(life));
    }

    @Test
    void a_month_that_holds_the_day_is_no_conflict() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        life.enters(draft(COURIER, "2030-03", told("c/1"), Standing.REPORT, List.of(ARTICLE), List.of()));
        assertEquals(List.of(), kinds(life));
    }

    @Test
    void a_report_from_outside_needs_a_source_and_one_without_does_not_count() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        var without = draft(COURIER, "2030-06-01", step("c/1"), Standing.REPORT, List.of(), List.of());
        assertEquals("FOLLOWUP-4", life.refuses(without));
        life.entered(without);
        assertEquals(Optional.empty(), on(life, "c/1", MAY).lastStep());
        assertEquals(List.of("step-without-source"), kinds(life));
        life.enters(draft(COURIER, "2030-06-01", step("c/1"), Standing.REPORT, List.of(ARTICLE), List.of()));
        assertEquals(
                "2030-06-01",
                on(life, "c/1", MAY).lastStep().orElseThrow().when().text());
    }

    @Test
    void a_decision_of_now_is_not_told_without_a_vote_or_a_source() {
        assertEquals("FOLLOWUP-4", life.refuses(SECRETARIAT, "2031-04-01", told("c/1")));
        life.enters(draft(SECRETARIAT, "2031-04-01", told("c/1"), Standing.ACT, List.of(ARTICLE), List.of()));
    }

    @Test
    void nothing_is_done_about_a_decision_before_it_is_made() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        assertEquals("FOLLOWUP-5", life.refuses(SECRETARIAT, "2030-02-28", step("c/1")));
        assertEquals(
                "FOLLOWUP-5",
                life.refuses(
                        SECRETARIAT,
                        "2030-03-02",
                        new NextDateSet(id("c/1"), Optional.of(When.of("2030-02")), Optional.empty())));
        // In the same month may well be after it.
        life.enters(SECRETARIAT, "2030-03", step("c/1"));
    }

    @Test
    void what_has_ended_is_not_followed_up_and_late_reports_are_taken() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        long end = life.enters(SECRETARIAT, "2030-06-01", new DecisionCompleted(id("c/1"), Optional.empty()));
        assertEquals("FOLLOWUP-6", life.refuses(SECRETARIAT, "2030-07-01", step("c/1")));
        life.enters(SECRETARIAT, "2030-05-01", step("c/1"));
        life.enters(draft(COURIER, "2030-07-01", step("c/1"), Standing.REPORT, List.of(ARTICLE), List.of()));
        assertEquals(List.of(), life.state().neglected(Neglect.NONE, MAY));
        life.retracts(end);
        assertEquals(1, life.state().neglected(Neglect.NONE, MAY).size());
    }

    @Test
    void a_decision_gives_way_to_a_later_one_and_never_in_a_ring() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        life.enters(SECRETARIAT, "2030-04-01", told("c/2"));
        assertEquals(
                "FOLLOWUP-7", life.refuses(SECRETARIAT, "2030-05-01", new DecisionSuperseded(id("c/2"), id("c/1"))));
        assertEquals(
                "FOLLOWUP-1", life.refuses(SECRETARIAT, "2030-05-01", new DecisionSuperseded(id("c/1"), id("c/3"))));
        life.enters(SECRETARIAT, "2030-04-01", new DecisionSuperseded(id("c/1"), id("c/2")));
        assertEquals(id("c/2"), on(life, "c/1", MAY).ended().orElseThrow().by().orElseThrow());
        life.enters(SECRETARIAT, "2030-04-01", told("c/4"));
        life.enters(SECRETARIAT, "2030-04-01", new DecisionSuperseded(id("c/2"), id("c/4")));
        assertEquals(
                "FOLLOWUP-7", life.refuses(SECRETARIAT, "2030-04-01", new DecisionSuperseded(id("c/4"), id("c/2"))));
    }

    @Test
    void a_step_is_not_reported_before_it_is_taken() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        assertEquals("FOLLOWUP-9", life.refuses(SECRETARIAT, "2031-05-03", step("c/1")));
        life.enters(SECRETARIAT, "2031-05-01", step("c/1"));
    }

    @Test
    void a_statement_follows_nothing_up() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        var said = draft(ALDIA, "2030-06-01", step("c/1"), Standing.STATEMENT, List.of(ARTICLE), List.of());
        assertEquals("FOLLOWUP-10", life.refuses(said));
        FollowUpState before = life.state();
        life.entered(said);
        assertEquals(before, life.state());
    }

    @Test
    void acts_about_what_nobody_decided_are_a_conflict_until_somebody_tells_it() {
        long stray = life.entered(draft(SECRETARIAT, "2030-06-01", step("c/1"), Standing.ACT, List.of(), List.of()));
        assertEquals(List.of("no-decision"), kinds(life));
        assertEquals(stray, life.council().conflicts().getFirst().since());
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        assertEquals(List.of(), kinds(life));
        assertTrue(on(life, "c/1", MAY).lastStep().isPresent());
    }

    @Test
    void what_a_vote_declared_stays_when_its_act_is_taken_back() {
        Act declaring =
                new Act(2, life.now(), draft(COUNCIL, "2031-04-01", step("x"), Standing.ACT, List.of(), List.of()));
        Act because =
                new Act(3, life.now(), draft(SECRETARIAT, "2031-04-02", step("x"), Standing.ACT, List.of(), List.of()));
        FollowUpState state = FollowUpState.EMPTY
                .declared(declaring, id("c/9"), "council", "On fords", Optional.of(new DocumentId("c/doc")))
                .without(2, because);
        assertEquals(
                Telling.How.DECLARED,
                state.on(id("c/9"), MAY).orElseThrow().told().how());
        assertEquals(
                List.of("declared-corrected"),
                state.conflicts().stream().map(Conflict::kind).toList());
        assertEquals(3, state.conflicts().getFirst().since());
    }

    @Test
    void a_person_owns_no_decision() {
        try {
            new OwnerAssigned(id("c/1"), new Actor.Person("A. Voss", "", "ALD"));
        } catch (IllegalArgumentException refused) {
            assertTrue(refused.getMessage().contains("a member, an organ or an office"));
            return;
        }
        throw new AssertionError("a person was made an owner");
    }

    @Test
    void steps_are_listed_the_newest_first() {
        life.enters(SECRETARIAT, "2030-03-01", told("c/1"));
        life.enters(SECRETARIAT, "2030-06-01", step("c/1"));
        life.enters(SECRETARIAT, "2030-05-01", new StepReported(id("c/1"), new Content.Open("earlier")));
        assertEquals(
                List.of("2030-06-01", "2030-05-01"),
                life.state().steps(id("c/1"), MAY).stream()
                        .map(step -> step.when().text())
                        .toList());
    }
}
