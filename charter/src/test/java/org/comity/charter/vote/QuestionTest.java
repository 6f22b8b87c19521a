package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What an organ decides: each edge from both sides.
class QuestionTest {
    private static final String NINE_AND_NO_VETO = "at least 9 in favour, and no permanent against";

    @Test
    void nine_of_fifteen_adopt_and_eight_do_not() {
        League council = League.ofFifteen("at least 9 in favour");
        assertEquals(Verdict.ADOPTED, council.count("in favour 9, against 6").verdict());
        assertEquals(Verdict.REJECTED, council.count("in favour 8, against 7").verdict());
    }

    @Test
    void one_permanent_member_against_stops_what_fourteen_want() {
        League council = League.ofFifteen(NINE_AND_NO_VETO);
        assertEquals(
                Verdict.REJECTED,
                council.count("in favour 14, against 1", Map.of("permanent", "against 1"))
                        .verdict());
        assertEquals(
                Verdict.ADOPTED,
                council.count("in favour 14, against 1", Map.of("permanent", "against 0"))
                        .verdict());
    }

    @Test
    void a_permanent_member_that_abstains_or_stays_away_vetoes_nothing() {
        League council = League.ofFifteen(NINE_AND_NO_VETO);
        String nine = ", F in favour, G in favour, H in favour, I in favour, J in favour, K in favour, L in favour,"
                + " M in favour, N in favour";
        assertEquals(Verdict.ADOPTED, council.vote("A abstaining" + nine).verdict());
        assertEquals(Verdict.ADOPTED, council.vote("A absent" + nine).verdict());
        assertEquals(Verdict.REJECTED, council.vote("A against" + nine).verdict());
        assertEquals(Verdict.REJECTED, council.vote("A objecting" + nine).verdict());
        assertEquals(
                Verdict.REJECTED,
                council.vote("A against without reasons" + nine).verdict());
    }

    @Test
    void counts_that_do_not_say_who_was_against_leave_the_veto_open() {
        Outcome outcome = League.ofFifteen(NINE_AND_NO_VETO).count("in favour 14, against 1");
        assertEquals(Verdict.DEPENDS, outcome.verdict());
        Assumption who = outcome.assumptions().getFirst();
        assertEquals("who-stood-where", who.id());
        assertTrue(who.decides());
    }

    @Test
    void a_vote_in_which_everyone_abstains_adopts_nothing() {
        League council = League.of(15, "at least 2/3 of present and voting in favour");
        assertEquals(Verdict.REJECTED, council.count("abstaining 15").verdict());
        assertEquals(
                Verdict.ADOPTED, council.count("in favour 1, abstaining 14").verdict());
    }

    @Test
    void none_to_none_adopts_nothing_and_one_to_none_does() {
        League council = League.of(3, "more than 1/2 of present and voting in favour");
        assertEquals(Verdict.REJECTED, council.count("present and not voting 3").verdict());
        assertEquals(
                Verdict.ADOPTED,
                council.count("in favour 1, present and not voting 2").verdict());
    }

    @Test
    void a_tie_is_at_least_half_and_not_a_majority() {
        assertEquals(
                Verdict.REJECTED,
                League.of(16, "more than 1/2 of members in favour")
                        .count("in favour 8, against 8")
                        .verdict());
        assertEquals(
                Verdict.ADOPTED,
                League.of(16, "more than 1/2 of members in favour")
                        .count("in favour 9, against 7")
                        .verdict());
        assertEquals(
                Verdict.ADOPTED,
                League.of(16, "at least 1/2 of members in favour")
                        .count("in favour 8, against 8")
                        .verdict());
    }

    @Test
    void two_thirds_of_193_members_are_129() {
        League assembly = League.of(193, "at least 2/3 of members in favour");
        assertEquals(Verdict.ADOPTED, assembly.count("in favour 129").verdict());
        assertEquals(Verdict.REJECTED, assembly.count("in favour 128").verdict());
    }

    @Test
    void ten_to_five_are_two_thirds_when_the_others_abstain() {
        League assembly = League.of(185, "at least 2/3 of present and voting in favour");
        assertEquals(
                Verdict.ADOPTED,
                assembly.count("in favour 10, against 5, abstaining 170").verdict());
        assertEquals(
                Verdict.REJECTED,
                assembly.count("in favour 9, against 5, abstaining 171").verdict());
    }

    @Test
    void all_who_vote_may_agree_and_still_be_too_few_of_those_entitled() {
        League committee = League.of(7, "no vote against, and more than 1/2 of entitled in favour");
        assertEquals(
                Verdict.REJECTED, committee.count("in favour 3, abstaining 4").verdict());
        assertEquals(
                Verdict.ADOPTED, committee.count("in favour 4, abstaining 3").verdict());
    }

    @Test
    void fewer_than_four_cannot_block_a_double_majority_whatever_they_weigh() {
        League council = League.with("""
                seats: {members: {members: [A, B, C, D, E, F, G], by: Statute Art. 4}}
                weights: {votes: {unit: votes}}
                decisions:
                  matter:
                    rule: (at least 55% of members in favour, and at least 65% of votes of members in favour), or at most 2 not in favour
                    by: Statute Art. 5
                """).and(weights("A: 50, B: 20, C: 10, D: 10, E: 5, F: 3, G: 2"));
        assertEquals(
                Verdict.ADOPTED,
                council.vote("C in favour, D in favour, E in favour, F in favour, G in favour, A against, B against")
                        .verdict());
        assertEquals(
                Verdict.REJECTED,
                council.vote("D in favour, E in favour, F in favour, G in favour, A against, B against, C against")
                        .verdict());
    }

    private static String weights(String values) {
        return "facts: weights\norganisation: league\nweight: votes\nby: Annex\n"
                + "tables: [{from: 2031-01-01, until: 2032-01-01, values: {" + values + "}}]";
    }

    @Test
    void a_share_is_exact() {
        League council = League.of(8, "at least 62.5% of members in favour");
        assertEquals(Verdict.ADOPTED, council.count("in favour 5").verdict());
        assertEquals(Verdict.REJECTED, council.count("in favour 4").verdict());
        assertEquals(
                Verdict.REJECTED,
                League.of(8, "at least 62.5000001% of members in favour")
                        .count("in favour 5")
                        .verdict());
    }

    @Test
    void two_of_three_conditions_are_enough_where_the_charter_says_so() {
        League council = League.ofFifteen(
                "at least 2 of these: (at least 9 in favour), (no permanent against), (at least 8 elected in favour)");
        assertEquals(
                Verdict.ADOPTED,
                council.count("in favour 9, against 6", Map.of("permanent", "in favour 1, against 4"))
                        .verdict());
        assertEquals(
                Verdict.REJECTED,
                council.count("in favour 9, against 6", Map.of("permanent", "in favour 2, against 3"))
                        .verdict());
    }

    @Test
    void each_chamber_decides_alone() {
        League congress =
                League.ofFifteen("in each of permanent, elected: (more than 1/2 of present and voting in favour)");
        assertEquals(
                Verdict.ADOPTED,
                congress.count("in favour 9, against 6", Map.of("permanent", "in favour 3, against 2"))
                        .verdict());
        assertEquals(
                Verdict.REJECTED,
                congress.count("in favour 12, against 3", Map.of("permanent", "in favour 2, against 3"))
                        .verdict());
    }

    @Test
    void consensus_is_the_absence_of_an_objection() {
        League council = League.of(4, "no objection");
        assertEquals(Verdict.ADOPTED, council.count("silent 2, abstaining 1").verdict());
        assertEquals(Verdict.REJECTED, council.count("silent 3, objecting 1").verdict());
        assertEquals(Verdict.REJECTED, council.count("silent 3, against 1").verdict());
    }

    @Test
    void consensus_minus_one_hears_every_objection_but_that_of_the_named() {
        League council = League.with("""
                seats: {members: {members: [A, B, C], by: Statute Art. 4}}
                decisions: {matter: {rule: no objection except from the named, named: 1, by: Statute Art. 5}}
                """);
        assertEquals(
                Verdict.ADOPTED,
                council.vote("A is named, A objecting, B silent, C silent").verdict());
        assertEquals(
                Verdict.REJECTED,
                council.vote("A is named, A silent, B objecting, C silent").verdict());
    }

    @Test
    void where_nobody_took_part_nothing_was_decided() {
        League council = League.of(3, "no objection");
        assertEquals(Verdict.INQUORATE, council.vote("").verdict());
        assertEquals(
                "at least 1 present or consenting in writing",
                council.vote("").reasons().getFirst().test());
        assertEquals(Verdict.ADOPTED, council.vote("A silent").verdict());
        assertEquals(Verdict.ADOPTED, council.vote("A non-objection in writing").verdict());
    }

    @Test
    void without_its_quorum_an_organ_decides_nothing_whatever_the_votes() {
        League council = League.with("""
                seats: {members: {members: [A, B, C, D, E], by: Statute Art. 4}}
                decisions: {matter: {rule: no vote against, quorum: more than 1/2 of members present, by: Statute Art. 5}}
                """);
        assertEquals(Verdict.INQUORATE, council.count("in favour 2").verdict());
        assertEquals(Verdict.ADOPTED, council.count("in favour 1, abstaining 2").verdict());
        assertEquals(Verdict.REJECTED, council.count("in favour 2, against 1").verdict());
    }

    @Test
    void whoever_is_recused_is_there_and_none_of_those_entitled() {
        League court = League.with("""
                seats: {judges: {members: [A, B, C, D, E], by: Statute Art. 4}}
                decisions: {matter: {rule: no objection, quorum: all of entitled present, by: Statute Art. 5}}
                """);
        assertEquals(Verdict.ADOPTED, court.count("silent 3, recused 2").verdict());
        // Two recused judges do not stand in for the one that stayed away.
        assertEquals(
                Verdict.INQUORATE, court.count("silent 2, recused 2, absent 1").verdict());
    }

    @Test
    void positions_that_are_left_out_count_in_no_vote_and_are_present_all_the_same() {
        League ballot = League.with("""
                seats: {bodies: {members: [A, B, C, D, E, F], by: Statute Art. 4}}
                decisions:
                  matter:
                    rule: at least 2/3 of cast in favour
                    quorum: at least 5 present
                    leaves out: [abstaining, against without reasons]
                    by: Statute Art. 5
                """);
        assertEquals(
                Verdict.ADOPTED,
                ballot.count("in favour 2, against 1, abstaining 1, against without reasons 1")
                        .verdict());
        assertEquals(
                Verdict.REJECTED,
                ballot.count("in favour 2, against 2, abstaining 1").verdict());
        assertEquals(
                Verdict.INQUORATE,
                ballot.count("in favour 2, against 1, abstaining 1").verdict());
    }

    @Test
    void a_seat_may_cast_the_vote_of_another() {
        League council = League.of(3, "more than 1/2 of members in favour");
        assertEquals(Verdict.ADOPTED, council.vote("A in favour, B by A").verdict());
        assertEquals(
                Verdict.REJECTED, council.vote("A against, B by A, C in favour").verdict());
        assertEquals(Verdict.REJECTED, council.vote("A in favour").verdict());
    }

    @Test
    void a_reason_says_what_there_was_and_what_was_needed_and_by_which_article() {
        Outcome outcome =
                League.ofFifteen(NINE_AND_NO_VETO).count("in favour 8, against 7", Map.of("permanent", "against 1"));
        Reason nine = outcome.reasons().getFirst();
        assertEquals("at least 9 in favour", nine.test());
        assertEquals(List.of(8L, 9L, -1L), List.of(nine.have(), nine.need(), nine.margin()));
        assertEquals(OptionalLong.empty(), nine.base());
        assertEquals(Reason.Holds.NO, nine.holds());
        assertEquals("Statute Art. 5", nine.article());
        Reason veto = outcome.reasons().getLast();
        assertEquals("no permanent against", veto.test());
        assertEquals(List.of(1L, 0L, -1L), List.of(veto.have(), veto.need(), veto.margin()));
        assertEquals(2, outcome.reasons().size());
    }

    @Test
    void a_reason_gives_the_whole_of_which_a_share_was_taken() {
        Reason share = League.of(10, "at least 2/3 of present and voting in favour")
                .count("in favour 5, against 2, abstaining 3")
                .reasons()
                .getFirst();
        assertEquals(List.of(5L, 5L, 0L), List.of(share.have(), share.need(), share.margin()));
        assertEquals(OptionalLong.of(7), share.base());
    }

    @Test
    void a_decision_binds_whom_the_charter_says() {
        assertEquals(List.of("A", "B", "C"), bound("all members"));
        assertEquals(List.of("A", "B"), bound("those in favour"));
        assertEquals(List.of(), bound("nobody"));
    }

    private static List<String> bound(String whom) {
        League council = League.with("""
                seats: {members: {members: [A, B, C], by: Statute Art. 4}}
                decisions: {matter: {rule: at least 2 in favour, binds: %s, by: Statute Art. 5}}
                """.formatted(whom));
        Outcome.Adopted adopted = (Outcome.Adopted) council.vote("A in favour, B in favour, C against");
        assertEquals(whom, adopted.binds().words());
        return adopted.bound();
    }

    @Test
    void in_an_organ_that_names_nobody_the_roll_has_the_seats_that_are_counted() {
        League ballot = League.with("""
                seats: {bodies: {filled: unnamed, by: Statute Art. 4}}
                decisions: {matter: {rule: more than 1/2 of members in favour, by: Statute Art. 5}}
                """);
        assertEquals(Verdict.ADOPTED, ballot.count("in favour 2, against 1").verdict());
        assertEquals(Verdict.REJECTED, ballot.count("in favour 1, against 1").verdict());
    }

    @Tag("slow")
    @Test
    void the_heaviest_may_be_on_either_side_when_only_heads_were_counted() {
        StringBuilder values = new StringBuilder("A: 1");
        List<String> members = Samples.members(24);
        for (int i = 1; i < 24; i++) {
            values.append(", ").append(members.get(i)).append(": ").append(i + 1);
        }
        League council = League.with("""
                seats: {members: {members: %s, by: Statute Art. 4}}
                weights: {votes: {unit: votes}}
                decisions: {matter: {rule: more than 1/2 of votes of members in favour, by: Statute Art. 5}}
                """.formatted(members)).and(weights(values.toString()));
        // The weights are 1 to 24, 300 in all: twelve seats have from 78 to 222, seventeen at least 153, seven at most
        // 147.
        assertEquals(Verdict.DEPENDS, council.count("in favour 12, against 12").verdict());
        assertEquals(Verdict.ADOPTED, council.count("in favour 17, against 7").verdict());
        assertEquals(Verdict.DEPENDS, council.count("in favour 16, against 8").verdict());
        assertEquals(Verdict.REJECTED, council.count("in favour 7, against 17").verdict());
        assertEquals(Verdict.DEPENDS, council.count("in favour 8, against 16").verdict());
        assertEquals(List.of("not-every-way"), ids(council.count("in favour 17, against 7")));
        // Where two ways differ already, the others change nothing.
        assertEquals(List.of("who-stood-where"), ids(council.count("in favour 12, against 12")));
        // All in favour is one way, and two against are 276.
        assertEquals(List.of(), ids(council.count("in favour 24")));
        assertEquals(List.of(), ids(council.count("in favour 22, against 2")));
    }

    private static List<String> ids(Outcome outcome) {
        return outcome.assumptions().stream().map(Assumption::id).toList();
    }
}
