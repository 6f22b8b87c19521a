package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.comity.charter.Refused;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The right of a minority to have an adoption put off.
class DeferralTest {
    private static final League COUNCIL = with("at least 1/3 of members not in favour");

    private static League with(String rule) {
        return League.with("""
                seats: {members: {members: [A, B, C, D, E, F], by: Statute Art. 4}}
                decisions:
                  matter:
                    rule: at least 3 in favour
                    by: Statute Art. 5
                    deferral: {rule: "%s", for: one month, by: Statute Art. 6}
                """.formatted(rule));
    }

    private static List<String> ids(Outcome outcome) {
        return outcome.assumptions().stream().map(Assumption::id).toList();
    }

    @Test
    void enough_who_ask_put_an_adoption_off() {
        Outcome outcome =
                COUNCIL.vote("A in favour, B in favour, C in favour, D against, E abstaining, D asks, E asks");
        assertInstanceOf(Outcome.Open.class, outcome);
        Reason reason = outcome.reasons().getLast();
        assertEquals(Reason.Role.DEFERRAL, reason.role());
        assertEquals(2, reason.have());
        assertEquals(2, reason.need());
        assertEquals(6, reason.base().orElseThrow());
        assertEquals("Statute Art. 6", reason.article());
        assertEquals(List.of("deferral-asked"), ids(outcome));
        assertEquals(
                "D, E asked that the adoption be put off, as whoever asks says; it is put off for one month",
                outcome.assumptions().getFirst().says());
    }

    @Test
    void too_few_who_ask_change_nothing_though_more_could_have_asked() {
        Outcome outcome = COUNCIL.vote("A in favour, B in favour, C in favour, D against, E abstaining, D asks");
        assertInstanceOf(Outcome.Adopted.class, outcome);
        assertEquals(Reason.Holds.NO, outcome.reasons().getLast().holds());
        assertEquals(-1, outcome.reasons().getLast().margin());
        assertTrue(outcome.assumptions().getFirst().says().contains("too few"), outcome::toString);
    }

    @Test
    void where_nobody_asks_the_outcome_says_so_if_enough_could() {
        Outcome could = COUNCIL.vote("A in favour, B in favour, C in favour, D against, E abstaining, F in favour");
        assertEquals(List.of("no-deferral-asked"), ids(could));
        assertEquals(
                "nobody asked that the adoption be put off for one month, though those not in favour are enough to ask:"
                        + " at least 1/3 of members not in favour",
                could.assumptions().getFirst().says());
        assertEquals(
                List.of(),
                ids(COUNCIL.vote("A in favour, B in favour, C in favour, D against, E in favour, F in favour")));
        assertEquals(List.of(), ids(COUNCIL.vote("A in favour, B in favour, C against, D against")));
        assertEquals(
                List.of("no-deferral-asked"),
                ids(COUNCIL.count("in favour 4, against 2")),
                "counts show how many are not in favour");
    }

    @Test
    void what_is_not_adopted_cannot_be_put_off() {
        Outcome outcome = COUNCIL.vote("A in favour, B in favour, C against, D against, C asks, D asks");
        assertInstanceOf(Outcome.Rejected.class, outcome);
        assertTrue(outcome.assumptions().getFirst().says().contains("nothing was adopted"), outcome::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A in favour, A asks | in favour",
                "A recused, A asks | may not vote",
                "A not entitled, A asks | may not vote",
                "A by B, B in favour, A asks | in favour"
            })
    void who_is_in_favour_or_may_not_vote_cannot_ask(String positions, String because) {
        Refused refused = assertInstanceOf(BallotPaper.Unsound.class, COUNCIL.fill(COUNCIL.question(), positions))
                .refusals()
                .getFirst();
        assertEquals("DEFERRAL-1", refused.code());
        assertTrue(refused.because().contains(because), refused::because);
    }

    @Test
    void nobody_asks_who_is_unknown_or_where_there_is_no_such_right() {
        assertEquals(
                "BALLOT-1",
                assertInstanceOf(BallotPaper.Unsound.class, COUNCIL.fill(COUNCIL.question(), "Z asks"))
                        .refusals()
                        .getFirst()
                        .code());
        League league = League.of(3, "no objection");
        Question question = league.question();
        Ballots ballots = ((BallotPaper.Sound) league.fill(question, "A against, A asks")).ballots();
        Refused refused = assertInstanceOf(Question.Denied.class, question.decide(ballots))
                .refused();
        assertEquals("CIRCUMSTANCE-1", refused.code());
        assertTrue(refused.because().contains("nobody may have an adoption put off"), refused::because);
    }

    @Test
    void who_asks_with_an_unknown_position_may_be_in_favour_after_all() {
        Outcome outcome = COUNCIL.vote("A in favour, B in favour, C in favour, D against, E unknown, D asks, E asks");
        Outcome.Depends depends = assertInstanceOf(Outcome.Depends.class, outcome);
        assertEquals(List.of(Verdict.ADOPTED, Verdict.OPEN), depends.possible());
    }

    @Test
    void a_request_of_votes_against_counts_those_alone_who_ask() {
        League league = with("more than 1/2 of present and voting against, or at least 2 against");
        assertInstanceOf(
                Outcome.Adopted.class,
                league.vote("A in favour, B in favour, C in favour, D against, E against, D asks"));
        assertInstanceOf(
                Outcome.Open.class,
                league.vote("A in favour, B in favour, C in favour, D against, E objecting, D asks, E asks"));
        assertInstanceOf(
                Outcome.Adopted.class,
                league.vote("A in favour, B in favour, C in favour, D against, E abstaining, D asks, E asks"));
    }

    @Tag("slow")
    @Test
    void one_more_who_asks_never_hinders_a_request() {
        Seeded.times(2_000, random -> {
            StringBuilder positions = new StringBuilder("A in favour, B in favour, C in favour");
            List<String> words = List.of("against", "abstaining", "objecting", "silent", "absent");
            String rule = List.of(
                            "at least 2 not in favour",
                            "at least 1/3 of members not in favour",
                            "more than 1/4 of present and voting against",
                            "at least 1 against, and at least 2 not in favour")
                    .get(random.nextInt(4));
            for (String seat : List.of("D", "E", "F")) {
                positions.append(", ").append(seat).append(' ').append(words.get(random.nextInt(words.size())));
            }
            String some =
                    positions + (random.nextBoolean() ? ", D asks" : "") + (random.nextBoolean() ? ", E asks" : "");
            if (with(rule).vote(some).verdict() == Verdict.OPEN) {
                assertEquals(Verdict.OPEN, with(rule).vote(some + ", F asks").verdict(), () -> rule + ": " + some);
            }
        });
    }

    @Test
    void a_right_known_at_second_hand_says_so() {
        League league = League.with("""
                seats: {members: {members: [A, B, C], by: Statute Art. 4}}
                decisions:
                  matter:
                    rule: at least 1 in favour
                    by: Statute Art. 5
                    deferral: {rule: at least 1 against, for: one month, by: Statute Art. 6, confirmed: no}
                """);
        assertTrue(league.vote("A in favour, B against, C against")
                .assumptions()
                .getFirst()
                .says()
                .endsWith("the right is as the charter file gives it, and its text was not seen"));
    }
}
