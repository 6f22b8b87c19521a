package org.comity.acts.voting;

import static org.comity.acts.voting.River.CHAIR;
import static org.comity.acts.voting.River.SECRETARIAT;
import static org.comity.acts.voting.River.VOTE;
import static org.comity.acts.voting.River.member;
import static org.comity.acts.voting.River.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Actor;
import org.comity.acts.Content;
import org.comity.acts.Standing;
import org.comity.acts.ids.VoteId;
import org.comity.charter.Refused;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Verdict;
import org.junit.jupiter.api.Test;

/// Rulings and appeals, explanations and corrections, and what depends.
class AfterTheVoteTest {
    private static final VoteId APPEAL = new VoteId("council/2031-05-01/vote-2");

    private final River river = new River();

    private River dependent() {
        return river.open("consensus", Manner.CONSENSUS)
                .take("in favour ALD BRE CAR DOR ELM")
                .close();
    }

    @Test
    void what_depends_is_not_declared_without_a_ruling_and_the_refusal_lists_what_it_hangs_on() {
        Refused refused = dependent().refused(CHAIR, Standing.ACT, river.now(), new VoteDeclared(VOTE));
        assertEquals("VOTE-11", refused.code());
        assertTrue(refused.because().contains("absence-is-no-objection"), refused::because);
        assertTrue(refused.because().contains("presence-required"), refused::because);
    }

    @Test
    void it_is_declared_under_a_ruling_that_says_which_reading_holds() {
        dependent().chair(new VoteRuled(VOTE, "absence-is-no-objection", VoteRuled.Holds.SO, "as in earlier years"));
        long ruling = river.last();
        assertEquals(
                "VOTE-10",
                river.refused(
                        CHAIR,
                        new VoteDeclared(VOTE).announcing(Verdict.REJECTED).under(ruling)));
        assertEquals("VOTE-12", river.refused(CHAIR, new VoteDeclared(VOTE).under(ruling - 1)));
        river.chair(new VoteDeclared(VOTE).under(ruling));
        assertEquals(Verdict.ADOPTED, river.announced());
        assertEquals(Verdict.DEPENDS, river.computed().verdict());
        assertEquals(River.number(ruling), river.vote().result().orElseThrow().ruling());
        assertEquals(List.of(), river.conflicts());
    }

    @Test
    void a_ruling_the_other_way_declares_the_other_result() {
        dependent().chair(new VoteRuled(VOTE, "absence-is-no-objection", VoteRuled.Holds.NOT_SO, "the text"));
        river.chair(new VoteDeclared(VOTE).under(river.last()));
        assertEquals(Verdict.INQUORATE, river.announced());
    }

    @Test
    void only_what_the_outcome_hangs_on_is_ruled_and_only_by_whoever_presides() {
        dependent();
        assertEquals("VOTE-12", river.refused(CHAIR, new VoteRuled(VOTE, "weather", VoteRuled.Holds.SO, "?")));
        assertEquals(
                "VOTE-4",
                river.refused(member("ALD"), new VoteRuled(VOTE, "presence-required", VoteRuled.Holds.SO, "?")));
    }

    @Test
    void a_ruling_on_a_vote_that_hangs_on_nothing_is_refused() {
        river.open("substantive").take("in favour ALD BRE CAR DOR").close();
        assertEquals("VOTE-12", river.refused(CHAIR, new VoteRuled(VOTE, "anything", VoteRuled.Holds.SO, "?")));
        assertEquals("VOTE-12", river.refused(CHAIR, new VoteDeclared(VOTE).under(8)));
    }

    @Test
    void an_appealed_ruling_waits_for_the_appeal_and_an_overturned_one_carries_nothing() {
        dependent().chair(new VoteRuled(VOTE, "absence-is-no-objection", VoteRuled.Holds.SO, "as ever"));
        long ruling = river.last();
        assertEquals("VOTE-4", river.refused(CHAIR, new VoteRulingAppealed(VOTE, ruling)));
        assertEquals("VOTE-20", river.refused(member("BRE"), new VoteRulingAppealed(VOTE, ruling - 1)));
        river.enter(member("BRE"), Standing.ACT, new VoteRulingAppealed(VOTE, ruling));
        assertEquals("VOTE-20", river.refused(member("CAR"), new VoteRulingAppealed(VOTE, ruling)));
        assertEquals("VOTE-12", river.refused(CHAIR, new VoteDeclared(VOTE).under(ruling)));
        river.chair(new VoteOpened(APPEAL, question("appeal").appealing(ruling), Manner.SHOW_OF_HANDS));
        List.of("BRE", "CAR", "DOR")
                .forEach(seat ->
                        river.enter(member(seat), Standing.ACT, new PositionTaken(APPEAL, seat, Position.IN_FAVOUR)));
        river.chair(new VoteClosed(APPEAL, Optional.empty())).chair(new VoteDeclared(APPEAL));
        assertEquals(Rulings.Standing.OVERTURNED, Rulings.standing(river.votes(), river.vote(), ruling));
        assertEquals("VOTE-12", river.refused(CHAIR, new VoteDeclared(VOTE).under(ruling)));
    }

    @Test
    void a_ruling_that_is_upheld_carries_the_declaration() {
        dependent().chair(new VoteRuled(VOTE, "absence-is-no-objection", VoteRuled.Holds.SO, "as ever"));
        long ruling = river.last();
        assertEquals(
                "VOTE-20",
                river.refused(
                        CHAIR, new VoteAppealDecided(VOTE, ruling, VoteAppealDecided.Result.UPHELD, Optional.empty())));
        river.enter(member("BRE"), Standing.ACT, new VoteRulingAppealed(VOTE, ruling));
        river.chair(new VoteAppealDecided(VOTE, ruling, VoteAppealDecided.Result.UPHELD, Optional.empty()));
        river.chair(new VoteDeclared(VOTE).under(ruling));
        assertEquals(Verdict.ADOPTED, river.announced());
    }

    @Test
    void a_ruling_overturned_after_the_declaration_is_a_conflict_and_the_result_stays() {
        dependent().chair(new VoteRuled(VOTE, "absence-is-no-objection", VoteRuled.Holds.SO, "as ever"));
        long ruling = river.last();
        river.chair(new VoteDeclared(VOTE).under(ruling));
        river.enter(member("BRE"), Standing.ACT, new VoteRulingAppealed(VOTE, ruling));
        river.chair(new VoteAppealDecided(VOTE, ruling, VoteAppealDecided.Result.OVERTURNED, Optional.empty()));
        assertEquals(List.of("ruling-overturned"), river.conflicts());
        assertEquals(Verdict.ADOPTED, river.announced());
        assertEquals(river.council(), river.replayed());
    }

    @Test
    void a_report_of_what_depends_contradicts_nothing_that_it_can_come_to() {
        dependent();
        river.told(new Actor.Outsider("Lock Gazette"), new VoteDeclared(VOTE).announcing(Verdict.ADOPTED));
        assertEquals(List.of(), river.conflicts());
        river.told(new Actor.Outsider("Canal Post"), new VoteDeclared(VOTE).announcing(Verdict.REJECTED));
        assertEquals(List.of("announced-computed"), river.conflicts());
    }

    @Test
    void a_member_corrects_its_position_and_both_results_are_shown() {
        river.open("substantive")
                .take("in favour ALD BRE CAR, against DOR ELM")
                .close()
                .declare();
        river.clock("2031-05-03T12:00:00Z")
                .enter(
                        member("CAR"),
                        Standing.ACT,
                        new VoteCorrected(VOTE, "CAR", Position.AGAINST, "the wrong button"));
        assertEquals(Verdict.ADOPTED, river.announced());
        Counting.Counted corrected = assertInstanceOf(
                Counting.Counted.class, river.votes().corrected(river.vote()).orElseThrow());
        assertEquals(Verdict.REJECTED, corrected.computed().verdict());
        assertEquals(List.of(), river.conflicts());
        assertEquals(
                "VOTE-9",
                river.refused(member("BRE"), new VoteCorrected(VOTE, "CAR", Position.IN_FAVOUR, "not its own")));
    }

    @Test
    void a_correction_comes_within_the_time_that_the_charter_gives_and_no_later() {
        river.open("substantive")
                .take("in favour ALD BRE CAR, against DOR ELM")
                .close()
                .declare();
        VoteCorrected correction = new VoteCorrected(VOTE, "CAR", Position.AGAINST, "the wrong button");
        Refused late =
                river.clock("2031-05-04T12:30:00Z").refused(member("CAR"), Standing.ACT, river.now(), correction);
        assertEquals("VOTE-15", late.code());
        assertEquals("Statute Art. 12", late.article());
        river.enter(member("CAR"), Standing.ACT, "2031-05-04T12:00:00Z", correction);
    }

    @Test
    void votes_are_explained_before_and_after_and_nothing_changes() {
        river.open("substantive").take("in favour ALD BRE CAR DOR");
        Positions before = river.votes().positions(river.vote());
        VoteExplained after = explained(VoteExplained.Moment.AFTER);
        assertEquals("VOTE-21", river.refused(member("ALD"), after));
        assertEquals("VOTE-9", river.refused(member("BRE"), after));
        river.enter(member("ALD"), Standing.ACT, explained(VoteExplained.Moment.BEFORE));
        assertEquals(before.bySeat(), river.votes().positions(river.vote()).bySeat());
        river.close().declare().enter(member("ALD"), Standing.ACT, after);
        assertEquals(2, river.vote().bodies(VoteExplained.class).size());
    }

    private static VoteExplained explained(VoteExplained.Moment when) {
        return new VoteExplained(VOTE, "ALD", when, new Content.Open("The locks leak."), Optional.of("en"));
    }

    @Test
    void a_rule_that_nobody_knows_is_not_declared_by_anybody() {
        river.open("unknown").take("in favour ALD BRE CAR DOR").close();
        assertEquals("VOTE-11", river.refused(CHAIR, new VoteDeclared(VOTE)));
        river.told(SECRETARIAT, new VoteDeclared(VOTE).announcing(Verdict.ADOPTED));
        assertEquals(List.of(), river.conflicts());
    }
}
