package org.comity.charter.chair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.charter.Names;
import org.comity.charter.Organ;
import org.comity.charter.chair.ChairProvision.PassesOver;
import org.comity.charter.chair.Presiding.Verdict;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.FactTable;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Row;
import org.comity.charter.facts.SessionRow;
import org.comity.charter.facts.Status;
import org.junit.jupiter.api.Test;

class PresidingTest {
    private static final String COUNCIL = "league/council";
    private static final List<String> ORDER = List.of("A", "B", "C");

    private static Period period(String from, String until) {
        return new Period(CalendarDate.parse(from), CalendarDate.parse(until));
    }

    private static Membership member(String id, Status status, String from, String until) {
        return new Membership(id, status, period(from, until), "", Grounds.NONE);
    }

    private static ChairTerm term(String holder, String from, String until, ChairTerm.As as) {
        return new ChairTerm(COUNCIL, holder, period(from, until), as, Grounds.NONE);
    }

    private static ChairTerm term(String holder, String from, String until) {
        return term(holder, from, until, ChairTerm.As.RULE);
    }

    private static SessionRow session(String on, String host) {
        return session(on, host, SessionRow.Kind.REGULAR);
    }

    private static SessionRow session(String on, String host, SessionRow.Kind kind) {
        Optional<String> where = host.isEmpty() ? Optional.empty() : Optional.of(host);
        return new SessionRow(COUNCIL, period(on, ""), where, "", kind, Grounds.NONE);
    }

    private static ChairProvision provision(PassesOver passesOver, Rotation... rotations) {
        List<ChairProvision.Reading> readings = new ArrayList<>();
        for (Rotation rotation : rotations) {
            String id = rotations.length == 1 ? "" : "reading-" + readings.size();
            readings.add(new ChairProvision.Reading(id, "", rotation, Grounds.NONE));
        }
        return new ChairProvision(
                Period.ALWAYS, rotations.length == 1 ? "" : "who", readings, passesOver, Grounds.NONE);
    }

    private static Rotation order(Rotation.Turn turn, String holder, String on) {
        return new Rotation.ByOrder(ORDER, turn, Optional.of(new Rotation.Start(holder, LocalDate.parse(on))));
    }

    private static Presiding presiding(ChairProvision provision, Set<String> passingOver, Row... rows) {
        Organ organ = new Organ(
                COUNCIL,
                Names.NONE,
                Grounds.NONE,
                "",
                List.of(),
                List.of(),
                Map.of(),
                Organ.Suspended.COUNTED,
                List.of(),
                Optional.empty(),
                List.of(provision));
        return Presiding.of(organ, new FactTable(List.of(rows), List.of()), passingOver);
    }

    private static Presiding.ByReading on(Presiding presiding, String day) {
        return presiding.on(LocalDate.parse(day)).readings().getFirst();
    }

    private static Set<String> holders(Presiding presiding, String day) {
        return on(presiding, day).holders();
    }

    @Test
    void each_presides_for_its_calendar_year_and_the_first_comes_again_after_the_last() {
        Presiding presiding = presiding(
                provision(PassesOver.NOBODY, order(Rotation.Turn.CALENDAR_YEAR, "B", "2001-01-01")), Set.of());
        assertEquals(Set.of("B"), holders(presiding, "2001-12-31"));
        assertEquals(Set.of("C"), holders(presiding, "2002-01-01"));
        assertEquals(Set.of("A"), holders(presiding, "2003-06-01"));
        assertEquals(Set.of("B"), holders(presiding, "2004-01-01"));
        assertEquals(Set.of(), holders(presiding, "2000-12-31"), "before its start the order says nothing");
        assertEquals(Set.of("C"), on(presiding, "2001-05-01").next());
        assertEquals(
                CalendarDate.parse("2002-01-01"), on(presiding, "2001-05-01").nextOn());
    }

    @Test
    void months_and_half_years_turn_on_their_first_days() {
        Presiding months =
                presiding(provision(PassesOver.NOBODY, order(Rotation.Turn.MONTH, "A", "2001-01-15")), Set.of());
        assertEquals(Set.of("A"), holders(months, "2001-01-31"));
        assertEquals(Set.of("B"), holders(months, "2001-02-01"));
        Presiding halves =
                presiding(provision(PassesOver.NOBODY, order(Rotation.Turn.SIX_MONTHS, "A", "2001-07-01")), Set.of());
        assertEquals(Set.of("A"), holders(halves, "2001-12-31"));
        assertEquals(Set.of("B"), holders(halves, "2002-01-01"));
        assertEquals(Set.of("C"), holders(halves, "2002-07-01"));
    }

    @Test
    void a_suspended_member_is_passed_over_and_one_that_only_claims_so_is_not() {
        Row[] members = {
            member("A", Status.FULL, "1990-01-01", ""),
            member("B", Status.FULL, "1990-01-01", "2001-06-01"),
            member("B", Status.SUSPENDED, "2001-06-01", ""),
            member("C", Status.FULL, "1990-01-01", "")
        };
        Rotation years = order(Rotation.Turn.CALENDAR_YEAR, "A", "2001-01-01");
        Presiding passing = presiding(provision(PassesOver.SUSPENDED, years), Set.of(), members);
        assertEquals(Set.of("C"), holders(passing, "2002-03-01"));
        assertEquals("suspended", on(passing, "2002-03-01").passed().getFirst().because());
        assertEquals(Set.of("A"), holders(passing, "2003-03-01"));
        Presiding nobody = presiding(provision(PassesOver.NOBODY, years), Set.of(), members);
        assertEquals(Set.of("B"), holders(nobody, "2002-03-01"));
    }

    @Test
    void what_if_changes_only_turns_that_the_record_does_not_know() {
        Row[] record = {term("A", "2001-01-01", "2002-01-01"), term("B", "2002-01-01", "2003-01-01")};
        Rotation years = order(Rotation.Turn.CALENDAR_YEAR, "A", "2001-01-01");
        Presiding presiding = presiding(provision(PassesOver.NOBODY, years), Set.of("B", "C"), record);
        assertEquals(Set.of("B"), holders(presiding, "2002-06-01"), "its turn is recorded");
        assertEquals(Set.of("A"), holders(presiding, "2003-06-01"), "C would have come next");
        assertEquals("C", on(presiding, "2003-06-01").passed().getFirst().member());
    }

    @Test
    void where_everybody_is_passed_over_nobody_presides() {
        Presiding presiding = presiding(
                provision(PassesOver.NOBODY, order(Rotation.Turn.CALENDAR_YEAR, "A", "2001-01-01")),
                Set.of("A", "B", "C"));
        assertEquals(Set.of(), holders(presiding, "2002-06-01"));
        assertEquals(Set.of(), holders(presiding, "2005-06-01"));
    }

    @Test
    void a_member_whose_status_is_not_certain_leaves_two() {
        Presiding presiding = presiding(
                provision(PassesOver.SUSPENDED, order(Rotation.Turn.CALENDAR_YEAR, "A", "2001-01-01")),
                Set.of(),
                member("A", Status.FULL, "1990-01-01", ""),
                member("B", Status.FULL, "2002", ""),
                member("C", Status.FULL, "1990-01-01", ""));
        assertEquals(Set.of("B", "C"), holders(presiding, "2002-06-01"));
    }

    @Test
    void the_host_of_the_last_regular_session_presides_until_the_next() {
        Presiding presiding = presiding(
                provision(PassesOver.NOBODY, new Rotation.HostOfTheSession()),
                Set.of(),
                session("2001-05-01", "A"),
                session("2001-09-01", "C", SessionRow.Kind.EXTRAORDINARY),
                session("2002-05-01", "B"),
                session("2003-05-01", ""));
        assertEquals(Set.of(), holders(presiding, "2001-04-30"));
        assertEquals(Set.of("A"), holders(presiding, "2001-05-01"));
        assertEquals(Set.of("A"), holders(presiding, "2002-04-30"), "an extraordinary session changes nothing");
        assertEquals(Set.of("B"), holders(presiding, "2002-05-01"));
        assertEquals(Set.of("B"), on(presiding, "2001-12-01").next());
        assertEquals(Set.of(), holders(presiding, "2003-05-01"), "a session without a host names nobody");
    }

    @Test
    void a_session_of_which_only_the_month_is_known_leaves_two_hosts_in_that_month() {
        Presiding presiding = presiding(
                provision(PassesOver.NOBODY, new Rotation.HostOfTheSession()),
                Set.of(),
                session("2001-05-01", "A"),
                session("2002-05", "B"));
        assertEquals(Set.of("A"), holders(presiding, "2002-04-30"));
        assertEquals(Set.of("A", "B"), holders(presiding, "2002-05-15"));
        assertEquals(Set.of("B"), holders(presiding, "2002-05-31"));
    }

    @Test
    void without_a_start_the_order_goes_on_from_whoever_presided_by_the_record() {
        Presiding presiding = presiding(
                provision(PassesOver.NOBODY, new Rotation.ByOrder(ORDER, Rotation.Turn.SESSION, Optional.empty())),
                Set.of(),
                term("A", "2001-01-01", "2002-05-01"),
                term("C", "2002-05-01", "2003-05-01"),
                session("2002-05-01", "A"),
                session("2003-05-01", "B"),
                session("2004-05-01", "B"));
        assertEquals(Set.of("B"), holders(presiding, "2002-06-01"));
        assertEquals(Verdict.NO, on(presiding, "2002-06-01").agrees());
        assertEquals(Set.of("A"), holders(presiding, "2003-06-01"), "after C, who presided all the same");
        assertEquals(Set.of("B"), holders(presiding, "2004-06-01"), "the record has ended, the order goes on");
        assertEquals(Set.of(), holders(presiding, "2001-06-01"));
    }

    @Test
    void a_decision_sets_the_rule_aside_for_its_time_and_does_not_move_the_order() {
        Presiding presiding = presiding(
                provision(PassesOver.NOBODY, order(Rotation.Turn.CALENDAR_YEAR, "A", "2001-01-01")),
                Set.of(),
                term("C", "2002-01-01", "2003-01-01", ChairTerm.As.DECISION));
        assertEquals(Set.of("C"), holders(presiding, "2002-06-01"));
        assertEquals(Presiding.RestsOn.DECISION, on(presiding, "2002-06-01").restsOn());
        assertEquals(Verdict.YES, presiding.on(LocalDate.of(2002, 6, 1)).verdict());
        assertEquals(Set.of("C"), holders(presiding, "2003-06-01"), "it is C's turn in 2003 anyway");
    }

    @Test
    void a_record_that_fits_one_reading_alone_depends() {
        ChairProvision open = provision(
                PassesOver.NOBODY,
                new Rotation.HostOfTheSession(),
                order(Rotation.Turn.CALENDAR_YEAR, "A", "2001-01-01"));
        Presiding presiding =
                presiding(open, Set.of(), session("2001-05-01", "B"), term("A", "2001-01-01", "2002-01-01"));
        Presiding.Day day = presiding.on(LocalDate.of(2001, 6, 1));
        assertEquals(
                List.of(Verdict.NO, Verdict.YES),
                day.readings().stream().map(Presiding.ByReading::agrees).toList());
        assertEquals(Verdict.DEPENDS, day.verdict());
        assertEquals(Verdict.DEPENDS, presiding.on(LocalDate.of(2003, 6, 1)).verdict(), "two readings, two holders");
    }

    @Test
    void a_sequence_joins_days_with_the_same_answer_and_leaves_no_gap() {
        Presiding presiding = presiding(
                provision(PassesOver.NOBODY, order(Rotation.Turn.SIX_MONTHS, "A", "2001-01-01")),
                Set.of(),
                term("A", "2001-01-01", "2001-07-01"));
        LocalDate from = LocalDate.of(2000, 12, 1);
        LocalDate until = LocalDate.of(2002, 2, 1);
        List<Presiding.Stretch> stretches = presiding.between(from, until);
        assertEquals(
                List.of("2000-12-01", "2001-01-01", "2001-07-01", "2002-01-01"),
                stretches.stream().map(each -> each.from().toString()).toList());
        assertEquals(until, stretches.getLast().until());
        for (Presiding.Stretch each : stretches) {
            for (LocalDate day = each.from(); day.isBefore(each.until()); day = day.plusDays(1)) {
                assertEquals(
                        each.day().readings().getFirst().holders(),
                        presiding.on(day).readings().getFirst().holders(),
                        day.toString());
            }
        }
    }

    @Test
    void a_day_too_far_away_has_no_answer() {
        Presiding presiding =
                presiding(provision(PassesOver.NOBODY, order(Rotation.Turn.MONTH, "A", "2001-01-01")), Set.of());
        assertTrue(holders(presiding, "9999-01-01").isEmpty());
        assertEquals(1, holders(presiding, "2100-01-01").size());
    }

    @Test
    void nonsense_is_no_order() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Rotation.ByOrder(List.of("A"), Rotation.Turn.MONTH, Optional.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Rotation.ByOrder(List.of("A", "A"), Rotation.Turn.MONTH, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> order(Rotation.Turn.MONTH, "D", "2001-01-01"));
    }
}
