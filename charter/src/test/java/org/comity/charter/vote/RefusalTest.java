package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.charter.Refused;
import org.junit.jupiter.api.Test;

/// What cannot be answered, and that the refusal says why and what to do instead.
class RefusalTest {
    private static final League THREE = League.of(3, "more than 1/2 of members in favour");

    private static final String WEIGHED = """
            seats: {members: {members: [A, B], by: Statute Art. 4}}
            weights: {tonnage: {unit: tonnes}}
            decisions:
              matter: {rule: more than 1/2 of tonnage of members in favour, by: Statute Art. 5}
              other: {rule: more than 1/2 of members in favour, by: Statute Art. 6}
            """;

    private static void refuses(String code, String because, Refused refused) {
        assertEquals(code, refused.code());
        assertTrue(refused.because().contains(because), refused::because);
        assertFalse(refused.remedy().isBlank());
    }

    private static Refused paper(String positions) {
        BallotPaper.Filled filled = THREE.fill(THREE.question(), positions);
        List<Refused> refusals =
                assertInstanceOf(BallotPaper.Unsound.class, filled).refusals();
        assertEquals(1, refusals.size(), refusals::toString);
        return refusals.getFirst();
    }

    private static Refused counts(League league, Counts counts) {
        return assertInstanceOf(Question.Denied.class, league.question().decide(counts))
                .refused();
    }

    @Test
    void a_matter_that_the_organ_does_not_have() {
        Question.Denied denied =
                assertInstanceOf(Question.Denied.class, THREE.prepare("mater", League.DAY, Seating.NOBODY));
        refuses("QUESTION-1", "no matter 'mater'", denied.refused());
        assertTrue(denied.refused().remedy().contains("did you mean matter?"));
    }

    @Test
    void a_day_for_which_no_rule_is_known() {
        League league = League.with("""
                seats: {members: {members: [A, B], by: Statute Art. 4}}
                decisions: {matter: [{from: 2031-05-02, rule: no objection, by: Statute Art. 5}]}
                """);
        refuses("QUESTION-2", "2031-05-01", league.denied());
        assertTrue(league.denied().remedy().contains("2031-05-02"));
        assertInstanceOf(Question.Ready.class, league.prepare("matter", LocalDate.of(2031, 5, 2), Seating.NOBODY));
    }

    @Test
    void a_weight_that_nobody_knows_for_the_day() {
        refuses("WEIGHT-1", "no table of tonnage is known", League.with(WEIGHED).denied());
        League later = League.with(WEIGHED).and(table("from: 2031-05-02", "A: 1, B: 2"));
        refuses("WEIGHT-1", "2031-05-01", later.denied());
        assertEquals("Statute Art. 5", later.denied().article());
        assertInstanceOf(Question.Ready.class, later.prepare("matter", LocalDate.of(2031, 5, 2), Seating.NOBODY));
    }

    @Test
    void a_seat_without_a_weight() {
        refuses(
                "WEIGHT-2",
                "B has no tonnage",
                League.with(WEIGHED).and(table("from: 2031-01-01", "A: 1")).denied());
    }

    @Test
    void a_missing_weight_matters_only_to_the_rule_that_uses_it() {
        assertEquals(
                Verdict.ADOPTED,
                League.with(WEIGHED).vote("other", "A in favour, B in favour").verdict());
    }

    private static String table(String period, String values) {
        return "facts: weights\norganisation: league\nweight: tonnage\nby: Report\ntables: [{" + period + ", values: {"
                + values + "}}]";
    }

    @Test
    void a_member_that_never_existed() {
        refuses("BALLOT-1", "nobody is called X", paper("X in favour"));
    }

    @Test
    void a_member_whose_name_has_a_slip_gets_the_one_that_was_meant() {
        League league = League.with("""
                seats: {members: {members: [ALDORIA, BREVIA], by: Statute Art. 4}}
                decisions: {matter: {rule: no objection, by: Statute Art. 5}}
                """);
        BallotPaper.Unsound unsound =
                assertInstanceOf(BallotPaper.Unsound.class, league.fill(league.question(), "ALDROIA in favour"));
        assertEquals("did you mean ALDORIA?", unsound.refusals().getFirst().remedy());
    }

    @Test
    void a_member_that_has_no_seat_on_the_day() {
        League league = League.with("""
                seats: {members: {filled: membership, by: Statute Art. 4}}
                decisions: {matter: {rule: no objection, by: Statute Art. 5}}
                """)
                .and("facts: members\norganisation: league\nby: Register\n"
                        + "rows: [{member: A}, {member: YUG, until: 2003-02-04}]");
        BallotPaper.Unsound unsound =
                assertInstanceOf(BallotPaper.Unsound.class, league.fill(league.question(), "YUG in favour"));
        refuses(
                "BALLOT-1",
                "YUG has no seat in league/council on 2031-05-01",
                unsound.refusals().getFirst());
    }

    @Test
    void two_positions_of_one_seat() {
        refuses("BALLOT-2", "in favour and against", paper("A in favour, A against"));
        refuses("BALLOT-2", "A has two positions", paper("B in favour, A in favour, A by B"));
    }

    @Test
    void a_seat_that_nobody_can_represent() {
        refuses("BALLOT-3", "itself", paper("A by A"));
        refuses("BALLOT-3", "B, which is absent", paper("A by B"));
        refuses("BALLOT-3", "B, which is represented", paper("A by B, B by C, C in favour"));
    }

    @Test
    void a_seat_represented_by_one_that_may_not_vote() {
        League league = THREE.and("facts: restrictions\norganisation: league\n"
                + "rows: [{member: B, bars: voting, because: it is in arrears, by: Decision 8}]");
        BallotPaper.Unsound unsound =
                assertInstanceOf(BallotPaper.Unsound.class, league.fill(league.question(), "B in favour, A by B"));
        refuses("BALLOT-3", "it is in arrears", unsound.refusals().getFirst());
    }

    @Test
    void a_report_without_a_position() {
        refuses("BALLOT-4", "a report about A", paper("A absent says a newspaper"));
    }

    @Test
    void more_or_fewer_named_than_the_rule_sets_aside() {
        League league = League.with("""
                seats: {members: {members: [A, B, C], by: Statute Art. 4}}
                decisions: {matter: {rule: no objection except from the named, named: 1, by: Statute Art. 5}}
                """);
        for (String positions : List.of("A silent", "A is named, B is named, C silent")) {
            Question question = league.question();
            Ballots ballots = assertInstanceOf(BallotPaper.Sound.class, league.fill(question, positions))
                    .ballots();
            refuses(
                    "NAMED-1",
                    "sets aside 1",
                    assertInstanceOf(Question.Denied.class, question.decide(ballots))
                            .refused());
        }
        refuses("COUNTS-4", "counts name nobody", counts(league, League.counts("silent 3", Map.of())));
    }

    @Test
    void counts_of_a_group_that_the_organ_does_not_have() {
        refuses(
                "COUNTS-1",
                "no group 'permanent'",
                counts(THREE, League.counts("in favour 2", Map.of("permanent", "in favour 1"))));
    }

    @Test
    void more_counted_than_there_are() {
        refuses("COUNTS-2", "4 seats are counted", counts(THREE, League.counts("in favour 4", Map.of())));
        refuses(
                "COUNTS-2",
                "2 of members are in favour, and 1 in all",
                counts(THREE, League.counts("in favour 1", Map.of("members", "in favour 2"))));
        refuses(
                "COUNTS-2",
                "do not fit",
                counts(THREE, League.counts("in favour 2", Map.of("members", "in favour 1"))));
        refuses("COUNTS-2", "the most", withRemedy(counts(THREE, League.counts("in favour 1000001", Map.of()))));
    }

    private static Refused withRemedy(Refused refused) {
        return new Refused(
                refused.code(), refused.because() + " " + refused.remedy(), refused.article(), refused.remedy());
    }

    @Test
    void another_number_of_members_than_the_facts_know() {
        Counts counts = new Counts(Map.of(Position.IN_FAVOUR, 2), Map.of(), OptionalInt.of(5), Optional.empty());
        refuses("COUNTS-3", "has 3 seats", counts(THREE, counts));
    }

    @Test
    void counts_of_seats_that_have_no_vote() {
        League league = League.with("""
                seats:
                  bodies: {filled: unnamed, by: Statute Art. 4}
                  observers: {filled: unnamed, votes: no, by: Statute Art. 4}
                decisions: {matter: {rule: no objection, by: Statute Art. 5}}
                """);
        refuses(
                "COUNTS-5",
                "observers have no vote",
                counts(league, League.counts("silent 3", Map.of("observers", "silent 1"))));
    }

    @Test
    void counts_of_seats_that_are_represented() {
        refuses("COUNTS-6", "represented", counts(THREE, League.counts("in favour 1, represented 1", Map.of())));
    }

    @Test
    void counts_where_weights_decide_and_nobody_names_the_seats() {
        League league = League.with("""
                seats: {bodies: {filled: unnamed, by: Statute Art. 4}}
                weights: {tonnage: {unit: tonnes}}
                decisions: {matter: {rule: more than 1/2 of tonnage of members in favour, by: Statute Art. 5}}
                """).and(table("from: 2031-01-01", "A: 1"));
        refuses("COUNTS-7", "adds weights", counts(league, League.counts("in favour 3", Map.of())));
    }

    @Test
    void ballots_on_the_roll_of_another_question_are_a_mistake_of_the_program() {
        Ballots ballots = assertInstanceOf(BallotPaper.Sound.class, THREE.fill(THREE.question(), "A in favour"))
                .ballots();
        Question other = THREE.question();
        assertThrows(IllegalArgumentException.class, () -> other.decide(ballots));
    }
}
