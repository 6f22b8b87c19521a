package org.comity.charter.force;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Names;
import org.comity.charter.Organ;
import org.comity.charter.SeatKind;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.FactTable;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.Status;
import org.comity.charter.facts.WeightTable;
import org.comity.charter.rule.Rule;
import org.comity.charter.rule.RuleParser;
import org.comity.charter.rule.Vocabulary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RatificationsTest {
    private static final LocalDate ADOPTED = LocalDate.of(2000, 1, 1);

    static Deposit on(String date, String party) {
        return new Deposit(party, CalendarDate.parse(date).orElseThrow(), Deposit.Kind.RATIFIES);
    }

    static Deposit withdrawn(String date, String party) {
        return new Deposit(party, CalendarDate.parse(date).orElseThrow(), Deposit.Kind.WITHDRAWS);
    }

    static Terms terms(String rule, String delay, Terms.MembersAsOf asOf, Map<String, Set<String>> groups) {
        Set<String> names = new java.util.TreeSet<>(groups.keySet());
        names.add("founders");
        Rule parsed = assertInstanceOf(
                        RuleParser.Sound.class,
                        RuleParser.parse(rule, new Vocabulary(names, Set.of("tonnage")), RuleParser.Use.FORCE))
                .rule();
        return new Terms(
                parsed,
                groups,
                Optional.empty(),
                asOf,
                Delay.parse(delay).orElseThrow(),
                Terms.Binds.THOSE_WHO_RATIFIED,
                new Grounds("Statute Art. 9", Grounds.Confirmed.YES, "", ""));
    }

    private static Force force(String rule, String delay, Deposit... deposits) {
        Terms terms = terms(rule, delay, Terms.MembersAsOf.EACH_DAY, Map.of("depositaries", Set.of("A", "B")));
        return ready(Ratifications.prepare(terms, Optional.empty(), Optional.empty(), List.of(deposits)))
                .force();
    }

    static Ratifications ready(Ratifications.Prepared prepared) {
        return assertInstanceOf(Ratifications.Ready.class, prepared).ratifications();
    }

    private static CalendarDate day(String date) {
        return CalendarDate.parse(date).orElseThrow();
    }

    /// A, B and C are members from the beginning, D from 2000-07-01; C leaves on 2001-01-01.
    static Body league(Row... more) {
        Organ organ = new Organ(
                "league/council",
                Names.NONE,
                Grounds.NONE,
                "",
                List.of(new SeatKind(
                        "members",
                        new SeatKind.ByMembership(Set.of(Status.FULL)),
                        SeatKind.Votes.YES,
                        Period.ALWAYS,
                        Grounds.NONE)),
                List.of(new Organ.Group("founders", Set.of("A", "B"), Period.ALWAYS, Grounds.NONE)),
                Map.of("tonnage", "tonnes"),
                Organ.Suspended.COUNTED,
                List.of(),
                Optional.empty(),
                List.of());
        List<Row> rows = new ArrayList<>(List.of(more));
        rows.add(member("A", "1990-01-01", ""));
        rows.add(member("B", "1990-01-01", ""));
        rows.add(member("C", "1990-01-01", "2001-01-01"));
        rows.add(member("D", "2000-07-01", ""));
        return new Body(organ, new FactTable(rows, List.of()));
    }

    static Membership member(String id, String from, String until) {
        return new Membership(
                id, Status.FULL, new Period(CalendarDate.parse(from), CalendarDate.parse(until)), "", Grounds.NONE);
    }

    private static Force ofLeague(String rule, Terms.MembersAsOf asOf, Deposit... deposits) {
        return ready(Ratifications.prepare(
                        terms(rule, "none", asOf, Map.of()),
                        Optional.of(league()),
                        Optional.of(ADOPTED),
                        List.of(deposits)))
                .force();
    }

    @Test
    void the_last_deposit_that_is_needed_completes_it_and_the_delay_runs_from_there() {
        Force force = force(
                "at least 2 ratified", "90 days", on("2001-01-05", "A"), on("2001-03-01", "B"), on("2001-07-02", "C"));
        assertEquals(new Force.Completed(day("2001-03-01"), List.of("B")), force.completion());
        assertEquals(Optional.of(day("2001-05-30")), force.general());
        assertEquals(
                List.of(day("2001-05-30"), day("2001-05-30"), day("2001-09-30")),
                force.parties().stream()
                        .map(party -> party.bound().orElseThrow())
                        .toList());
        assertEquals(Force.InForce.NO, force.on(LocalDate.of(2001, 5, 29)));
        assertEquals(Force.InForce.YES, force.on(LocalDate.of(2001, 5, 30)));
    }

    @Test
    void one_fewer_than_needed_brings_nothing_into_force_and_says_what_is_missing() {
        Force force = force("at least 3 ratified", "none", on("2001-01-05", "A"), on("2001-03-01", "B"));
        assertInstanceOf(Force.NotYet.class, force.completion());
        assertEquals(Optional.empty(), force.general());
        assertEquals(2, force.tests().getFirst().sure().have());
        assertEquals(3, force.tests().getFirst().sure().need());
    }

    @Test
    void all_who_deposit_on_the_completing_day_complete_it() {
        Force force = force(
                "at least 2 ratified", "none", on("2001-01-05", "A"), on("2001-03-01", "B"), on("2001-03-01", "C"));
        assertEquals(new Force.Completed(day("2001-03-01"), List.of("B", "C")), force.completion());
    }

    @Test
    void a_second_deposit_of_one_party_counts_once() {
        Force force = force(
                "at least 2 ratified", "none", on("2001-01-05", "A"), on("2001-02-01", "A"), on("2001-03-01", "B"));
        assertEquals(Optional.of(day("2001-03-01")), force.general());
        assertEquals(List.of(on("2001-02-01", "A")), force.ignored());
    }

    @Test
    void named_parties_must_all_have_ratified_however_many_others_have() {
        Force without = force(
                "at least 2 ratified, and all of depositaries ratified",
                "none",
                on("2001-01-05", "A"),
                on("2001-03-01", "C"));
        assertInstanceOf(Force.NotYet.class, without.completion());
        Force with = force(
                "at least 2 ratified, and all of depositaries ratified",
                "none",
                on("2001-01-05", "A"),
                on("2001-03-01", "C"),
                on("2002-01-01", "B"));
        assertEquals(Optional.of(day("2002-01-01")), with.general());
    }

    @Test
    void who_withdraws_before_the_number_is_reached_does_not_count_and_may_come_back() {
        Force force = force(
                "at least 2 ratified",
                "none",
                on("2001-01-05", "A"),
                withdrawn("2001-02-01", "A"),
                on("2001-03-01", "B"),
                on("2001-04-01", "A"));
        assertEquals(Optional.of(day("2001-04-01")), force.general());
        assertEquals(Optional.empty(), force.parties().getFirst().bound(), "its first deposit never bound it");
    }

    @Test
    void who_withdraws_after_the_number_was_reached_does_not_undo_it() {
        Force force = force(
                "at least 2 ratified",
                "1 year",
                on("2001-01-05", "A"),
                on("2001-03-01", "B"),
                withdrawn("2001-06-01", "A"));
        assertEquals(Optional.of(day("2002-03-01")), force.general());
        assertEquals(Optional.empty(), force.parties().getFirst().bound(), "it left before it was bound");
    }

    @Test
    void a_withdrawal_on_the_day_of_the_deposit_leaves_nothing() {
        Force force = force("at least 1 ratified", "none", on("2001-01-05", "A"), withdrawn("2001-01-05", "A"));
        assertInstanceOf(Force.NotYet.class, force.completion());
    }

    @Test
    void an_imprecise_date_gives_a_range_and_names_nobody() {
        Force force = force("at least 2 ratified", "90 days", on("2001-05", "B"), on("2001-03-01", "A"));
        assertEquals(new Force.Completed(day("2001-05"), List.of()), force.completion());
        assertEquals(
                Optional.of(new CalendarDate(LocalDate.of(2001, 7, 30), LocalDate.of(2001, 8, 29))), force.general());
        assertEquals(Force.InForce.NO, force.on(LocalDate.of(2001, 7, 29)));
        assertEquals(Force.InForce.DEPENDS, force.on(LocalDate.of(2001, 7, 30)));
        assertEquals(Force.InForce.DEPENDS, force.on(LocalDate.of(2001, 8, 28)));
        assertEquals(Force.InForce.YES, force.on(LocalDate.of(2001, 8, 29)));
    }

    @Test
    void an_imprecise_date_that_changes_nothing_leaves_the_day() {
        Force force = force("at least 2 ratified", "none", on("2000", "B"), on("2001-03-01", "A"));
        assertEquals(new Force.Completed(day("2001-03-01"), List.of("A")), force.completion());
    }

    @Test
    void it_may_have_been_completed_when_a_withdrawal_is_not_certain_to_have_come_first() {
        Force force = force(
                "at least 2 ratified", "none", on("2001-01-01", "A"), on("2001-05", "B"), withdrawn("2001-05", "B"));
        assertEquals(new Force.Perhaps(LocalDate.of(2001, 5, 1)), force.completion());
        assertEquals(Force.InForce.DEPENDS, force.on(LocalDate.of(2005, 1, 1)));
        assertEquals(Optional.empty(), force.general());
    }

    @Test
    void a_share_is_taken_of_the_members_of_each_day() {
        // Two of three on 2000-03-01; a fourth member joins on 2000-07-01.
        Deposit[] early = {on("2000-02-01", "A"), on("2000-03-01", "B")};
        assertEquals(
                Optional.of(day("2000-03-01")),
                ofLeague("at least 2/3 of members ratified", Terms.MembersAsOf.EACH_DAY, early)
                        .general());
        Deposit[] late = {on("2000-02-01", "A"), on("2000-08-01", "B")};
        Force force = ofLeague("at least 2/3 of members ratified", Terms.MembersAsOf.EACH_DAY, late);
        assertEquals(
                new Force.Completed(day("2001-01-01"), List.of()),
                force.completion(),
                "two of four are too few, and are enough when one member has left");
    }

    @Test
    void a_frozen_denominator_knows_neither_those_who_come_nor_those_who_go() {
        Deposit[] late = {on("2000-02-01", "A"), on("2000-08-01", "D"), on("2001-08-01", "B")};
        Force force = ofLeague("at least 2/3 of members ratified", Terms.MembersAsOf.ADOPTION, late);
        assertEquals(new Force.Completed(day("2001-08-01"), List.of("B")), force.completion());
        assertEquals(List.of("D"), force.outside());
        assertEquals(Optional.of(3L), force.tests().getFirst().sure().of());
    }

    @Test
    void a_frozen_denominator_needs_the_day_of_adoption() {
        Terms terms = terms("at least 2/3 of members ratified", "none", Terms.MembersAsOf.ADOPTION, Map.of());
        Ratifications.Denied denied = assertInstanceOf(
                Ratifications.Denied.class,
                Ratifications.prepare(terms, Optional.of(league()), Optional.empty(), List.of()));
        assertEquals("INSTRUMENT-2", denied.refused().code());
        Ratifications.Denied nobody = assertInstanceOf(
                Ratifications.Denied.class,
                Ratifications.prepare(terms, Optional.empty(), Optional.empty(), List.of()));
        assertEquals("INSTRUMENT-3", nobody.refused().code());
    }

    @Test
    void weights_are_added_and_an_unknown_weight_is_a_refusal() {
        WeightTable table = new WeightTable(
                "tonnage",
                Map.of("A", 10L, "B", 50L, "C", 40L, "D", 0L),
                new Period(CalendarDate.parse("1990-01-01"), Optional.empty()),
                Grounds.NONE);
        Terms terms =
                terms("at least 60% of tonnage of members ratified", "none", Terms.MembersAsOf.EACH_DAY, Map.of());
        List<Deposit> deposits = List.of(on("2000-02-01", "B"), on("2000-03-01", "A"));
        Force force = ready(Ratifications.prepare(terms, Optional.of(league(table)), Optional.empty(), deposits))
                .force();
        assertEquals(new Force.Completed(day("2000-03-01"), List.of("A")), force.completion());
        assertEquals(60, force.tests().getFirst().sure().have());
        Ratifications.Denied denied = assertInstanceOf(
                Ratifications.Denied.class,
                Ratifications.prepare(terms, Optional.of(league()), Optional.empty(), deposits));
        assertEquals("WEIGHT-1", denied.refused().code());
    }

    @Test
    void a_member_whose_membership_is_not_certain_gives_a_range() {
        Body body = league(member("E", "2000", ""));
        Terms terms = terms("at least 2/3 of members ratified", "none", Terms.MembersAsOf.EACH_DAY, Map.of());
        // Two of three, or of four if E was a member already.
        List<Deposit> deposits = List.of(on("2000-02-01", "A"), on("2000-03-01", "B"), on("2001-05-01", "D"));
        Force force = ready(Ratifications.prepare(terms, Optional.of(body), Optional.empty(), deposits))
                .force();
        assertEquals(
                new Force.Completed(new CalendarDate(LocalDate.of(2000, 3, 1), LocalDate.of(2001, 5, 1)), List.of()),
                force.completion());
    }

    @Test
    void nothing_deposited_is_not_yet() {
        Force force = force("at least 1 ratified", "none");
        assertInstanceOf(Force.NotYet.class, force.completion());
        assertTrue(force.tests().isEmpty());
        assertEquals(Force.InForce.NO, force.on(ADOPTED));
    }

    @Test
    void where_all_members_are_bound_a_late_ratification_is_bound_from_the_same_day() {
        Terms each = terms("at least 1 ratified", "none", Terms.MembersAsOf.EACH_DAY, Map.of());
        Terms all = new Terms(
                each.rule(),
                Map.of(),
                Optional.empty(),
                each.membersAsOf(),
                each.delay(),
                Terms.Binds.ALL_MEMBERS,
                each.grounds());
        Force force = ready(Ratifications.prepare(
                        all, Optional.empty(), Optional.empty(), List.of(on("2000-02-01", "A"), on("2003-02-01", "B"))))
                .force();
        assertEquals(Optional.of(day("2000-02-01")), force.parties().getLast().bound());
    }

    @Tag("slow")
    @Test
    void a_hundred_thousand_deposits_are_no_burden() {
        List<Deposit> deposits = new ArrayList<>();
        LocalDate start = LocalDate.of(1800, 1, 1);
        for (int i = 0; i < 100_000; i++) {
            deposits.add(new Deposit("P" + i, CalendarDate.of(start.plusDays(i % 70_000)), Deposit.Kind.RATIFIES));
        }
        Terms terms = terms("at least 90000 ratified", "none", Terms.MembersAsOf.EACH_DAY, Map.of());
        Force force = ready(Ratifications.prepare(terms, Optional.empty(), Optional.empty(), deposits))
                .force();
        // Thirty thousand days have two deposits each, the next thirty thousand have one.
        assertEquals(Optional.of(CalendarDate.of(start.plusDays(59_999))), force.general());
    }
}
