package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.charter.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What follows when consensus fails.
class FallbackTest {
    private static final League COUNCIL = with("after: 24 hours,");

    private static League with(String more) {
        return League.with("""
                seats: {members: {members: [A, B, C, D, E, F], by: Statute Art. 4}}
                decisions:
                  matter:
                    rule: no objection
                    quorum: at least 4 present
                    by: Statute Art. 5(1)
                    otherwise: {%s rule: at least 2/3 of present and voting in favour, quorum: at least 3 present, by: Statute Art. 5(2)}
                """.formatted(more));
    }

    private static Circumstances failed(String day) {
        return new Circumstances(
                Optional.of(LocalDate.parse(day)), Optional.empty(), Optional.empty(), Circumstances.Vote.FIRST);
    }

    private static List<String> steps(Outcome outcome) {
        return outcome.reasons().stream().map(Reason::step).distinct().toList();
    }

    private static List<String> ids(Outcome outcome) {
        return outcome.assumptions().stream().map(Assumption::id).toList();
    }

    @Test
    void consensus_needs_no_vote_and_lists_nothing_about_one() {
        Outcome outcome = COUNCIL.vote("A silent, B silent, C silent, D silent, E in favour");
        assertInstanceOf(Outcome.Adopted.class, outcome);
        assertEquals(List.of(""), steps(outcome));
        assertEquals(List.of(), ids(outcome));
    }

    @Test
    void without_consensus_two_thirds_decide_and_an_objection_is_a_vote_against() {
        Outcome adopted = COUNCIL.vote("A in favour, B in favour, C in favour, D in favour, E objecting, F against");
        assertInstanceOf(Outcome.Adopted.class, adopted);
        assertEquals(List.of("", "otherwise"), steps(adopted));
        assertEquals(4, adopted.reasons().getLast().have());
        assertEquals(6, adopted.reasons().getLast().base().orElseThrow());
        assertInstanceOf(
                Outcome.Rejected.class,
                COUNCIL.vote("A in favour, B in favour, C in favour, D abstaining, E objecting, F against"));
    }

    @Test
    void a_fallback_takes_for_granted_that_consensus_is_exhausted_and_the_time_has_passed() {
        Outcome outcome = COUNCIL.vote("A in favour, B in favour, C in favour, D in favour, E in favour, F objecting");
        Assumption exhausted = outcome.assumptions().getFirst();
        assertEquals("consensus-exhausted", exhausted.id());
        assertEquals(
                "efforts at consensus are exhausted, and 24 hours have passed since; until then the question is open",
                exhausted.says());
        assertEquals("Statute Art. 5(2)", exhausted.source());
        assertEquals("adopted", exhausted.ifSo());
        assertEquals(
                "efforts at consensus are exhausted; until then the question is open",
                with("").vote("A in favour, B in favour, C in favour, D in favour, E in favour, F objecting")
                        .assumptions()
                        .getFirst()
                        .says());
    }

    @Test
    void too_few_for_consensus_may_be_enough_for_the_vote() {
        assertInstanceOf(Outcome.Adopted.class, COUNCIL.vote("A in favour, B in favour, C silent"));
        assertInstanceOf(Outcome.Inquorate.class, COUNCIL.vote("A in favour, B in favour"));
    }

    @ParameterizedTest
    @CsvSource({
        // The vote is on 2031-05-01.
        "2031-05-02, open",
        "2031-05-01, open",
        "2031-04-30, adopted",
        "2031-04-29, adopted"
    })
    void before_the_time_has_passed_the_question_is_open(String failed, String expected) {
        Outcome outcome = COUNCIL.vote(
                "A in favour, B in favour, C in favour, D in favour, E in favour, F objecting", failed(failed));
        assertEquals(expected, outcome.verdict().word());
        if (expected.equals("open")) {
            Reason reason = outcome.reasons().getLast();
            assertEquals(Reason.Role.WAITING, reason.role());
            assertEquals("otherwise", reason.step());
            assertEquals("at least 24 hours after consensus failed", reason.test());
            assertEquals(24, reason.need());
            assertTrue(reason.have() < 24 && reason.margin() == reason.have() - 24, reason::toString);
            assertEquals(Reason.Holds.NO, reason.holds());
            assertEquals("Statute Art. 5(2)", reason.article());
            assertEquals(List.of(), ids(outcome));
        }
    }

    @Test
    void a_time_that_the_days_leave_open_is_taken_to_have_passed_and_listed() {
        String positions = "A in favour, B in favour, C in favour, D in favour, E in favour, F objecting";
        String says = "efforts at consensus failed on %s, as whoever asks says%s; until then the question is open";
        assertEquals(
                says.formatted("2031-04-30", ", and 24 hours have passed since"),
                COUNCIL.vote(positions, failed("2031-04-30"))
                        .assumptions()
                        .getFirst()
                        .says());
        assertEquals(
                says.formatted("2031-04-29", ""),
                COUNCIL.vote(positions, failed("2031-04-29"))
                        .assumptions()
                        .getFirst()
                        .says());
    }

    @ParameterizedTest
    @CsvSource({"2031-04-30, open", "2031-04-29, adopted"})
    void days_are_those_of_the_calendar(String failed, String expected) {
        assertEquals(
                expected,
                with("after: 2 days,")
                        .vote(
                                "A in favour, B in favour, C in favour, D in favour, E in favour, F objecting",
                                failed(failed))
                        .verdict()
                        .word());
    }

    @Test
    void consensus_that_holds_waits_for_nothing() {
        assertInstanceOf(
                Outcome.Adopted.class, COUNCIL.vote("A silent, B silent, C silent, D silent", failed("2031-05-01")));
    }

    @Test
    void the_day_on_which_consensus_failed_is_of_no_use_where_nothing_follows() {
        League league = League.of(3, "no objection");
        Question question = league.question();
        Ballots ballots = ((BallotPaper.Sound) league.fill(question, "A silent")).ballots();
        Refused refused = assertInstanceOf(Question.Denied.class, question.decide(ballots, failed("2031-04-30")))
                .refused();
        assertEquals("CIRCUMSTANCE-1", refused.code());
        assertTrue(refused.because().contains("nothing follows here when consensus fails"), refused::because);
        assertEquals("Statute Art. 5", refused.article());
    }

    @Test
    void a_fallback_of_a_step_sees_what_the_step_sees() {
        League league = League.with("""
                seats: {members: {members: [A, B, C, D, E], by: Statute Art. 4}}
                decisions:
                  matter:
                    steps:
                      - {id: format, asks: May some decide?, rule: no objection, otherwise: {rule: at most 1 against}}
                      - {id: decision, asks: Is it adopted?, rule: no objection among the participating, otherwise: {rule: at least 3 in favour}}
                    by: Statute Art. 5
                """);
        assertInstanceOf(
                Outcome.Adopted.class, league.vote("A in favour, B in favour, C in favour, D objecting, E against"));
        assertInstanceOf(
                Outcome.Rejected.class, league.vote("A in favour, B in favour, C in favour, D objecting, E objecting"));
        assertInstanceOf(Outcome.Rejected.class, league.vote("A in favour, B in favour, C against, D objecting"));
        Outcome outcome = league.vote("A in favour, B in favour, C in favour, D objecting, E against");
        assertEquals(List.of("format", "format-otherwise", "decision", "decision-otherwise"), steps(outcome));
        assertEquals(
                List.of("consensus-exhausted-format-otherwise", "consensus-exhausted-decision-otherwise"),
                ids(outcome));
    }

    @Test
    void readings_work_in_the_rule_and_in_what_follows_it() {
        League league = League.with("""
                seats: {members: {members: [A, B, C, D], by: Statute Art. 4}}
                decisions:
                  matter:
                    rule: no objection
                    by: Statute Art. 5
                    absence: open
                    readings:
                      - {id: all-there, says: All must be there., quorum: all of entitled present, by: Statute Art. 5}
                      - {id: some-there, says: Some suffice., by: Statute Art. 5}
                    otherwise:
                      rule: more than 1/2 of members in favour
                      quorum: at least 1 present
                      open: whose majority
                      readings:
                        - {id: of-members, says: Of all., by: Statute Art. 6}
                        - {id: of-voters, says: Of those who vote., rule: more than 1/2 of present and voting in favour, by: Statute Art. 6}
                """);
        Outcome outcome = league.vote("A in favour, B in favour, C abstaining");
        Outcome.Depends depends = assertInstanceOf(Outcome.Depends.class, outcome);
        assertEquals(List.of(Verdict.ADOPTED, Verdict.REJECTED), depends.possible());
        assertEquals(
                List.of(
                        "all-there depends adopted",
                        "some-there adopted depends",
                        "of-members depends adopted",
                        "of-voters adopted depends"),
                outcome.assumptions().stream()
                        .limit(4)
                        .map(each -> each.id() + " " + each.ifSo() + " " + each.ifNot())
                        .toList());
        assertEquals(List.of("", "otherwise"), steps(outcome));
        assertTrue(ids(outcome).contains("consensus-exhausted"), "under one reading it comes to the vote");
    }

    @Test
    void counts_come_to_the_fallback_too() {
        Outcome outcome = COUNCIL.count("in favour 4, objecting 1");
        assertInstanceOf(Outcome.Adopted.class, outcome);
        assertTrue(ids(outcome).contains("consensus-exhausted"));
    }

    @Test
    void without_a_quorum_nothing_is_put_to_the_vote() {
        League league = League.with("""
                seats: {members: {members: [A, B, C, D], by: Statute Art. 4}}
                decisions:
                  matter:
                    rule: no objection
                    quorum: more than 1/2 of members present
                    by: Statute Art. 5
                    otherwise: {rule: more than 1/2 of present and voting in favour, by: Statute Art. 6}
                """);
        assertEquals(Verdict.INQUORATE, league.vote("C in favour").verdict());
        assertEquals(
                Verdict.ADOPTED,
                league.vote("A in favour, B in favour, C objecting").verdict());
    }
}
