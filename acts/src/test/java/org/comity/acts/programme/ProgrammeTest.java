package org.comity.acts.programme;

import static org.comity.acts.programme.Banks.ALDIA;
import static org.comity.acts.programme.Banks.BANKS;
import static org.comity.acts.programme.Banks.BRENN;
import static org.comity.acts.programme.Banks.COUNCIL;
import static org.comity.acts.programme.Banks.COURIER;
import static org.comity.acts.programme.Banks.DECIDED;
import static org.comity.acts.programme.Banks.LOCK;
import static org.comity.acts.programme.Banks.SECRETARIAT;
import static org.comity.acts.programme.Banks.established;
import static org.comity.acts.programme.Banks.stage;
import static org.comity.acts.programme.Banks.stages;
import static org.comity.acts.programme.Banks.step;
import static org.comity.acts.programme.Banks.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Conflict;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.document.Title;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private final Banks banks = new Banks();

    private void establish() {
        banks.enters(SECRETARIAT, "2031-01-10", established(DECIDED));
    }

    private void inStages() {
        establish();
        banks.enters(
                SECRETARIAT,
                "2031-01-20",
                stages(stage("1", "2031-03-01", "2032-01-01"), stage("2", "2032-01-01", "2033-01-01")));
    }

    private List<String> kinds() {
        return banks.council().conflicts().stream().map(Conflict::kind).toList();
    }

    @Test
    void a_programme_goes_from_adopted_through_its_stages_and_is_overdue_when_the_last_is_over() {
        inStages();
        assertEquals("not yet", banks.progress(BANKS, "2031-01-09"));
        assertEquals("adopted", banks.progress(BANKS, "2031-02-28"));
        assertEquals("under way: stage 1", banks.progress(BANKS, "2031-03-01"));
        assertEquals("under way: stage 2", banks.progress(BANKS, "2032-01-01"));
        assertEquals("overdue", banks.progress(BANKS, "2033-01-01"));
        banks.enters(SECRETARIAT, "2033-02-01", Banks.ended(UndertakingEnded.How.COMPLETED));
        assertEquals("overdue", banks.progress(BANKS, "2033-01-31"));
        assertEquals("completed", banks.progress(BANKS, "2033-02-01"));
    }

    @Test
    void a_programme_that_names_no_decision_stands_as_one_without_mandate() {
        banks.enters(SECRETARIAT, "2031-01-10", established(Optional.empty()));
        assertTrue(banks.consequences().getFirst().contains("without mandate"), banks.consequences()::toString);
        assertEquals("without mandate", banks.progress(BANKS, "2031-02-01"));
    }

    @Test
    void a_decision_that_the_record_does_not_have_carries_no_programme() {
        assertEquals(
                "PROGRAMME-6",
                banks.refuses(SECRETARIAT, "2031-01-10", established(Optional.of(Banks.decision("council/9")))));
    }

    @Test
    void when_its_decision_is_taken_back_it_has_no_mandate_any_more() {
        establish();
        assertEquals("adopted", banks.progress(BANKS, "2031-02-01"));
        banks.retracts(4);
        assertEquals("without mandate", banks.progress(BANKS, "2031-02-01"));
    }

    @Test
    void an_organ_that_establishes_it_now_shows_that_it_decided() {
        assertEquals("PROGRAMME-4", banks.refuses(COUNCIL, "2031-01-10", established(Optional.empty())));
        banks.enters(COUNCIL, "2031-01-10", established(DECIDED));
    }

    @Test
    void a_member_alone_establishes_no_programme_and_no_programme_is_established_twice() {
        assertEquals("PROGRAMME-3", banks.refuses(ALDIA, "2031-01-10", established(DECIDED)));
        establish();
        assertEquals("PROGRAMME-2", banks.refuses(SECRETARIAT, "2031-01-11", established(DECIDED)));
    }

    @Test
    void nothing_follows_from_a_statement_and_a_report_needs_a_source() {
        establish();
        assertEquals(
                "PROGRAMME-5", banks.refuses(Banks.draft(ALDIA, "2031-02-01", Banks.result(), Standing.STATEMENT)));
        assertEquals("PROGRAMME-4", banks.refuses(Banks.draft(COURIER, "2031-02-01", Banks.result(), Standing.REPORT)));
        banks.enters(told("2031-02-01", Banks.result()));
    }

    @Test
    void of_a_programme_that_nobody_entered_nothing_is_entered_and_the_nearest_is_named() {
        establish();
        Undertaking wrong = Undertaking.of(new org.comity.acts.ids.ProgrammeId("bnaks"));
        var refused = banks.refused(Banks.draft(
                SECRETARIAT, "2031-02-01", new StagesTold(wrong, List.of(stage("1", "2031", "2032"))), Standing.ACT));
        assertEquals("PROGRAMME-1", refused.code());
        assertTrue(refused.remedy().contains("banks"), refused.remedy());
    }

    @Test
    void stages_that_an_act_overlaps_are_refused_and_those_that_sources_tell_are_a_conflict() {
        establish();
        StagesTold overlapping = stages(stage("1", "2031-03-01", "2032-01-01"), stage("2", "2031-12-31", "2033-01-01"));
        assertEquals("PROGRAMME-12", banks.refuses(SECRETARIAT, "2031-01-20", overlapping));
        banks.enters(told("2031-01-20", overlapping));
        banks.enters(told("2031-01-21", stages(stage("1", "2031-03-01", "2036-01-01"))));
        assertEquals(List.of("stages-differ"), kinds());
        assertEquals("under way: stage 2 or under way: stage 1", banks.progress(BANKS, "2032-05-01"));
        assertEquals("under way: stage 1", banks.progress(BANKS, "2031-05-01"));
    }

    @Test
    void stages_backwards_are_nonsense_whoever_tells_them() {
        establish();
        assertEquals(
                "PROGRAMME-12",
                banks.refuses(told(
                        "2031-01-20",
                        stages(stage("1", "2032-01-01", "2033-01-01"), stage("2", "2031-01-01", "2032-01-01")))));
    }

    @Test
    void what_a_source_tells_of_stages_gives_way_to_the_act_of_the_organisation() {
        inStages();
        banks.enters(told("2031-01-21", stages(stage("1", "2031-03-01", "2036-01-01"))));
        assertEquals("under way: stage 2", banks.progress(BANKS, "2032-05-01"));
        assertEquals(List.of("stages-differ"), kinds());
    }

    @Test
    void a_stage_whose_days_are_not_known_leaves_it_open() {
        establish();
        banks.enters(SECRETARIAT, "2031-01-20", stages(stage("1", "2031-03", "2032-01")));
        assertEquals("adopted or under way: stage 1", banks.progress(BANKS, "2031-03-10"));
        assertEquals("under way: stage 1", banks.progress(BANKS, "2031-04-01"));
        assertEquals("under way: stage 1 or overdue", banks.progress(BANKS, "2032-01-10"));
    }

    @Test
    void a_milestone_that_is_late_makes_it_overdue_until_it_is_reached_or_dropped() {
        inStages();
        banks.enters(BRENN, "2031-01-20", Banks.milestone("gauges", "2031-06-30"));
        banks.enters(BRENN, "2031-01-20", Banks.milestone("boats", "2031-08-31"));
        assertEquals("under way: stage 1", banks.progress(BANKS, "2031-06-30"));
        assertEquals("overdue: stage 1", banks.progress(BANKS, "2031-07-01"));
        banks.enters(ALDIA, "2031-07-10", Banks.reached("gauges"));
        assertEquals("under way: stage 1", banks.progress(BANKS, "2031-07-10"));
        assertEquals("overdue: stage 1", banks.progress(BANKS, "2031-09-01"));
        banks.enters(SECRETARIAT, "2031-09-10", new MilestoneDropped(BANKS, "boats", "no money"));
        assertEquals("under way: stage 1", banks.progress(BANKS, "2031-09-10"));
    }

    @Test
    void a_milestone_is_reached_once_and_not_before_it_is_set_and_not_in_days_to_come() {
        inStages();
        assertEquals("PROGRAMME-9", banks.refuses(ALDIA, "2031-07-10", Banks.reached("gauges")));
        banks.enters(BRENN, "2031-01-20", Banks.milestone("gauges", "2031-06-30"));
        assertEquals("PROGRAMME-7", banks.refuses(ALDIA, "2036-07-10", Banks.reached("gauges")));
        assertEquals("PROGRAMME-7", banks.refuses(ALDIA, "2031-01-09", Banks.result()));
        long reached = banks.enters(ALDIA, "2031-06-10", Banks.reached("gauges"));
        assertEquals("PROGRAMME-10", banks.refuses(ALDIA, "2031-06-11", Banks.reached("gauges")));
        banks.enters(Banks.draft(
                ALDIA,
                "2031-06-12",
                Banks.reached("gauges"),
                Standing.ACT,
                List.of(),
                List.of(new Relation(reached, Relation.As.CORRECTS))));
    }

    @Test
    void shares_of_one_line_are_never_more_than_the_whole() {
        establish();
        banks.enters(ALDIA, "2031-02-01", Banks.share("ALD", 1, 2));
        assertEquals("PROGRAMME-3", banks.refuses(ALDIA, "2031-02-01", Banks.share("BRE", 1, 3)));
        assertEquals("PROGRAMME-11", banks.refuses(BRENN, "2031-02-02", Banks.share("BRE", 2, 3)));
        banks.enters(BRENN, "2031-02-02", Banks.share("BRE", 1, 2));
        banks.enters(ALDIA, "2031-02-03", Banks.share("ALD", 1, 3));
        banks.enters(told("2031-02-04", Banks.share("BRE", 3, 4)));
        assertEquals(List.of("shares-exceed"), kinds());
    }

    @Test
    void a_share_is_for_a_member_that_there_is() {
        establish();
        assertEquals("PROGRAMME-14", banks.refuses(SECRETARIAT, "2031-02-01", Banks.share("BRX", 1, 2)));
    }

    @Test
    void what_is_declared_stands_beside_what_it_comes_to_and_a_difference_is_shown() {
        inStages();
        banks.enters(BRENN, "2031-04-01", new ProgressDeclared(BANKS, Progress.COMPLETED, Optional.empty()));
        assertTrue(banks.consequences().getFirst().contains("both are shown"));
        assertEquals("under way: stage 1", banks.progress(BANKS, "2031-04-01"));
        assertTrue(banks.stand(BANKS, "2031-04-01").differs().isPresent());
        banks.enters(BRENN, "2031-04-02", new ProgressDeclared(BANKS, Progress.UNDER_WAY, Optional.of("1")));
        assertTrue(banks.stand(BANKS, "2031-04-02").differs().isEmpty());
        assertEquals(
                "PROGRAMME-9",
                banks.refuses(BRENN, "2031-04-02", new ProgressDeclared(BANKS, Progress.UNDER_WAY, Optional.of("7"))));
    }

    @Test
    void nothing_more_is_done_about_it_when_it_is_over_but_what_is_told_late_is_taken() {
        inStages();
        banks.enters(SECRETARIAT, "2031-06-01", Banks.ended(UndertakingEnded.How.DISCONTINUED));
        assertEquals("discontinued", banks.progress(BANKS, "2031-07-01"));
        assertEquals("PROGRAMME-8", banks.refuses(ALDIA, "2031-07-01", Banks.result()));
        banks.enters(ALDIA, "2031-05-01", Banks.result());
        banks.enters(told("2031-07-01", Banks.result()));
    }

    @Test
    void it_is_found_under_every_title_that_somebody_uses() {
        establish();
        TitleAdded added = new TitleAdded(BANKS, new Title("en", "the Big Bank plan", Optional.of("Evening Courier")));
        banks.enters(SECRETARIAT, "2031-02-01", added);
        assertEquals(List.of(BANKS), banks.council().works().programmes().called("big bank"));
        assertEquals(List.of(), banks.council().works().programmes().called("ferry"));
        assertEquals("PROGRAMME-2", banks.refuses(SECRETARIAT, "2031-02-02", added));
    }

    @Test
    void a_project_of_a_member_is_not_for_the_organisation_to_run() {
        assertEquals("PROGRAMME-3", banks.refuses(SECRETARIAT, "2031-02-01", Banks.planned()));
        banks.enters(BRENN, "2031-02-01", Banks.planned());
        assertEquals(
                "PROGRAMME-3",
                banks.refuses(SECRETARIAT, "2031-02-01", new TitleAdded(LOCK, Title.of("en", "Our lock"))));
        assertEquals("proposed", banks.progress(LOCK, "2031-02-01"));
    }

    @Test
    void a_project_runs_from_its_first_day_to_its_last() {
        banks.enters(
                BRENN,
                "2031-02-01",
                new ProjectPlanned(
                        Banks.PROJECT,
                        List.of(Title.of("en", "A lock")),
                        BRENN,
                        Optional.empty(),
                        Optional.of(When.of("2031-06-01")),
                        Optional.of(When.of("2032-06-01"))));
        assertEquals("proposed", banks.progress(LOCK, "2031-05-31"));
        assertEquals("under way", banks.progress(LOCK, "2031-06-01"));
        assertEquals("overdue", banks.progress(LOCK, "2032-06-01"));
    }

    @Test
    void nobody_is_a_member_of_a_consortium_without_an_agreement() {
        banks.enters(BRENN, "2031-02-01", Banks.planned());
        banks.enters(ALDIA, "2031-03-01", step("alder-works", Grade.INTEREST));
        assertEquals("PROGRAMME-3", banks.refuses(ALDIA, "2031-03-02", step("alder-works", Grade.SHORTLIST)));
        banks.enters(BRENN, "2031-04-01", step("alder-works", Grade.LEAD));
        assertTrue(banks.consequences().getFirst().contains("shortlist, partner"), banks.consequences()::toString);
        assertEquals(new Count(0, 0), banks.stand(LOCK, "2031-04-01").members());
        banks.enters(BRENN, "2031-05-01", step("alder-works", Grade.AGREEMENT));
        assertEquals(new Count(0, 0), banks.stand(LOCK, "2031-04-30").members());
        assertEquals(new Count(1, 1), banks.stand(LOCK, "2031-05-01").members());
        banks.enters(ALDIA, "2031-06-01", Banks.left("alder-works"));
        assertEquals(new Count(0, 0), banks.stand(LOCK, "2031-06-01").members());
    }

    @Test
    void steps_go_upward_and_whoever_left_begins_anew() {
        banks.enters(BRENN, "2031-02-01", Banks.planned());
        assertEquals("PROGRAMME-15", banks.refuses(BRENN, "2031-03-01", Banks.left("alder-works")));
        banks.enters(BRENN, "2031-03-01", step("alder-works", Grade.PARTNER));
        assertEquals("PROGRAMME-13", banks.refuses(BRENN, "2031-03-02", step("alder-works", Grade.SHORTLIST)));
        assertEquals("PROGRAMME-13", banks.refuses(BRENN, "2031-03-02", step("alder-works", Grade.PARTNER)));
        banks.enters(BRENN, "2031-04-01", Banks.left("alder-works"));
        assertEquals("PROGRAMME-15", banks.refuses(BRENN, "2031-04-02", Banks.left("alder-works")));
        assertEquals("PROGRAMME-13", banks.refuses(BRENN, "2031-04-02", step("alder-works", Grade.LEAD)));
        banks.enters(ALDIA, "2031-04-02", step("alder-works", Grade.INTEREST));
        banks.enters(told("2031-03-20", step("alder-works", Grade.SHORTLIST)));
        assertEquals(List.of("participation-down"), kinds());
    }

    @Test
    void an_agreement_of_an_uncertain_day_leaves_the_number_of_members_open() {
        banks.enters(BRENN, "2031-02-01", Banks.planned());
        banks.enters(BRENN, "2031-05", step("alder-works", Grade.AGREEMENT));
        assertEquals(new Count(0, 1), banks.stand(LOCK, "2031-05-10").members());
        assertEquals(new Count(1, 1), banks.stand(LOCK, "2031-05-31").members());
    }
}
