package org.comity.acts.membership;

import static org.comity.acts.membership.River.COUNCIL;
import static org.comity.acts.membership.River.act;
import static org.comity.acts.membership.River.decision;
import static org.comity.acts.membership.River.draft;
import static org.comity.acts.membership.River.entered;
import static org.comity.acts.membership.River.forced;
import static org.comity.acts.membership.River.inLaw;
import static org.comity.acts.membership.River.league;
import static org.comity.acts.membership.River.row;
import static org.comity.acts.membership.River.status;
import static org.comity.acts.membership.River.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Content;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.council.Council;
import org.comity.acts.keeping.Correction;
import org.comity.acts.statement.Statement;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Status;
import org.comity.charter.vote.Roll;
import org.comity.charter.vote.Seat;
import org.junit.jupiter.api.Test;

class MembershipTest {
    private static final Actor BRE = new Actor.Member("BRE");

    static Suspension suspension(String member, Scope scope, Optional<When> until) {
        return new Suspension(
                member,
                scope,
                Optional.empty(),
                Optional.of(When.of("2031-02-01")),
                Optional.of(When.of("2031-03-01")),
                until,
                Optional.empty(),
                Optional.empty(),
                Optional.of(decision()));
    }

    static Restoration restoration(String member, Scope scope) {
        return new Restoration(member, scope, Optional.empty(), Optional.empty(), Optional.of(decision()));
    }

    static WithdrawalNotified notice(String member, long months) {
        return new WithdrawalNotified(
                member, OptionalLong.of(months), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static WithdrawalTakenBack takenBack(String member) {
        return new WithdrawalTakenBack(member, Optional.empty(), Optional.empty());
    }

    static Statement claim(String about, String value) {
        return new Statement(
                "",
                new Content.Open("It is so."),
                "",
                List.of(new Statement.Claim(about, value, Optional.empty(), Optional.empty())));
    }

    private static Seat seat(Council council, String member, String day) {
        Roll roll = Roll.of(
                council.rules().taken().orElseThrow().charter().organs().getFirst(),
                LocalDate.parse(day),
                council.members().facts());
        return roll.seats().get(roll.indexOf(member).orElseThrow());
    }

    @Test
    void a_decided_suspension_takes_the_vote_from_its_day_on_and_the_roll_cites_the_act() {
        Council council =
                entered(league(), act(COUNCIL, suspension("BRE", Scope.MEMBERSHIP, Optional.empty()), "2031-04-01"));
        assertEquals(StatusInLaw.FULL, inLaw(council, "BRE", "2031-03-31"));
        assertEquals(StatusInLaw.SUSPENDED, inLaw(council, "BRE", "2031-04-01"));
        assertEquals(Seat.Right.VOTES, seat(council, "BRE", "2031-03-31").right());
        Seat seat = seat(council, "BRE", "2031-04-01");
        assertEquals(Seat.Right.LEFT_OUT, seat.right());
        assertTrue(seat.because().contains("decision council/2031/4, Compact Art. 9; act 6"), seat::because);
        MemberStatus.SuspensionDates dates =
                status(council, "BRE", "2031-05-01").suspensions().getFirst();
        assertEquals("2031-02-01", dates.requested().orElseThrow().text());
        assertEquals("2031-03-01", dates.decided().orElseThrow().text());
        assertEquals("2031-04-01", dates.effective().orElseThrow().text());
    }

    @Test
    void a_request_to_be_suspended_changes_nothing_and_is_shown_until_it_is_decided() {
        Council asked = entered(
                league(),
                act(
                        BRE,
                        new SuspensionRequested(
                                "BRE", Scope.MEMBERSHIP, Optional.empty(), Optional.empty(), Optional.empty()),
                        "2031-02-01"));
        assertEquals(StatusInLaw.FULL, inLaw(asked, "BRE", "2031-05-01"));
        assertTrue(status(asked, "BRE", "2031-05-01")
                .suspensions()
                .getFirst()
                .effective()
                .isEmpty());
        Suspension bare = new Suspension(
                "BRE",
                Scope.MEMBERSHIP,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(decision()));
        Council decided = entered(asked, act(COUNCIL, bare, "2031-04-01"));
        MemberStatus.SuspensionDates dates =
                status(decided, "BRE", "2031-05-01").suspensions().getFirst();
        assertEquals("2031-02-01", dates.requested().orElseThrow().text(), "the act that asked says when");
        assertEquals(List.of(6L, 7L), dates.acts());
    }

    @Test
    void a_suspension_with_an_end_ends_by_itself_and_one_without_when_it_is_lifted() {
        Council until = entered(
                league(),
                act(COUNCIL, suspension("BRE", Scope.MEMBERSHIP, Optional.of(When.of("2031-05-01"))), "2031-04-01"));
        assertEquals(StatusInLaw.SUSPENDED, inLaw(until, "BRE", "2031-04-30"));
        assertEquals(StatusInLaw.FULL, inLaw(until, "BRE", "2031-05-01"));
        Council open =
                entered(league(), act(COUNCIL, suspension("BRE", Scope.MEMBERSHIP, Optional.empty()), "2031-04-01"));
        Council lifted = entered(open, act(COUNCIL, restoration("BRE", Scope.MEMBERSHIP), "2031-05-10"));
        assertEquals(StatusInLaw.SUSPENDED, inLaw(lifted, "BRE", "2031-05-09"));
        assertEquals(StatusInLaw.FULL, inLaw(lifted, "BRE", "2031-05-10"));
    }

    @Test
    void a_suspended_vote_bars_from_voting_alone_until_it_is_restored() {
        Council council =
                entered(league(), act(COUNCIL, suspension("BRE", Scope.VOTING, Optional.empty()), "2031-04-01"));
        assertEquals(StatusInLaw.FULL, inLaw(council, "BRE", "2031-04-01"));
        assertEquals(Seat.Right.BARRED, seat(council, "BRE", "2031-04-01").right());
        Council lifted = entered(council, act(COUNCIL, restoration("BRE", Scope.VOTING), "2031-05-01"));
        assertEquals(Seat.Right.BARRED, seat(lifted, "BRE", "2031-04-30").right());
        assertEquals(Seat.Right.VOTES, seat(lifted, "BRE", "2031-05-01").right());
    }

    @Test
    void a_notice_of_withdrawal_runs_out_by_itself_unless_it_is_taken_back() {
        Council noted = entered(league(), act(BRE, notice("BRE", 6), "2031-01-15"));
        assertEquals(StatusInLaw.WITHDRAWING, inLaw(noted, "BRE", "2031-07-14"));
        assertEquals(StatusInLaw.LEFT, inLaw(noted, "BRE", "2031-07-15"));
        assertEquals(Seat.Right.VOTES, seat(noted, "BRE", "2031-07-14").right());
        MemberStatus.WithdrawalDates dates =
                status(noted, "BRE", "2031-02-01").withdrawals().getFirst();
        assertEquals("2031-01-15", dates.notified().text());
        assertEquals("2031-07-15", dates.leaves().orElseThrow().toString());
        Council back = entered(noted, act(BRE, takenBack("BRE"), "2031-07-14"));
        assertEquals(StatusInLaw.FULL, inLaw(back, "BRE", "2031-07-15"));
        assertEquals(StatusInLaw.WITHDRAWING, inLaw(back, "BRE", "2031-07-13"), "until then it was withdrawing");
        River.refused("MEMBER-9", noted, act(BRE, takenBack("BRE"), "2031-07-15"));
    }

    @Test
    void a_member_that_left_can_come_in_again() {
        Council left = entered(league(), act(BRE, notice("BRE", 1), "2031-01-15"));
        Accession accession = new Accession("BRE", Status.OBSERVER, Optional.of(decision()));
        River.refused(
                "MEMBER-10",
                league(),
                act(COUNCIL, new Accession("BRE", Status.FULL, Optional.of(decision())), "2031-05-01"));
        Council again = entered(left, act(COUNCIL, accession, "2031-05-01"));
        assertEquals(StatusInLaw.LEFT, inLaw(again, "BRE", "2031-04-30"));
        assertEquals(StatusInLaw.OBSERVER, inLaw(again, "BRE", "2031-05-01"));
    }

    @Test
    void somebody_new_comes_in_by_an_accession_and_was_outside_before() {
        Council council = entered(
                league(), act(COUNCIL, new Accession("EST-1", Status.PARTNER, Optional.of(decision())), "2031-05-01"));
        assertEquals(StatusInLaw.OUTSIDE, inLaw(council, "EST-1", "2031-04-30"));
        assertEquals(StatusInLaw.PARTNER, inLaw(council, "EST-1", "2031-05-01"));
    }

    @Test
    void arrears_bar_until_they_are_settled_and_a_waiver_lifts_that() {
        ArrearsDeclared owed = new ArrearsDeclared(
                "CAR", Restriction.Bars.VOTING, Optional.empty(), Optional.empty(), Optional.empty());
        Council council = entered(league(), act(new Actor.Office("secretariat", ""), owed, "2031-02-01"));
        assertEquals(Seat.Right.BARRED, seat(council, "CAR", "2031-02-01").right());
        WaiverGranted waiver = new WaiverGranted(
                "CAR",
                Restriction.Cause.ARREARS,
                Optional.empty(),
                Optional.of(When.of("2031-04-01")),
                Optional.of(decision()));
        Council waived = entered(council, act(COUNCIL, waiver, "2031-03-01"));
        assertEquals(Seat.Right.VOTES, seat(waived, "CAR", "2031-03-31").right());
        assertEquals(Seat.Right.BARRED, seat(waived, "CAR", "2031-04-01").right());
        ArrearsSettled paid = new ArrearsSettled("CAR", Optional.empty(), Optional.empty());
        Council settled = entered(waived, act(new Actor.Office("secretariat", ""), paid, "2031-04-10"));
        assertEquals(Seat.Right.VOTES, seat(settled, "CAR", "2031-04-10").right());
        River.refused("MEMBER-8", settled, act(new Actor.Office("secretariat", ""), paid, "2031-04-20"));
    }

    @Test
    void a_place_passes_and_whoever_had_it_is_a_member_no_more() {
        SeatSuccession union = new SeatSuccession(
                "ELM-1",
                List.of("CAR", "DUN"),
                SeatSuccession.Manner.UNION,
                "Carrow and Dunmere",
                "Elmere",
                Optional.of(decision()));
        Council council = entered(league(), act(COUNCIL, union, "2031-03-01"));
        assertEquals(StatusInLaw.LEFT, inLaw(council, "DUN", "2031-03-01"));
        assertEquals(StatusInLaw.FULL, inLaw(council, "ELM-1", "2031-03-01"));
        assertEquals(1, council.members().facts().successions().size());
        Membership ended = council.members().facts().memberships(LocalDate.parse("2031-02-28")).stream()
                .filter(each -> each.member().equals("CAR"))
                .findFirst()
                .orElseThrow();
        assertEquals("succession", ended.ends());
    }

    @Test
    void a_claim_is_shown_beside_the_law_and_changes_nothing() {
        Council before = league();
        Statement said = claim("status/BRE", "frozen");
        Council council = forced(
                before,
                draft(
                        new Actor.Person("A. Voss", "prime minister", "BRE"),
                        Standing.STATEMENT,
                        said,
                        "2031-03~",
                        List.of()));
        assertEquals(
                before.members().facts().changeDays(), council.members().facts().changeDays());
        MemberStatus status = status(council, "BRE", "2031-05-01");
        assertEquals(StatusInLaw.FULL, status.inLaw());
        Claimed claimed = status.claimedOnTheDay().getFirst();
        assertEquals("frozen", claimed.value());
        assertEquals(Claimed.AgainstLaw.OTHER, claimed.againstLaw());
        assertEquals(Set.of(Claimed.Vague.BEGIN_NOT_A_DAY, Claimed.Vague.END_NOT_SAID), claimed.vague());
        assertEquals(
                Certainty.NO,
                status(council, "BRE", "2031-01-01").claimed().getFirst().covers());
        Council disputed = forced(
                council,
                draft(
                        new Actor.Outsider("Evening Courier"),
                        Standing.REPORT,
                        claim("status/BRE", "full"),
                        "2031-04-01",
                        List.of()));
        assertEquals(
                List.of(7L),
                status(disputed, "BRE", "2031-05-01").claimed().getFirst().disputedBy());
        assertEquals(
                Claimed.AgainstLaw.SAME,
                status(disputed, "BRE", "2031-05-01").claimed().getLast().againstLaw());
    }

    @Test
    void rows_that_contradict_each_other_are_a_conflict_and_the_later_one_is_followed() {
        Council council = entered(
                league(), told(new FactTold(row("BRE", Status.SUSPENDED, "2010-01-01", "2012-01-01")), "2010-01-01"));
        assertEquals(StatusInLaw.FULL, inLaw(council, "BRE", "2009-12-31"));
        assertEquals(StatusInLaw.SUSPENDED, inLaw(council, "BRE", "2010-01-01"));
        assertEquals(StatusInLaw.FULL, inLaw(council, "BRE", "2012-01-01"));
        assertEquals("two-statuses", council.conflicts().getFirst().kind());
        assertEquals(List.of(3L, 6L), council.conflicts().getFirst().acts());
        Council agreed = entered(league(), told(new FactTold(row("BRE", Status.FULL, "1990-03-01", "")), "1990-03-01"));
        assertEquals(List.of(), agreed.conflicts(), "two sources of one fact agree");
    }

    @Test
    void a_step_that_is_told_and_cannot_be_is_a_conflict_and_changes_nothing() {
        Council council = entered(league(), told(restoration("BRE", Scope.MEMBERSHIP), "2031-02-01"));
        assertEquals("step-not-possible", council.conflicts().getFirst().kind());
        assertEquals(StatusInLaw.FULL, inLaw(council, "BRE", "2031-02-01"));
    }

    @Test
    void a_step_that_says_what_the_facts_say_agrees_with_them() {
        Council facts = entered(
                entered(
                        league(),
                        told(new FactTold(row("FEN", Status.FULL, "2006-08-16", "2012-12-19")), "2006-08-16")),
                told(new FactTold(row("FEN", Status.SUSPENDED, "2012-12-19", "")), "2012-12-19"));
        Council council = entered(facts, told(suspension("FEN", Scope.MEMBERSHIP, Optional.empty()), "2012-12-19"));
        assertEquals(List.of(), council.conflicts());
        assertEquals(
                facts.members()
                        .facts()
                        .memberships(LocalDate.parse("2020-01-01"))
                        .getLast(),
                council.members()
                        .facts()
                        .memberships(LocalDate.parse("2020-01-01"))
                        .getLast());
        assertEquals(List.of(7L, 8L), status(council, "FEN", "2020-01-01").acts());
    }

    @Test
    void an_act_that_is_retracted_speaks_no_more_and_does_again_when_that_is_retracted() {
        Council suspended =
                entered(league(), act(COUNCIL, suspension("BRE", Scope.MEMBERSHIP, Optional.empty()), "2031-04-01"));
        Council retracted = entered(suspended, retraction(6));
        assertEquals(StatusInLaw.FULL, inLaw(retracted, "BRE", "2031-04-01"));
        Council again = entered(retracted, retraction(7));
        assertEquals(StatusInLaw.SUSPENDED, inLaw(again, "BRE", "2031-04-01"));
    }

    private static org.comity.acts.Draft retraction(long number) {
        return draft(
                River.KEEPER,
                Standing.ACT,
                new Correction("A mistake."),
                "2031-05-01",
                List.of(new Relation(number, Relation.As.RETRACTS)));
    }

    @Test
    void a_suspension_of_which_only_the_year_is_known_may_hold_on_the_days_of_that_year() {
        Council council = entered(league(), told(suspension("BRE", Scope.MEMBERSHIP, Optional.empty()), "2020"));
        assertEquals(Certainty.UNCERTAIN, status(council, "BRE", "2020-07-01").certain());
        assertEquals(2, status(council, "BRE", "2020-07-01").rows().size());
        assertEquals(Certainty.YES, status(council, "BRE", "2020-12-31").certain());
    }

    @Test
    void who_may_not_and_what_cannot_be_is_refused_each_with_its_code() {
        Council council = league();
        Suspension suspension = suspension("BRE", Scope.MEMBERSHIP, Optional.empty());
        River.refused("MEMBER-1", council, draft(COUNCIL, Standing.STATEMENT, suspension, "2031-04-01", List.of()));
        River.refused("MEMBER-1", council, draft(BRE, Standing.DECLARATION, suspension, "2031-04-01", List.of()));
        River.refused(
                "MEMBER-2", council, act(COUNCIL, suspension("BER", Scope.MEMBERSHIP, Optional.empty()), "2031-04-01"));
        River.refused("MEMBER-2", council, told(suspension("BER", Scope.MEMBERSHIP, Optional.empty()), "2031-04-01"));
        River.refused("MEMBER-3", council, act(COUNCIL, restoration("BRE", Scope.MEMBERSHIP), "2031-04-01"));
        River.refused("MEMBER-4", council, act(BRE, suspension, "2031-04-01"));
        River.refused("MEMBER-4", council, act(COUNCIL, notice("BRE", 6), "2031-04-01"));
        Suspension bare = new Suspension(
                "BRE",
                Scope.MEMBERSHIP,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        River.refused("MEMBER-5", council, act(COUNCIL, bare, "2031-07-01"));
        River.refused("MEMBER-6", council, act(COUNCIL, suspension, "unknown"));
        River.refused(
                "MEMBER-6",
                council,
                act(COUNCIL, suspension("BRE", Scope.VOTING, Optional.of(When.of("2031-04-01"))), "2031-04-01"));
        Suspension elsewhere = new Suspension(
                "BRE",
                Scope.VOTING,
                Optional.of("counsil"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(decision()));
        assertTrue(River.refused(council, act(COUNCIL, elsewhere, "2031-04-01"))
                .remedy()
                .contains("council"));
        River.refused("MEMBER-7", council, act(COUNCIL, elsewhere, "2031-04-01"));
        River.refused("MEMBER-8", council, act(COUNCIL, restoration("BRE", Scope.VOTING), "2031-04-01"));
    }

    @Test
    void an_act_in_the_record_that_has_no_effect_is_shown_as_a_conflict() {
        Council council = forced(
                league(),
                draft(
                        BRE,
                        Standing.STATEMENT,
                        suspension("BRE", Scope.MEMBERSHIP, Optional.empty()),
                        "2031-04-01",
                        List.of()));
        assertEquals(StatusInLaw.FULL, inLaw(council, "BRE", "2031-04-01"));
        assertEquals("no-effect", council.conflicts().getFirst().kind());
    }

    @Test
    void every_step_is_possible_from_some_status_and_no_step_from_all_but_a_succession() {
        for (Step step : Step.values()) {
            long from = java.util.Arrays.stream(StatusInLaw.values())
                    .filter(step::isPossibleFrom)
                    .count();
            assertTrue(from > 0);
            assertEquals(step == Step.SUCCESSION, from == StatusInLaw.values().length);
        }
        assertFalse(Step.RESTORATION.isPossibleFrom(StatusInLaw.FULL));
    }
}
