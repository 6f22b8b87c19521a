package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of a tied vote.
class TieTest {
    private static final String TIED = "A in favour, B in favour, C against, D objecting, E abstaining";

    private static League with(String tie) {
        return with(tie, "more than 1/2 of present and voting in favour");
    }

    private static League with(String tie, String rule) {
        return League.with("""
                seats: {members: {members: [A, B, C, D, E], by: Statute Art. 4}}
                groups: {founders: {members: [A, B, C, D]}}
                decisions: {matter: {rule: "%s", tie: %s, quorum: at least 2 present, by: Statute Art. 5}}
                """.formatted(rule, tie));
    }

    private static Circumstances casting(TieBreak so) {
        return new Circumstances(Optional.empty(), Optional.of(so), Optional.empty(), Circumstances.Vote.FIRST);
    }

    private static Circumstances lot(TieBreak so) {
        return new Circumstances(Optional.empty(), Optional.empty(), Optional.of(so), Circumstances.Vote.FIRST);
    }

    private static final Circumstances SECOND =
            new Circumstances(Optional.empty(), Optional.empty(), Optional.empty(), Circumstances.Vote.SECOND);

    private static List<String> ids(Outcome outcome) {
        return outcome.assumptions().stream().map(Assumption::id).toList();
    }

    @Test
    void a_tie_fails_where_nothing_else_is_said() {
        Outcome outcome = with("fails").vote(TIED);
        assertInstanceOf(Outcome.Rejected.class, outcome);
        assertEquals(List.of(), ids(outcome));
    }

    @Test
    void a_tie_that_the_chair_breaks_depends_on_the_casting_vote() {
        Outcome outcome = with("chair casts").vote(TIED);
        assertInstanceOf(Outcome.Depends.class, outcome);
        Assumption casting = outcome.assumptions().getFirst();
        assertEquals("casting-vote", casting.id());
        assertEquals("adopted", casting.ifSo());
        assertEquals("rejected", casting.ifNot());
        assertEquals("Statute Art. 5", casting.source());
        assertTrue(casting.decides());
    }

    @ParameterizedTest
    @EnumSource(TieBreak.class)
    void a_casting_vote_or_a_lot_decides_and_is_a_reason(TieBreak so) {
        for (Outcome outcome : List.of(
                with("chair casts").vote(TIED, casting(so)), with("lots").vote(TIED, lot(so)))) {
            assertEquals(so == TieBreak.IN_FAVOUR ? Verdict.ADOPTED : Verdict.REJECTED, outcome.verdict());
            Reason reason = outcome.reasons().getLast();
            assertEquals(Reason.Role.TIE, reason.role());
            assertEquals(so == TieBreak.IN_FAVOUR ? Reason.Holds.YES : Reason.Holds.NO, reason.holds());
            assertEquals(List.of(), ids(outcome));
        }
    }

    @Test
    void lots_that_nobody_reports_leave_the_outcome_open_to_both() {
        Outcome outcome = with("lots").vote(TIED);
        assertEquals(List.of("lot"), ids(outcome));
        assertEquals("adopted", outcome.assumptions().getFirst().ifSo());
        assertEquals("rejected", outcome.assumptions().getFirst().ifNot());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A in favour, B in favour, C in favour, D against | ADOPTED",
                "A in favour, B against, C against | REJECTED",
                "A in favour | INQUORATE",
                "A abstaining, B abstaining | REJECTED"
            })
    void where_nothing_is_tied_nobody_is_asked_for_a_casting_vote(String positions, Verdict expected) {
        for (String tie : List.of("chair casts", "lots", "second vote")) {
            Outcome outcome = with(tie).vote(positions + ", E absent");
            assertEquals(expected, outcome.verdict(), tie);
            assertTrue(
                    outcome.assumptions().stream().allMatch(each -> each.id().equals("not-mentioned")),
                    () -> tie + outcome.assumptions());
            Outcome cast = with("chair casts").vote(positions, casting(TieBreak.IN_FAVOUR));
            assertEquals(expected, cast.verdict(), "a casting vote changes only a tie");
        }
    }

    @Test
    void a_tied_vote_may_be_repeated_once() {
        Outcome first = with("second vote").vote(TIED);
        assertInstanceOf(Outcome.Rejected.class, first);
        assertTrue(first.assumptions().getFirst().says().contains("may be voted on once more"), first::toString);
        Outcome second = with("second vote").vote(TIED, SECOND);
        assertInstanceOf(Outcome.Rejected.class, second);
        assertTrue(second.assumptions().getFirst().says().contains("this was the second vote"), second::toString);
        assertEquals("second-vote", second.assumptions().getFirst().id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "more than 1/2 of founders members in favour, or at least 3 in favour | DEPENDS | A in favour, B in favour, C against, D against",
                "more than 1/2 of founders members in favour, and at least 2 in favour | DEPENDS | A in favour, B in favour, C against",
                "more than 1/2 of founders members in favour, and at least 3 in favour | REJECTED | A in favour, B in favour, C against",
                "more than 1/2 of present in favour, and more than 1/2 of cast in favour | DEPENDS | A in favour, B in favour, C against, D abstaining",
                "more than 1/2 of present in favour, and more than 1/2 of founders members in favour | REJECTED | A in favour, B against",
                "at least 2 of these: (more than 1/2 of present in favour), (at least 1 in favour), (at least 4 in favour) | DEPENDS | A in favour, B against",
                "at least 2/4 of present in favour, and more than 50% of present in favour | DEPENDS | A in favour, B against"
            })
    void a_tie_is_a_rule_that_lacks_nothing_but_the_other_half(String rule, Verdict expected, String positions) {
        assertEquals(expected, with("chair casts", rule).vote(positions).verdict(), rule);
    }

    @Test
    void half_of_an_odd_number_and_half_of_nothing_are_no_tie() {
        assertInstanceOf(
                Outcome.Rejected.class,
                with("chair casts", "more than 1/2 of members in favour").vote("A in favour, B in favour, C against"));
        assertInstanceOf(Outcome.Rejected.class, with("chair casts").vote("A abstaining, B abstaining, C abstaining"));
    }

    @Test
    void a_tie_in_the_fallback_is_broken_there() {
        League league = League.with("""
                seats: {members: {members: [A, B, C, D], by: Statute Art. 4}}
                decisions:
                  matter:
                    rule: no objection
                    by: Statute Art. 5
                    otherwise: {rule: more than 1/2 of present and voting in favour, tie: chair casts}
                """);
        assertInstanceOf(Outcome.Depends.class, league.vote("A in favour, B objecting"));
        assertInstanceOf(Outcome.Adopted.class, league.vote("A in favour, B silent"));
        assertInstanceOf(Outcome.Adopted.class, league.vote("A in favour, B objecting", casting(TieBreak.IN_FAVOUR)));
    }

    @Test
    void counts_can_be_tied() {
        assertInstanceOf(Outcome.Depends.class, with("chair casts").count("in favour 2, against 2"));
        assertInstanceOf(Outcome.Adopted.class, with("chair casts").count("in favour 3, against 2"));
        Outcome second = with("second vote").count("in favour 2, against 2");
        assertTrue(ids(second).contains("second-vote"));
    }

    @Test
    void an_unknown_position_may_make_a_tie() {
        Outcome outcome = with("chair casts").vote("A in favour, B against, C unknown, D absent, E absent");
        assertInstanceOf(Outcome.Depends.class, outcome);
        assertEquals(List.of("casting-vote", "unknown-position-of-C"), ids(outcome));
        assertInstanceOf(
                Outcome.Depends.class,
                with("chair casts")
                        .vote("A in favour, B unknown, C absent, D absent, E absent", casting(TieBreak.AGAINST)));
    }

    @ParameterizedTest
    @CsvSource({"fails", "second vote", "chair casts", "lots"})
    void what_nobody_may_do_is_refused(String tie) {
        for (Circumstances each : List.of(casting(TieBreak.AGAINST), lot(TieBreak.AGAINST), SECOND)) {
            boolean fits = tie.equals("chair casts") && each.casting().isPresent()
                    || tie.equals("lots") && each.lot().isPresent()
                    || tie.equals("second vote") && each == SECOND;
            Question.Answer byCounts =
                    with(tie).question().decide(League.counts("in favour 2", java.util.Map.of()), each);
            if (fits) {
                assertInstanceOf(Question.Decided.class, byCounts);
            } else {
                assertEquals(
                        "CIRCUMSTANCE-1",
                        assertInstanceOf(Question.Denied.class, byCounts)
                                .refused()
                                .code());
            }
        }
    }

    @Test
    void as_much_as_can_be_unknown_at_once_is_still_looked_at() {
        String readings =
                "absence: open, readings: [{id: a, says: x, by: Statute}, {id: b, says: y, quorum: at least 2 present, by: Statute}]";
        StringBuilder steps = new StringBuilder();
        for (String tie : List.of("lots", "chair casts", "fails", "fails", "fails")) {
            steps.append("{id: s%d, asks: x, rule: more than 1/2 of members in favour, tie: %s, %s}, "
                    .formatted(steps.length(), tie, readings));
        }
        League league = League.with("""
                seats: {members: {members: %s, by: Statute Art. 4}}
                decisions: {matter: {by: Statute Art. 5, steps: [%s]}}
                """.formatted(Samples.members(20), steps));
        String reports = String.join(
                ", ",
                Samples.members(8).stream()
                        .map(seat -> seat + " in favour says Z")
                        .toList());
        String unknown = String.join(
                ", ",
                Samples.members(20).subList(8, 20).stream()
                        .map(seat -> seat + " unknown")
                        .toList());
        assertInstanceOf(Outcome.Depends.class, league.vote(reports + ", " + unknown));
    }

    @Test
    void a_quick_answer_is_not_given_where_a_tie_could_be_broken() {
        for (String tie : List.of("chair casts", "lots")) {
            Question question = with(tie).question();
            Ballots ballots = ((BallotPaper.Sound) with(tie).fill(question, TIED)).ballots();
            assertEquals(Optional.empty(), question.quickly(ballots));
        }
        Question question = with("second vote").question();
        Ballots ballots = ((BallotPaper.Sound) with("second vote").fill(question, TIED)).ballots();
        assertEquals(Optional.of(Verdict.REJECTED), question.quickly(ballots));
    }
}
