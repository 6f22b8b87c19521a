package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.comity.charter.Refused;
import org.junit.jupiter.api.Test;

/// How far one seat may cast the vote of others.
class RepresentationTest {
    private static League atMost(String number) {
        return League.with("""
                seats: {members: {members: [A, B, C, D], by: Statute Art. 4}}
                representation: {at most: %s, by: Statute Art. 7}
                decisions: {matter: {rule: more than 1/2 of members in favour, quorum: at least 3 present, by: Statute Art. 5}}
                """.formatted(number));
    }

    private static List<Refused> refusals(League league, String positions) {
        return assertInstanceOf(BallotPaper.Unsound.class, league.fill(league.question(), positions))
                .refusals();
    }

    @Test
    void a_seat_casts_as_many_votes_as_the_charter_lets_it() {
        assertInstanceOf(Outcome.Adopted.class, atMost("1").vote("A in favour, B by A, C in favour"));
        assertInstanceOf(Outcome.Adopted.class, atMost("2").vote("A in favour, B by A, C by A"));
        assertInstanceOf(
                Outcome.Adopted.class, atMost("1").vote("A in favour, B by A, C in favour, D by C"), "one each");
    }

    @Test
    void one_more_is_refused_with_the_article() {
        assertEquals(
                List.of(new Refused(
                        "BALLOT-6",
                        "A would cast the vote of B, C, and a seat may cast the vote of 1 at most",
                        "Statute Art. 7",
                        "give the others a position of their own, or another seat that votes for them")),
                refusals(atMost("1"), "A in favour, B by A, C by A"));
        assertEquals(
                2,
                refusals(atMost("0"), "A in favour, B by A, C in favour, D by C")
                        .size());
    }

    @Test
    void where_nobody_is_represented_one_is_too_many() {
        assertEquals(
                "A would cast the vote of B, and no seat may cast the vote of another",
                refusals(atMost("0"), "A in favour, B by A").getFirst().because());
    }

    @Test
    void chains_and_oneself_are_refused_as_ever() {
        assertEquals(
                "BALLOT-3",
                refusals(atMost("1"), "A in favour, B by A, C by B").getFirst().code());
        assertEquals("BALLOT-3", refusals(atMost("1"), "A by A").getFirst().code());
    }

    @Test
    void a_seat_that_may_not_vote_has_no_vote_to_cast() {
        League league = atMost("1").and("""
                facts: restrictions
                organisation: league
                by: Register
                rows: [{member: B, bars: voting, because: it is in arrears}]
                """);
        assertInstanceOf(
                BallotPaper.Sound.class, league.fill(league.question(), "A in favour, B by A, C by A, D in favour"));
    }
}
