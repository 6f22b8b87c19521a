package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Arrears bar a member from voting, and a waiver lets it vote while it lasts.
class WaiverTest {
    private static final League COUNCIL = League.of(3, "more than 1/2 of members in favour");
    private static final String ARREARS =
            "{member: A, bars: voting, for: arrears, from: 2030-01-01, because: it is in arrears, by: Letter 1}";

    private static League with(String restriction, String waiver) {
        return COUNCIL.and("facts: restrictions\norganisation: league\nrows:\n  - " + restriction + "\n")
                .and("facts: waivers\norganisation: league\nrows:\n  - " + waiver + "\n");
    }

    private static Seat seatOfA(League league) {
        Roll roll = league.question().roll();
        return roll.seats().get(roll.indexOf("A").orElseThrow());
    }

    private static List<String> assumed(League league) {
        return RollAssumptions.of(league.question().roll()).stream()
                .map(Assumption::id)
                .toList();
    }

    @Test
    void a_waiver_lets_a_member_in_arrears_vote_and_the_roll_names_both_sources() {
        League league = with(ARREARS, "{member: A, of: arrears, from: 2031-01-01, until: 2031-09-01, by: Decision 9}");
        Seat seat = seatOfA(league);
        assertEquals(Seat.Right.VOTES, seat.right());
        assertEquals(
                "it may not vote from 2030-01-01 because it is in arrears (Letter 1); that is waived from 2031-01-01 until"
                        + " 2031-09-01 (Decision 9)",
                seat.because());
        assertEquals(Verdict.ADOPTED, league.vote("A in favour, B in favour").verdict());
        assertEquals(List.of(), assumed(league));
    }

    @Test
    void on_the_day_on_which_a_waiver_ends_the_bar_is_back() {
        String until = "{member: A, of: arrears, from: 2031-01-01, until: %s, by: Decision 9}";
        assertEquals(
                Seat.Right.VOTES,
                seatOfA(with(ARREARS, until.formatted("2031-05-02"))).right());
        assertEquals(
                Seat.Right.BARRED,
                seatOfA(with(ARREARS, until.formatted("2031-05-01"))).right());
    }

    @Test
    void a_waiver_whose_dates_leave_the_day_open_takes_no_vote_away_and_gives_none_for_certain() {
        League league = with(ARREARS, "{member: A, of: arrears, from: 2031-01-01, until: 2031-05, by: Decision 9}");
        Seat seat = seatOfA(league);
        assertEquals(Seat.Right.VOTES, seat.right());
        assertEquals(
                "it may have been barred on this day (Letter 1), unless that was waived from 2031-01-01 until 2031-05"
                        + " (Decision 9)",
                seat.because());
        assertEquals(List.of("roll-perhaps-barred"), assumed(league));
    }

    @Test
    void a_waiver_of_arrears_lifts_nothing_that_has_another_cause() {
        String waiver = "{member: A, of: arrears, by: Decision 9}";
        assertEquals(
                Seat.Right.BARRED,
                seatOfA(with(ARREARS.replace("for: arrears", "for: credentials"), waiver))
                        .right());
        assertEquals(
                Seat.Right.BARRED,
                seatOfA(with(ARREARS.replace("for: arrears, ", ""), waiver)).right());
    }

    @Test
    void a_waiver_is_of_one_member_and_of_one_organ() {
        assertEquals(
                Seat.Right.BARRED,
                seatOfA(with(ARREARS, "{member: B, of: arrears, by: Decision 9}"))
                        .right());
        assertEquals(
                Seat.Right.BARRED,
                seatOfA(with(ARREARS, "{member: A, organ: bureau, of: arrears, by: Decision 9}"))
                        .right());
        assertEquals(
                Seat.Right.VOTES,
                seatOfA(with(ARREARS, "{member: A, organ: council, of: arrears, by: Decision 9}"))
                        .right());
    }

    @Test
    void a_second_bar_stays_when_only_the_first_is_waived() {
        League league = with(
                ARREARS + "\n  - {member: A, bars: sitting, for: suspension, by: Decision 3}",
                "{member: A, of: arrears, by: Decision 9}");
        assertEquals(Seat.Right.BARRED, seatOfA(league).right());
        assertEquals("it may not sit (Decision 3)", seatOfA(league).because());
    }

    @Test
    void a_waiver_known_from_memory_is_taken_for_granted_and_said() {
        League league = with(ARREARS, "{member: A, of: arrears, by: Decision 9, confirmed: no}");
        assertEquals(List.of("roll-waived-unconfirmed"), assumed(league));
    }

    @Test
    void a_row_that_says_why_a_member_stays_away_bars_nothing() {
        League league = COUNCIL.and("""
                facts: restrictions
                organisation: league
                rows:
                  - {member: A, bars: nothing, for: own choice, because: it keeps no mission, by: Register}
                """);
        assertEquals(Seat.Right.VOTES, seatOfA(league).right());
        assertTrue(seatOfA(league).because().isEmpty());
        assertFalse(league.table()
                .restrictions("league/council", LocalDate.of(2031, 5, 1))
                .isEmpty());
    }
}
