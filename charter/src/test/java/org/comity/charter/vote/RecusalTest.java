package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.comity.charter.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Members that the question names and that have no vote on it.
class RecusalTest {
    private static final League ANY = with("any");

    private static League with(String named) {
        return League.with("""
                seats:
                  permanent: {members: [A, B], by: Statute Art. 4}
                  elected: {members: [C, D, E], by: Statute Art. 4}
                decisions: {matter: {rule: "at least 3 in favour, and no permanent against", named: %s, recuses: the named, by: Statute Art. 5}}
                """.formatted(named));
    }

    @ParameterizedTest
    @EnumSource(
            value = Position.class,
            names = {"REPRESENTED"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_party_has_no_vote_whatever_it_gives(Position given) {
        String others = "B in favour, C in favour, D in favour, E abstaining";
        Question question = ANY.question();
        BallotPaper.Sound sound = assertInstanceOf(
                BallotPaper.Sound.class, ANY.fill(question, "A " + given.words() + ", A is named, " + others));
        assertEquals(Position.RECUSED, sound.ballots().counting(0));
        assertEquals(
                given == Position.RECUSED
                        ? List.of()
                        : List.of(new BallotPaper.Ignored(
                                "A", given, "whom the question names is recused (Statute Art. 5)")),
                sound.ignored());
        Outcome outcome = ANY.vote("A " + given.words() + ", A is named, " + others);
        assertInstanceOf(Outcome.Adopted.class, outcome);
        assertEquals(List.of(), outcome.assumptions());
    }

    @Test
    void who_is_not_named_keeps_its_veto() {
        assertInstanceOf(
                Outcome.Rejected.class, ANY.vote("A against, B in favour, C in favour, D in favour, E in favour"));
        assertInstanceOf(
                Outcome.Rejected.class,
                ANY.vote("A against, B against, A is named, C in favour, D in favour, E in favour"));
        assertInstanceOf(
                Outcome.Adopted.class,
                ANY.vote("A against, B against, A is named, B is named, C in favour, D in favour, E in favour"));
    }

    @Test
    void a_party_that_nobody_mentions_otherwise_is_not_listed_as_absent() {
        Question question = ANY.question();
        BallotPaper paper = new BallotPaper(question, ANY.table());
        paper.named("A");
        List.of("B", "C", "D", "E").forEach(seat -> paper.put(seat, Position.IN_FAVOUR));
        Ballots ballots =
                assertInstanceOf(BallotPaper.Sound.class, paper.close()).ballots();
        assertEquals(List.of(), ballots.taken());
        assertEquals(Position.RECUSED, ballots.counting(0));
    }

    @Test
    void a_report_about_a_party_changes_nothing() {
        Outcome outcome =
                ANY.vote("A against says a newspaper, A is named, B in favour, C in favour, D in favour, E absent");
        assertInstanceOf(Outcome.Adopted.class, outcome);
        assertEquals(List.of(), outcome.assumptions());
    }

    @Test
    void a_party_is_not_represented_and_represents_nobody() {
        BallotPaper.Sound sound =
                assertInstanceOf(BallotPaper.Sound.class, ANY.fill(ANY.question(), "A by B, A is named, B in favour"));
        assertEquals(Position.RECUSED, sound.ballots().given(0));
        assertEquals(Position.REPRESENTED, sound.ignored().getFirst().position());
        Refused refused = assertInstanceOf(
                        BallotPaper.Unsound.class, ANY.fill(ANY.question(), "C by A, A is named, A in favour"))
                .refusals()
                .getFirst();
        assertEquals("BALLOT-3", refused.code());
        assertTrue(refused.because().contains("which is recused"), refused::because);
    }

    @Test
    void ballots_that_know_no_rule_are_recused_by_the_question() {
        Question question = ANY.question();
        BallotPaper paper = new BallotPaper(question.roll(), ANY.table());
        paper.put("A", Position.AGAINST);
        paper.named("A");
        List.of("B", "C", "D").forEach(seat -> paper.put(seat, Position.IN_FAVOUR));
        paper.represented("E", "A");
        Ballots ballots =
                assertInstanceOf(BallotPaper.Sound.class, paper.close()).ballots();
        assertEquals(Position.AGAINST, ballots.counting(0));
        Outcome outcome = assertInstanceOf(Question.Decided.class, question.decide(ballots))
                .outcome();
        assertInstanceOf(Outcome.Adopted.class, outcome);
        assertEquals(3, outcome.reasons().getFirst().have(), "whom it represents is recused with it");
    }

    @Test
    void a_number_of_parties_is_a_number() {
        League one = with("1");
        Question question = one.question();
        Ballots none = ((BallotPaper.Sound) one.fill(question, "A in favour")).ballots();
        Refused refused =
                assertInstanceOf(Question.Denied.class, question.decide(none)).refused();
        assertEquals("NAMED-1", refused.code());
        assertEquals("this rule recuses 1 named member(s), and 0 are named", refused.because());
    }

    @Test
    void counts_take_those_counted_as_recused_for_the_parties() {
        Outcome outcome = ANY.count("in favour 3, recused 2", Map.of("permanent", "recused 2"));
        assertInstanceOf(Outcome.Adopted.class, outcome);
        assertEquals("named-counted", outcome.assumptions().getFirst().id());
        Refused refused = assertInstanceOf(
                        Question.Denied.class,
                        with("1").question().decide(League.counts("in favour 3, recused 2", Map.of())))
                .refused();
        assertEquals("COUNTS-4", refused.code());
        assertInstanceOf(Outcome.Rejected.class, with("1").count("in favour 2, recused 1"));
    }

    @Test
    void a_party_is_present_and_not_entitled() {
        League league = League.with("""
                seats: {members: {members: [A, B, C, D], by: Statute Art. 4}}
                decisions: {matter: {rule: all of entitled in favour, quorum: all of members present, named: any, recuses: the named, by: Statute Art. 5}}
                """);
        assertInstanceOf(
                Outcome.Adopted.class, league.vote("A against, A is named, B in favour, C in favour, D in favour"));
        assertInstanceOf(Outcome.Inquorate.class, league.vote("A against, A is named, B in favour, C in favour"));
    }

    @Test
    void a_barred_party_stays_barred() {
        League league = ANY.and("""
                facts: restrictions
                organisation: league
                by: Register
                rows: [{member: A, bars: voting, because: it is in arrears}]
                """);
        Question question = league.question();
        BallotPaper.Sound sound =
                assertInstanceOf(BallotPaper.Sound.class, league.fill(question, "A against, A is named, B in favour"));
        assertEquals(1, sound.ignored().size());
        assertEquals(Position.NOT_ENTITLED, sound.ballots().counting(0));
    }
}
