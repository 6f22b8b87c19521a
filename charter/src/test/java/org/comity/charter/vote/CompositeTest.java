package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.comity.charter.Refused;
import org.comity.charter.facts.WeightTable;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;

/// Members that are made of members: a union that casts its members' votes, a constituency with one director.
class CompositeTest {
    private static final League MEMBERS = League.with("""
            seats: {members: {filled: membership, by: Statute Art. 4}}
            weights: {tonnage: {unit: tonnes, by: Statute Annex}}
            decisions:
              matter: {rule: more than 1/2 of members in favour, by: Statute Art. 5}
              weighted: {rule: at least 60% of tonnage of members in favour, by: Statute Art. 6}
            """).and("""
            facts: members
            organisation: league
            by: Register
            rows:
              - {member: A}
              - {member: B}
              - {member: C}
              - {member: D}
              - {member: E}
              - {member: U}
            """);

    private static League with(String row) {
        return MEMBERS.and("facts: composites\norganisation: league\nby: Statute Art. 9\nrows:\n  - " + row + "\n");
    }

    private static final League UNION = with("{seat: U, members: [A, B, C], counts: as its members}");
    private static final League CONSTITUENCY = with("{seat: U, members: [A, B, C], counts: as one}");

    private static List<String> seats(League league, Seat.Right right) {
        return league.question().roll().seats().stream()
                .filter(seat -> seat.right() == right)
                .map(Seat::id)
                .toList();
    }

    private static Refused refused(League league, String positions) {
        BallotPaper.Filled filled = league.fill(league.question(), positions);
        return assertInstanceOf(BallotPaper.Unsound.class, filled, filled::toString)
                .refusals()
                .getFirst();
    }

    @Test
    void a_union_adds_no_head() {
        assertEquals(List.of("A", "B", "C", "D", "E"), seats(UNION, Seat.Right.VOTES));
        assertEquals(List.of("U"), seats(UNION, Seat.Right.NO_VOTE));
        assertEquals(
                "it casts the votes of its members (Statute Art. 9)",
                UNION.question().roll().seats().get(5).because());
    }

    @Test
    void where_a_union_stands_its_members_stand() {
        assertEquals(Verdict.ADOPTED, UNION.vote("U in favour").verdict());
        assertEquals(3, UNION.vote("U in favour").reasons().getLast().have());
        assertEquals(
                Verdict.REJECTED,
                UNION.vote("U against, D in favour, E in favour").verdict());
        assertEquals(Verdict.REJECTED, UNION.vote("U abstaining, D in favour").verdict());
    }

    @Test
    void without_a_word_of_the_union_each_member_stands_for_itself() {
        assertEquals(
                3,
                UNION.vote("A in favour, B in favour, D in favour, C against")
                        .reasons()
                        .getLast()
                        .have());
    }

    @Test
    void a_member_of_a_union_that_was_given_another_position_is_refused() {
        Refused refused = refused(UNION, "U in favour, B against");
        assertEquals("BALLOT-7", refused.code());
        assertEquals("B is against, and U, which casts its vote, is in favour", refused.because());
        assertEquals("Statute Art. 9", refused.article());
        assertEquals(Verdict.ADOPTED, UNION.vote("U in favour, B in favour").verdict());
    }

    @Test
    void every_member_that_stands_elsewhere_is_refused_once() {
        BallotPaper.Unsound unsound = assertInstanceOf(
                BallotPaper.Unsound.class, UNION.fill(UNION.question(), "U in favour, A against, B abstaining"));
        assertEquals(2, unsound.refusals().size());
    }

    @Test
    void a_union_that_was_given_two_positions_is_refused() {
        assertEquals("BALLOT-2", refused(UNION, "U in favour, U against").code());
    }

    @Test
    void nobody_represents_a_union_and_a_union_represents_nobody() {
        assertEquals("BALLOT-3", refused(UNION, "U by D, D in favour").code());
        assertEquals("BALLOT-3", refused(UNION, "D by U, U in favour").code());
    }

    @Test
    void a_report_about_a_union_is_one_about_its_members() {
        Outcome outcome = UNION.vote("U in favour says D");
        assertEquals(Verdict.DEPENDS, outcome.verdict());
        assertTrue(outcome.assumptions().stream().anyMatch(each -> each.id().startsWith("report-on-A")));
    }

    @Test
    void the_outcome_says_that_a_union_cast_votes() {
        assertTrue(UNION.vote("U in favour").assumptions().stream()
                .anyMatch(each -> each.says().equals("U is in favour and casts the votes of its 3 members here")));
    }

    @Test
    void a_union_does_not_cast_the_vote_of_a_member_that_is_barred() {
        League league = UNION.and("""
                facts: restrictions
                organisation: league
                rows: [{member: A, bars: voting, because: it is in arrears, by: Letter 1}]
                """);
        assertEquals(Verdict.REJECTED, league.vote("U in favour").verdict());
        BallotPaper.Sound sound =
                assertInstanceOf(BallotPaper.Sound.class, league.fill(league.question(), "U in favour"));
        assertEquals(
                List.of("A"),
                sound.ignored().stream().map(BallotPaper.Ignored::seat).toList());
    }

    @Test
    void a_union_counts_from_the_day_on_which_its_row_begins() {
        League later = with("{seat: U, members: [A, B, C], counts: as its members, from: 2031-05-02}");
        assertEquals(6, seats(later, Seat.Right.VOTES).size());
        League before = with("{seat: U, members: [A, B, C], counts: as its members, from: 2031-05-01}");
        assertEquals(5, seats(before, Seat.Right.VOTES).size());
    }

    @Test
    void a_union_whose_dates_leave_the_day_open_counts_and_the_outcome_says_so() {
        League perhaps = with("{seat: U, members: [A, B, C], counts: as its members, from: 2031}");
        assertTrue(perhaps.vote("U in favour").assumptions().stream()
                .anyMatch(each ->
                        each.id().equals("made-of-members-U") && each.says().contains("uncertain")));
    }

    @Test
    void a_union_without_a_seat_changes_nothing() {
        League absent = with("{seat: X, members: [A, B, C], counts: as its members}");
        assertEquals(6, seats(absent, Seat.Right.VOTES).size());
        assertEquals("BALLOT-1", refused(absent, "X in favour").code());
    }

    @Test
    void members_of_a_constituency_have_no_seats_of_their_own() {
        assertEquals(List.of("D", "E", "U"), seats(CONSTITUENCY, Seat.Right.VOTES));
        Refused refused = refused(CONSTITUENCY, "A in favour");
        assertEquals("BALLOT-1", refused.code());
        assertEquals("A has no seat of its own in league/council on 2031-05-01; U votes for it", refused.because());
        assertEquals(
                Verdict.ADOPTED, CONSTITUENCY.vote("U in favour, D in favour").verdict());
        assertEquals(Verdict.REJECTED, CONSTITUENCY.vote("U in favour").verdict());
    }

    @Test
    void members_of_a_constituency_in_doubt_have_seats_in_doubt() {
        League perhaps = with("{seat: U, members: [A, B], counts: as one, from: 2031}");
        assertEquals(
                List.of("A", "B"),
                perhaps.question().roll().seats().stream()
                        .filter(seat -> seat.certainty() == Seat.Certainty.UNCERTAIN)
                        .map(Seat::id)
                        .toList());
    }

    private static String table(String values) {
        return "facts: weights\norganisation: league\nweight: tonnage\nby: Annex\ntables: [{values: {" + values + "}}]";
    }

    private static OptionalLong weightOfU(League league) {
        WeightTable table =
                league.table().weights("tonnage", LocalDate.of(2031, 5, 1)).orElseThrow();
        return league.question().roll().weight(table, "U");
    }

    @Test
    void a_constituency_weighs_what_its_members_weigh_together() {
        League league = CONSTITUENCY.and(table("A: 10, B: 20, C: 30, D: 25, E: 15"));
        assertEquals(OptionalLong.of(60), weightOfU(league));
        assertEquals(Verdict.ADOPTED, league.vote("weighted", "U in favour").verdict());
        assertEquals(
                Verdict.REJECTED,
                league.vote("weighted", "D in favour, E in favour").verdict());
    }

    @Test
    void a_weight_that_a_table_gives_to_the_seat_itself_goes_first() {
        assertEquals(OptionalLong.of(7), weightOfU(CONSTITUENCY.and(table("A: 10, B: 20, C: 30, D: 25, E: 15, U: 7"))));
    }

    @Test
    void a_constituency_with_a_member_without_weight_has_none_and_the_refusal_names_the_member() {
        League league = CONSTITUENCY.and(table("A: 10, C: 30, D: 25, E: 15"));
        Question.Prepared prepared = league.prepare("weighted", League.DAY, Seating.NOBODY);
        Refused refused = assertInstanceOf(Question.Denied.class, prepared).refused();
        assertEquals("WEIGHT-2", refused.code());
        assertTrue(refused.because().startsWith("B, of which U is made, has no tonnage"), refused.because());
    }

    @Test
    void a_union_needs_no_weight_since_its_members_have_theirs() {
        League league = UNION.and(table("A: 10, B: 20, C: 30, D: 25, E: 15"));
        assertEquals(Verdict.ADOPTED, league.vote("weighted", "U in favour").verdict());
    }

    @Test
    void without_a_union_its_members_are_missing_too() {
        Suppositions away = new Suppositions(Set.of("U"), Set.of(), Map.of(), Set.of(), Set.of(), Map.of(), Set.of());
        assertEquals(Can.NO, can(UNION, away));
        assertEquals(Can.YES, can(UNION, Suppositions.NONE));
        assertEquals(Can.YES, can(CONSTITUENCY, Suppositions.NONE));
    }

    private static Can can(League league, Suppositions supposed) {
        Abilities abilities = new Abilities(
                league.read().organ("league/council").orElseThrow(), League.DAY, league.table(), Seating.NOBODY);
        return assertInstanceOf(Abilities.Answered.class, abilities.ask(supposed, Optional.of("matter")))
                .abilities()
                .getFirst()
                .verdict();
    }

    @Test
    void seats_that_are_still_to_come_are_not_those_of_a_union_that_has_voted() {
        Question question = UNION.question();
        BallotPaper paper = new BallotPaper(question.roll(), UNION.table());
        paper.put("U", Position.IN_FAVOUR);
        BallotPaper.Filled filled = paper.leaveOpen();
        assertInstanceOf(BallotPaper.Sound.class, filled, filled::toString);
    }

    @Test
    void a_union_decides_as_its_members_would_one_by_one() {
        List<Position> positions =
                List.of(Position.IN_FAVOUR, Position.AGAINST, Position.ABSTAINING, Position.ABSENT, Position.OBJECTING);
        Question question = UNION.question();
        Seeded.times(200, random -> {
            Position union = positions.get(random.nextInt(positions.size()));
            List<String> together = new ArrayList<>(List.of("U " + union.words()));
            List<String> apart =
                    new ArrayList<>(List.of("A " + union.words(), "B " + union.words(), "C " + union.words()));
            for (String other : List.of("D", "E")) {
                String given = other + " "
                        + positions.get(random.nextInt(positions.size())).words();
                together.add(given);
                apart.add(given);
            }
            Optional<Verdict> one = quick(question, String.join(", ", together));
            assertTrue(one.isPresent());
            assertEquals(quick(question, String.join(", ", apart)), one);
        });
    }

    private static Optional<Verdict> quick(Question question, String positions) {
        return question.quickly(assertInstanceOf(BallotPaper.Sound.class, UNION.fill(question, positions))
                .ballots());
    }
}
