package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who sits, and who of them may vote.
class RollTest {
    private static League council(String suspended) {
        return League.with("""
                seats:
                  members: {filled: membership, by: Statute Art. 4}
                  observers: {filled: membership, statuses: [observer], votes: no, by: Statute Art. 6}
                suspended: %s
                decisions: {matter: {rule: more than 1/2 of members in favour, by: Statute Art. 5}}
                """.formatted(suspended)).and("""
                facts: members
                organisation: league
                by: Register
                rows:
                  - {member: A}
                  - {member: B}
                  - {member: C}
                  - {member: D, until: 2031-01-01}
                  - {member: D, status: suspended, from: 2031-01-01, until: 2032-01-01, by: Decision 7}
                  - {member: E, status: observer}
                  - {member: F, until: 2031-05-01}
                """);
    }

    private static Seat seat(League league, String id) {
        Roll roll = league.question().roll();
        return roll.seats().get(roll.indexOf(id).orElseThrow());
    }

    @Test
    void a_suspended_member_stays_among_the_members_where_the_charter_counts_it() {
        assertEquals(
                Verdict.REJECTED,
                council("counted").vote("A in favour, B in favour").verdict());
        assertEquals(
                Verdict.ADOPTED,
                council("counted").vote("A in favour, B in favour, C in favour").verdict());
    }

    @Test
    void a_suspended_member_is_in_no_denominator_where_the_charter_leaves_it_out() {
        assertEquals(
                Verdict.ADOPTED,
                council("left out").vote("A in favour, B in favour").verdict());
        assertEquals(Verdict.REJECTED, council("left out").vote("A in favour").verdict());
    }

    @Test
    void a_suspended_member_has_no_vote_and_the_answer_says_why() {
        League league = council("counted");
        Seat suspended = seat(league, "D");
        assertEquals(Seat.Right.BARRED, suspended.right());
        assertEquals("its membership is suspended from 2031-01-01 (Decision 7)", suspended.because());
        BallotPaper.Sound paper = assertInstanceOf(
                BallotPaper.Sound.class, league.fill(league.question(), "A in favour, B in favour, D in favour"));
        assertEquals(List.of(new BallotPaper.Ignored("D", Position.IN_FAVOUR, suspended.because())), paper.ignored());
        assertEquals(
                Verdict.REJECTED,
                league.vote("A in favour, B in favour, D in favour").verdict());
    }

    @Test
    void an_observer_has_a_seat_and_counts_in_nothing() {
        League league = council("counted");
        assertEquals(Seat.Right.NO_VOTE, seat(league, "E").right());
        assertTrue(seat(league, "E").because().contains("Statute Art. 6"));
        assertEquals(
                Verdict.REJECTED,
                league.vote("A in favour, B in favour, E in favour").verdict());
    }

    @Test
    void a_membership_ends_on_the_day_that_it_names() {
        assertEquals(
                List.of("A", "B", "C", "D", "E"),
                ids(council("counted").question().roll()));
        Question.Ready before = assertInstanceOf(
                Question.Ready.class, council("counted").prepare("matter", LocalDate.of(2031, 4, 30), Seating.NOBODY));
        assertTrue(ids(before.question().roll()).contains("F"));
    }

    private static List<String> ids(Roll roll) {
        return roll.seats().stream().map(Seat::id).toList();
    }

    @Test
    void whoever_is_in_arrears_stays_a_member_without_a_vote() {
        League league = council("counted").and("""
                facts: restrictions
                organisation: league
                rows:
                  - {member: C, bars: voting, from: 2031-02-01, because: it is in arrears, by: Decision 8}
                  - {member: B, organ: assembly, bars: voting, because: of a rule of another organ, by: Decision 9}
                  - {member: A, bars: voting, until: 2031-05-01, because: it was in arrears, by: Decision 3}
                """);
        assertEquals(
                "it may not vote from 2031-02-01 because it is in arrears (Decision 8)",
                seat(league, "C").because());
        assertEquals(Seat.Right.VOTES, seat(league, "B").right());
        assertEquals(Seat.Right.VOTES, seat(league, "A").right());
        assertEquals(
                Verdict.REJECTED,
                league.vote("A in favour, B in favour, C in favour").verdict());
    }

    @Test
    void counts_know_that_a_barred_member_of_a_group_is_not_entitled() {
        League league = League.with("""
                seats: {members: {members: [A, B, C], by: Statute Art. 4}}
                groups: {founders: {members: [A], by: Statute Art. 4}}
                decisions: {matter: {rule: no founders against, by: Statute Art. 5}}
                """).and("""
                facts: restrictions
                organisation: league
                rows: [{member: A, bars: voting, because: it is in arrears, by: Decision 8}]
                """);
        // The one that was against cannot be A, so nobody has vetoed.
        assertEquals(Verdict.ADOPTED, league.count("in favour 1, against 1").verdict());
        assertEquals(
                Verdict.ADOPTED,
                league.count("in favour 1, against 1, not entitled 1").verdict());
        assertInstanceOf(
                Question.Denied.class, league.question().decide(League.counts("in favour 2, against 1", Map.of())));
    }

    @Test
    void a_group_counts_while_it_lasts() {
        String organ = """
                seats: {members: {members: [A, B, C], by: Statute Art. 4}}
                groups: {founders: {members: [A], until: %s, by: Statute Art. 4}}
                decisions: {matter: {rule: no founders against, by: Statute Art. 5}}
                """;
        assertEquals(
                Verdict.REJECTED,
                League.with(organ.formatted("2031-05-02")).vote("A against").verdict());
        assertEquals(
                Verdict.ADOPTED,
                League.with(organ.formatted("2031-05-01")).vote("A against").verdict());
    }

    @Test
    void whoever_asks_fills_the_seats_that_nobody_names() {
        League league = League.with("""
                seats: {bodies: {filled: unnamed, by: Statute Art. 4}}
                decisions: {matter: {rule: more than 1/2 of members in favour, by: Statute Art. 5}}
                """);
        Seating seating = new Seating(Map.of("bodies", List.of("DIN", "BSI")), Map.of("bodies", 4));
        Question.Ready ready = assertInstanceOf(Question.Ready.class, league.prepare("matter", League.DAY, seating));
        assertEquals(
                List.of("DIN", "BSI", "bodies-3", "bodies-4"),
                ids(ready.question().roll()));
    }

    @Test
    void a_member_has_one_seat_of_the_first_kind_that_gives_it_one() {
        League league = League.with("""
                seats:
                  permanent: {members: [A, B], by: Statute Art. 4}
                  others: {filled: membership, by: Statute Art. 4}
                decisions: {matter: {rule: more than 1/2 of members in favour, by: Statute Art. 5}}
                """)
                .and("facts: members\norganisation: league\nby: Register\nrows: [{member: A}, {member: C}]");
        assertEquals(List.of("A", "B", "C"), ids(league.question().roll()));
        assertEquals("permanent", seat(league, "A").kind());
    }

    @Test
    void the_number_of_seats_held_for_a_term_follows_the_charter_of_the_day() {
        League league = League.with("""
                seats: {elected: {filled: terms, count: [{until: 2031-05-01, count: 6}, {from: 2031-05-01, count: 10}], by: Statute Art. 4}}
                decisions: {matter: {rule: at least 2 in favour, by: Statute Art. 5}}
                """);
        assertEquals(10, league.question().roll().size());
        Question.Ready before = assertInstanceOf(
                Question.Ready.class, league.prepare("matter", LocalDate.of(2031, 4, 30), Seating.NOBODY));
        assertEquals(6, before.question().roll().size());
    }
}
