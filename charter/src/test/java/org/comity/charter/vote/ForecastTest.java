package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import org.comity.charter.vote.Forecast.Pivot;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static Forecast of(League league, String positions) {
        return of(league, positions, Attendance.PRESENT);
    }

    private static Forecast of(League league, String positions, Attendance attendance) {
        Question question = league.question();
        BallotPaper paper = new BallotPaper(question.roll(), league.table());
        for (String each : positions.split(",")) {
            String words = each.trim();
            if (!words.isEmpty()) {
                int space = words.indexOf(' ');
                paper.put(
                        words.substring(0, space),
                        Position.of(words.substring(space + 1)).orElseThrow());
            }
        }
        Ballots ballots =
                assertInstanceOf(BallotPaper.Sound.class, paper.leaveOpen()).ballots();
        return assertInstanceOf(Question.Foretold.class, question.forecast(ballots, attendance))
                .forecast();
    }

    @Test
    void a_majority_that_is_reached_is_adopted_whatever_the_others_do() {
        Forecast forecast = of(League.of(3, "more than 1/2 of members in favour"), "A in favour, B in favour");
        assertEquals(Verdict.ADOPTED, forecast.outcome());
        assertEquals("adopted whatever the seat to come does", forecast.needed());
        assertEquals(List.of(), forecast.pivotal());
    }

    @Test
    void a_majority_that_cannot_be_reached_any_more_says_what_is_missing() {
        Forecast forecast = of(League.of(3, "more than 1/2 of members in favour"), "A against, B against");
        assertEquals(Verdict.REJECTED, forecast.outcome());
        assertEquals(
                "rejected whatever the seat to come does: more than 1/2 of members in favour (at best 1 of 3, and 2"
                        + " needed)",
                forecast.needed());
    }

    @Test
    void the_last_vote_decides_when_everything_hangs_on_it() {
        Forecast forecast = of(League.of(3, "more than 1/2 of members in favour"), "A in favour, B against");
        assertEquals(Verdict.OPEN, forecast.outcome());
        assertEquals("adopted if at least one more is in favour", forecast.needed());
        assertEquals(List.of(new Pivot("C", 1, BigInteger.ONE, BigInteger.ONE)), forecast.pivotal());
    }

    @Test
    void a_share_of_those_who_vote_has_to_be_reached_at_the_end() {
        Forecast forecast =
                of(League.of(6, "at least 2/3 of present and voting in favour"), "A in favour, B in favour, C against");
        assertEquals("adopted if at least 2/3 of present and voting are in favour (2 of 3 so far)", forecast.needed());
    }

    @Test
    void absence_that_may_cost_the_quorum_keeps_a_vote_open() {
        League league = League.with("""
                seats: {members: {members: [A, B, C], by: Statute Art. 4}}
                decisions: {matter: {rule: at least 1 in favour, quorum: at least 2 present, by: Statute Art. 5}}
                """);
        assertEquals(Verdict.ADOPTED, of(league, "A in favour").outcome());
        Forecast mayLeave = of(league, "A in favour", Attendance.MAY_BE_ABSENT);
        assertEquals(Verdict.OPEN, mayLeave.outcome());
        assertEquals("adopted if at least one more is present", mayLeave.needed());
    }

    @Test
    void looking_ahead_says_that_objections_may_still_follow_the_meeting() {
        League league = League.with("""
                seats: {members: {members: [A, B, C], by: Statute Art. 4}}
                decisions:
                  matter:
                    rule: at least 2 in favour
                    by: Statute Art. 5
                    objections: {from: any, until: 30 days after the meeting, by: Statute Art. 6}
                """);
        assertTrue(of(league, "A in favour").assumptions().stream()
                .anyMatch(each ->
                        each.id().equals("no-later-objection") && each.source().equals("Statute Art. 6")));
    }

    @Test
    void ballots_with_seats_to_come_are_not_decided() {
        League league = League.of(3, "at least 2 in favour");
        Question question = league.question();
        BallotPaper paper = new BallotPaper(question.roll(), league.table());
        Ballots open =
                assertInstanceOf(BallotPaper.Sound.class, paper.leaveOpen()).ballots();
        assertThrows(IllegalArgumentException.class, () -> question.decide(open));
    }

    @Test
    void a_hundred_and_ninety_three_seats_to_come_are_counted_exactly() {
        Forecast forecast = of(League.of(193, "more than 1/2 of members in favour"), "");
        // A seat decides when exactly 96 of the other 192 are in favour; the other 96 take one of two positions.
        BigInteger choices = BigInteger.ONE;
        for (int i = 1; i <= 96; i++) {
            choices = choices.multiply(BigInteger.valueOf(96L + i)).divide(BigInteger.valueOf(i));
        }
        assertEquals(
                choices.multiply(BigInteger.TWO.pow(96)),
                forecast.pivotal().getFirst().completions());
        assertEquals(193, forecast.pivotal().size());
    }
}
