package org.comity.acts.document;

import static org.comity.acts.document.Papers.CHAIR;
import static org.comity.acts.document.Papers.ID;
import static org.comity.acts.document.Papers.amended;
import static org.comity.acts.document.Papers.member;
import static org.comity.acts.document.Papers.moved;
import static org.comity.acts.document.Papers.movedTo;
import static org.comity.acts.document.Papers.replace;
import static org.comity.acts.document.Papers.text;
import static org.comity.acts.document.Papers.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Conflict;
import org.comity.acts.Standing;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.SessionId;
import org.junit.jupiter.api.Test;

/// The way of a text from its tabling to its adoption.
class ProposalTest {
    private final Papers papers = Papers.withAText();

    @Test
    void a_vote_adopts_the_text_with_exactly_the_amendments_that_were_adopted() {
        papers.act(member("CAL"), moved("a1", "CAL", replace(2, 2, "TWO")));
        papers.act(member("DOR"), moved("a2", "DOR", new Change.Insert(5, List.of("six"))));
        papers.act(member("EST"), moved("a3", "EST", new Change.Delete(1, 1)));
        assertFalse(papers.documents().mayBeVoted(ID));
        papers.voted(amended("a1"), Result.ADOPTED);
        papers.voted(amended("a3"), Result.REJECTED);
        papers.voted(amended("a2"), Result.ADOPTED);
        papers.voted(text(), Result.ADOPTED);

        Document document = papers.document();
        assertEquals(Stage.ADOPTED, document.stage());
        assertEquals(Optional.of(List.of("one", "TWO", "three", "four", "five", "six")), document.text());
        assertEquals(OptionalLong.of(1), document.settled().orElseThrow().version());
        assertEquals(Fate.REJECTED, papers.amendment("a3").fate());
    }

    @Test
    void of_two_amendments_that_collide_one_falls_when_the_other_is_adopted_and_it_is_said_why() {
        papers.act(member("CAL"), moved("a1", "CAL", replace(2, 3, "x")));
        assertEquals(
                List.of("a1 and a2 both change line 3 of version 1: if one is adopted, the other falls"),
                papers.act(member("DOR"), moved("a2", "DOR", replace(3, 4, "y"))));
        assertEquals(
                "DOCUMENT-13",
                papers.documents().againstVoting(amended("a1")).orElseThrow().code());
        papers.act(CHAIR, new AmendmentsOrdered(ID, List.of("a2", "a1")));
        assertEquals(
                "DOCUMENT-13",
                papers.documents().againstVoting(amended("a1")).orElseThrow().code());
        papers.voted(amended("a2"), Result.ADOPTED);

        assertEquals(Fate.FALLEN, papers.amendment("a1").fate());
        assertEquals(
                Optional.of("it collides with a2 in line 3, and that was adopted"),
                papers.amendment("a1").because());
        assertTrue(papers.documents().mayBeVoted(ID));
        assertEquals(
                Optional.of(List.of("one", "two", "y", "five")),
                papers.document().text());
    }

    @Test
    void of_two_amendments_that_collide_the_second_is_decided_when_the_first_is_rejected() {
        papers.act(member("CAL"), moved("a1", "CAL", replace(2, 3, "x")));
        papers.act(member("DOR"), moved("a2", "DOR", replace(3, 4, "y")));
        papers.act(CHAIR, new AmendmentsOrdered(ID, List.of("a2", "a1")));
        papers.voted(amended("a2"), Result.REJECTED);
        papers.voted(amended("a1"), Result.ADOPTED);

        assertEquals(
                Optional.of(List.of("one", "x", "four", "five")),
                papers.document().text());
    }

    @Test
    void an_amendment_to_an_amendment_is_decided_before_it_and_takes_the_place_of_what_it_changes() {
        papers.act(member("CAL"), moved("a1", "CAL", replace(2, 2, "x")));
        papers.act(member("DOR"), movedTo("a1", "a1.1", "DOR", replace(2, 2, "y")));
        papers.act(member("EST"), movedTo("a1", "a1.2", "EST", replace(2, 2, "z")));
        assertEquals(
                "DOCUMENT-12",
                papers.documents().againstVoting(amended("a1")).orElseThrow().code());
        papers.voted(amended("a1.1"), Result.ADOPTED);
        assertEquals(Fate.FALLEN, papers.amendment("a1.2").fate());
        assertEquals(
                Optional.of(List.of("one", "two", "three", "four", "five")),
                papers.document().text());
        papers.voted(amended("a1"), Result.ADOPTED);

        assertEquals(
                Optional.of(List.of("one", "y", "three", "four", "five")),
                papers.document().text());
    }

    @Test
    void an_amendment_to_an_amendment_falls_with_it() {
        papers.act(member("CAL"), moved("a1", "CAL", replace(2, 2, "x")));
        papers.act(member("DOR"), movedTo("a1", "a1.1", "DOR", replace(2, 2, "y")));
        papers.act(member("CAL"), new AmendmentWithdrawn(ID, "a1"));

        assertEquals(
                Optional.of("a1, which it amends, was withdrawn"),
                papers.amendment("a1.1").because());
        assertTrue(papers.documents().mayBeVoted(ID));
    }

    @Test
    void sponsors_take_an_amendment_as_their_own_unless_another_that_waits_collides_with_it() {
        papers.act(member("CAL"), moved("a1", "CAL", replace(2, 2, "x")));
        papers.act(member("DOR"), moved("a2", "DOR", replace(2, 2, "y")));
        papers.refuses("DOCUMENT-22", member("BRE"), new AmendmentAccepted(ID, "a1"));
        papers.act(member("DOR"), new AmendmentWithdrawn(ID, "a2"));
        papers.refuses("DOCUMENT-11", member("CAL"), new AmendmentAccepted(ID, "a1"));
        papers.act(member("BRE"), new AmendmentAccepted(ID, "a1"));

        assertEquals(
                Optional.of(List.of("one", "x", "three", "four", "five")),
                papers.document().text());
        papers.refuses("DOCUMENT-10", member("DOR"), moved("a3", "DOR", replace(1, 2, "z")));
    }

    @Test
    void another_version_lets_amendments_to_the_earlier_one_fall_and_its_diff_has_line_numbers() {
        papers.act(member("CAL"), moved("a1", "CAL", replace(2, 2, "x")));
        assertEquals(
                List.of("a1 falls: version 2 was put in place of the one it amends"),
                papers.act(member("ALD"), version(2, List.of("one", "two and a half", "three", "four", "five"))));
        papers.refuses("DOCUMENT-8", member("CAL"), moved("a2", "CAL", replace(2, 2, "x")));

        Document document = papers.document();
        Diff diff = Diff.between(
                document.version(1).orElseThrow().wording().lines(),
                document.version(2).orElseThrow().wording().lines());
        assertEquals(List.of(replace(2, 2, "two and a half")), diff.changes());
    }

    @Test
    void a_text_with_parts_in_brackets_is_not_adopted_until_nothing_stands_open() {
        assertEquals(
                List.of("2 parts stand in brackets: it is not adopted before nothing stands open"),
                papers.act(member("ALD"), version(2, List.of("one [or", "two]", "[three]"))));
        papers.refuses("DOCUMENT-15", CHAIR, Papers.byDecision());
        assertEquals(
                "DOCUMENT-15",
                papers.documents().againstVoting(text()).orElseThrow().code());
        papers.act(member("ALD"), version(3, List.of("one or two", "three")));
        papers.act(CHAIR, Papers.byDecision());

        assertEquals(
                OptionalLong.of(3), papers.document().settled().orElseThrow().version());
    }

    @Test
    void an_amendment_that_is_adopted_closes_the_brackets_it_replaces() {
        papers.act(member("ALD"), version(2, List.of("one", "[two]")));
        papers.act(
                member("CAL"),
                new AmendmentProposed(
                        ID,
                        "a1",
                        2,
                        Optional.empty(),
                        List.of("CAL"),
                        AmendmentProposed.Manner.WRITTEN,
                        List.of(replace(2, 2, "two")),
                        Optional.empty(),
                        Optional.empty()));
        papers.voted(amended("a1"), Result.ADOPTED);

        assertTrue(papers.documents().mayBeVoted(ID));
    }

    @Test
    void when_the_last_sponsor_withdraws_nothing_is_decided_until_a_member_takes_the_text_up() {
        papers.act(member("ALD"), new SponsorWithdrawn(ID, "ALD"));
        assertEquals(
                List.of("nobody proposes document council/2031/7 any more: it is not decided until a member does"),
                papers.act(member("BRE"), new SponsorWithdrawn(ID, "BRE")));
        assertEquals(
                "DOCUMENT-18",
                papers.documents().againstVoting(text()).orElseThrow().code());
        papers.act(member("CAL"), new SponsorJoined(ID, "CAL"));

        assertTrue(papers.documents().mayBeVoted(ID));
        assertEquals(List.of("CAL"), papers.document().sponsors());
    }

    @Test
    void a_text_is_withdrawn_by_those_who_propose_it_until_the_organ_has_changed_it() {
        papers.act(member("CAL"), moved("a1", "CAL", replace(2, 2, "x")));
        papers.voted(amended("a1"), Result.ADOPTED);
        papers.refuses("DOCUMENT-16", member("ALD"), new ProposalWithdrawn(ID, Optional.empty()));
        papers.refuses("DOCUMENT-16", member("ALD"), version(2, List.of("one")));

        Papers others = Papers.withAText();
        others.act(member("ALD"), new ProposalWithdrawn(ID, Optional.of("no support")));
        assertEquals(Stage.WITHDRAWN, others.document().stage());
        others.refuses("DOCUMENT-3", member("CAL"), moved("a1", "CAL", replace(2, 2, "x")));
    }

    @Test
    void an_adoption_by_consensus_says_in_which_session_and_can_give_a_symbol() {
        papers.refuses("DOCUMENT-20", CHAIR, byConsensus(Optional.empty()));
        papers.refuses("DOCUMENT-29", CHAIR, byConsensus(Optional.of(new SessionId("council/2031-05-01"))));
        papers.told(byConsensus(Optional.empty()));

        assertEquals(Stage.ADOPTED, papers.document().stage());
        assertEquals(List.of(ID), papers.documents().bySymbol("CD/12"));
    }

    private static DocumentAdopted byConsensus(Optional<SessionId> session) {
        return new DocumentAdopted(ID, new Means.Consensus(session), OptionalLong.empty(), Optional.of("CD/12"));
    }

    @Test
    void a_vote_that_decided_nothing_can_be_put_again() {
        papers.voted(text(), Result.UNDECIDED);
        papers.voted(text(), Result.REJECTED);

        assertEquals(Stage.REJECTED, papers.document().stage());
    }

    @Test
    void two_sources_that_disagree_on_the_day_of_an_adoption_are_a_conflict_and_the_first_stands() {
        papers.on("2031-05-02").told(Papers.byDecision());
        papers.on("2031-05").told(Papers.byDecision());
        assertEquals(List.of(), papers.council.conflicts());
        papers.on("2031-05-03").told(Papers.byDecision());

        Conflict conflict = papers.council.conflicts().getFirst();
        assertEquals("settled-twice", conflict.kind());
        assertEquals(List.of(2L, 4L), conflict.acts());
        assertEquals("2031-05-02", papers.document().date().text());
    }

    @Test
    void what_is_retracted_speaks_no_more_and_speaks_again_when_the_retraction_is_retracted() {
        papers.act(CHAIR, Papers.byDecision());
        papers.retract(2);
        assertEquals(Stage.TABLED, papers.document().stage());
        papers.retract(3);
        assertEquals(Stage.ADOPTED, papers.document().stage());
    }

    @Test
    void the_outcome_of_a_vote_stays_when_the_act_that_declared_it_is_retracted() {
        papers.voted(text(), Result.ADOPTED);
        papers.retract(2);

        assertEquals(Stage.ADOPTED, papers.document().stage());
    }

    @Test
    void a_document_is_shown_as_it_stood_on_a_day() {
        papers.on("2031-05-10").act(CHAIR, Papers.byDecision());

        assertEquals(
                Stage.TABLED,
                papers.documents()
                        .document(ID, LocalDate.of(2031, 5, 9))
                        .orElseThrow()
                        .stage());
        assertEquals(
                Stage.ADOPTED,
                papers.documents()
                        .document(ID, LocalDate.of(2031, 5, 10))
                        .orElseThrow()
                        .stage());
        assertTrue(papers.documents().document(ID, LocalDate.of(2031, 4, 30)).isEmpty());
    }

    @Test
    void a_statement_that_a_text_was_adopted_is_refused_as_an_act_and_changes_nothing_where_it_stands() {
        assertEquals(
                "DOCUMENT-24",
                papers.refused(papers.draft(member("CAL"), Standing.STATEMENT, Papers.byDecision()))
                        .code());
        DocumentState before = papers.documents();
        assertEquals(
                before,
                before.evolve(
                        new org.comity.acts.Act(
                                9, papers.at(), papers.draft(member("CAL"), Standing.STATEMENT, Papers.byDecision())),
                        Papers.byDecision(),
                        papers.council.rules()));
    }

    @Test
    void a_document_is_found_by_any_title_variant_or_symbol() {
        papers.act(CHAIR, new TitleGiven(ID, Title.of("fr", "Programme pour la frontière")));
        papers.told(new TitleGiven(ID, new Title("en", "Border plan", Optional.of("The Courier"))));
        papers.act(CHAIR, new SymbolGiven(ID, "CD/12/31"));
        papers.act(member("CAL"), Papers.tabled(new DocumentId("council/2031/8"), List.of("CAL"), List.of("x")));

        assertEquals(List.of(papers.document()), Search.find("border PLAN", papers.documents()));
        assertEquals(List.of(papers.document()), Search.find("frontière programme", papers.documents()));
        assertEquals(List.of(papers.document()), Search.find("cd/12/31", papers.documents()));
        assertEquals(2, Search.find("decision on", papers.documents()).size());
        assertEquals(List.of(), Search.find("nothing", papers.documents()));
    }
}
