package org.comity.acts.voting;

import static org.comity.acts.voting.River.CHAIR;
import static org.comity.acts.voting.River.SECRETARIAT;
import static org.comity.acts.voting.River.VOTE;
import static org.comity.acts.voting.River.member;
import static org.comity.acts.voting.River.question;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Standing;
import org.comity.charter.vote.Position;
import org.junit.jupiter.api.Test;

/// Elections by rounds.
class ElectionTest {
    private final River river = new River();

    private River election(int places, ElectionOpened.NextRound next, String... candidates) {
        return river.chair(new ElectionOpened(
                VOTE,
                question("election"),
                "lock-keeper",
                places,
                List.of(candidates),
                next,
                Manner.SECRET,
                Optional.empty()));
    }

    /// Counts such as `Ada 3, Bea 2`.
    private static RoundHeld held(int round, long ballots, String counts) {
        List<RoundHeld.ForCandidate> each = new ArrayList<>();
        for (String count : counts.split(", ")) {
            String[] words = count.split(" ");
            each.add(new RoundHeld.ForCandidate(words[0], Long.parseLong(words[1])));
        }
        return new RoundHeld(VOTE, round, ballots, 0, 0, each);
    }

    private Election now() {
        return Election.of(river.vote());
    }

    private River declare(int round) {
        return river.chair(new RoundDeclared(VOTE, round));
    }

    @Test
    void a_second_round_is_between_the_two_with_the_most_ballots() {
        election(1, ElectionOpened.NextRound.THE_HIGHEST, "Ada", "Bea", "Cyd").chair(held(1, 6, "Ada 3, Bea 2, Cyd 1"));
        declare(1);
        assertEquals(List.of("Ada", "Bea"), now().standing());
        assertEquals(Vote.Stage.OPEN, river.vote().stage());
        river.chair(held(2, 6, "Ada 2, Bea 4"));
        declare(2);
        assertEquals(List.of("Bea"), now().elected());
        assertEquals(Vote.Stage.DECLARED, river.vote().stage());
        assertEquals("VOTE-8", river.refused(CHAIR, held(3, 6, "Ada 2, Bea 4")));
        assertEquals(river.council(), river.replayed());
    }

    @Test
    void whoever_has_the_fewest_goes_out_and_those_who_are_level_stay_unless_lots_are_drawn() {
        election(1, ElectionOpened.NextRound.ALL_BUT_THE_LOWEST, "Ada", "Bea", "Cyd")
                .chair(held(1, 6, "Ada 2, Bea 2, Cyd 2"));
        declare(1);
        assertEquals(List.of("Ada", "Bea", "Cyd"), now().standing());
        river.chair(held(2, 6, "Ada 2, Bea 2, Cyd 2"));
        river.chair(new RoundDeclared(
                VOTE, 2, Optional.empty(), Optional.empty(), List.of("Cyd", "Ada", "Bea"), List.of()));
        assertEquals(List.of("Ada", "Cyd"), now().standing());
    }

    @Test
    void several_places_are_filled_by_those_whom_the_rule_elects() {
        election(2, ElectionOpened.NextRound.THE_HIGHEST, "Ada", "Bea", "Cyd", "Dot")
                .chair(held(1, 6, "Ada 5, Bea 3, Cyd 2, Dot 2"));
        declare(1);
        assertEquals(List.of("Ada"), now().elected());
        assertEquals(List.of("Bea", "Cyd", "Dot"), now().standing());
    }

    @Test
    void more_who_pass_than_places_and_level_are_elected_by_lot_alone() {
        election(1, ElectionOpened.NextRound.ALL, "Ada", "Bea");
        assertEquals("VOTE-19", river.refused(CHAIR, held(1, 6, "Ada 4, Bea 4")));
        election2().chair(held2(6, 4, 4));
        river.chair(new RoundDeclared(SECOND, 1));
        assertEquals(
                List.of(),
                Election.of(river.votes().vote(SECOND).orElseThrow()).elected().stream()
                        .filter("Ada"::equals)
                        .toList());
    }

    private static final org.comity.acts.ids.VoteId SECOND =
            new org.comity.acts.ids.VoteId("council/2031-05-01/vote-9");

    private River election2() {
        return river.chair(new ElectionOpened(
                SECOND,
                question("election"),
                "clerks",
                2,
                List.of("Ada", "Bea", "Cyd", "Dot"),
                ElectionOpened.NextRound.ALL,
                Manner.SECRET,
                Optional.empty()));
    }

    private static RoundHeld held2(long ballots, long ada, long others) {
        return new RoundHeld(
                SECOND,
                1,
                ballots,
                0,
                0,
                List.of(
                        new RoundHeld.ForCandidate("Bea", others),
                        new RoundHeld.ForCandidate("Cyd", others),
                        new RoundHeld.ForCandidate("Ada", ada)));
    }

    @Test
    void whoever_withdraws_stands_no_more() {
        election(1, ElectionOpened.NextRound.ALL, "Ada", "Bea", "Cyd");
        river.enter(new Actor.Person("Cyd", "candidate", ""), Standing.ACT, new CandidateWithdrawn(VOTE, "Cyd"));
        assertEquals(List.of("Ada", "Bea"), now().standing());
        assertEquals("VOTE-19", river.refused(CHAIR, new CandidateWithdrawn(VOTE, "Cyd")));
        assertEquals("VOTE-19", river.refused(CHAIR, held(1, 6, "Cyd 4, Bea 2")));
    }

    @Test
    void rounds_are_held_and_declared_in_order_with_counts_that_can_be() {
        election(1, ElectionOpened.NextRound.ALL, "Ada", "Bea");
        assertEquals("VOTE-19", river.refused(CHAIR, new RoundDeclared(VOTE, 1)));
        assertEquals("VOTE-19", river.refused(CHAIR, held(2, 6, "Ada 4, Bea 2")));
        assertEquals("VOTE-19", river.refused(SECRETARIAT, held(1, 7, "Ada 4, Bea 3")));
        assertEquals("VOTE-19", river.refused(SECRETARIAT, held(1, 6, "Ada 4, Bea 3")));
        assertEquals("VOTE-4", river.refused(member("ALD"), held(1, 6, "Ada 4, Bea 2")));
        assertEquals("VOTE-13", river.refused(CHAIR, new VoteDeclared(VOTE)));
        assertEquals("VOTE-13", river.refused(CHAIR, new VoteClosed(VOTE, Optional.empty())));
        assertEquals("VOTE-13", river.refused(member("ALD"), new PositionTaken(VOTE, "ALD", Position.AGAINST)));
    }

    @Test
    void somebody_whom_the_rule_does_not_elect_is_not_declared_and_a_report_of_it_is_a_conflict() {
        election(1, ElectionOpened.NextRound.ALL, "Ada", "Bea").chair(held(1, 6, "Ada 3, Bea 3"));
        RoundDeclared other = new RoundDeclared(
                VOTE,
                1,
                Optional.of(new RoundDeclared.Candidates(List.of("Ada"))),
                Optional.empty(),
                List.of(),
                List.of());
        assertEquals("VOTE-10", river.refused(CHAIR, other));
        river.told(new Actor.Outsider("Lock Gazette"), other);
        assertEquals(List.of("announced-computed"), river.conflicts());
    }
}
