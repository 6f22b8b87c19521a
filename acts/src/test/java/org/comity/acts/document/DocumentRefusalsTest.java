package org.comity.acts.document;

import static org.comity.acts.document.Papers.CHAIR;
import static org.comity.acts.document.Papers.ID;
import static org.comity.acts.document.Papers.amended;
import static org.comity.acts.document.Papers.member;
import static org.comity.acts.document.Papers.moved;
import static org.comity.acts.document.Papers.replace;
import static org.comity.acts.document.Papers.tabled;
import static org.comity.acts.document.Papers.text;
import static org.comity.acts.document.Papers.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Standing;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.ids.VoteId;
import org.comity.acts.keeping.Correction;
import org.comity.charter.Refused;
import org.junit.jupiter.api.Test;

/// What is refused, with the words of the pages in docs/refusals.
class DocumentRefusalsTest {
    private static final DocumentId OTHER = new DocumentId("council/2031/8");
    private static final Means VOTE = new Means.Vote(new VoteId("council/2031/v4"));

    private final Papers papers = Papers.withAText();

    @Test
    void what_is_not_there_cannot_be_changed() {
        says("DOCUMENT-1", member("ALD"), new SponsorJoined(OTHER, "ALD"), "the record has no document council/2031/8");
        says(
                "DOCUMENT-4",
                member("CAL"),
                new AmendmentWithdrawn(ID, "a1"),
                "document council/2031/7 has no amendment a1");
    }

    @Test
    void ids_are_taken_once() {
        says(
                "DOCUMENT-2",
                member("CAL"),
                tabled(ID, List.of("CAL"), List.of("x")),
                "document council/2031/7 is in the record already, by act 1");
        papers.act(member("CAL"), moved("a1", "CAL", replace(2, 2, "x")));
        says(
                "DOCUMENT-5",
                member("DOR"),
                moved("a1", "DOR", replace(4, 4, "x")),
                "document council/2031/7 has an amendment a1 already");
    }

    @Test
    void what_is_settled_stays_so() {
        papers.act(member("CAL"), moved("a1", "CAL", replace(2, 2, "x")));
        papers.act(member("CAL"), new AmendmentWithdrawn(ID, "a1"));
        says(
                "DOCUMENT-6",
                CHAIR,
                new AmendmentAccepted(ID, "a1"),
                "amendment a1 to document council/2031/7 was withdrawn on 2031-05-01");
        papers.act(CHAIR, Papers.byDecision());
        says(
                "DOCUMENT-3",
                member("ALD"),
                new ProposalWithdrawn(ID, Optional.empty()),
                "document council/2031/7 was adopted on 2031-05-01 (act 4)");
    }

    @Test
    void versions_and_lines_are_those_that_are_there() {
        says(
                "DOCUMENT-7",
                member("ALD"),
                version(3, List.of("x")),
                "document council/2031/7 is in version 1, so that the next is 2 and not 3");
        says(
                "DOCUMENT-9",
                member("CAL"),
                moved("a1", "CAL", replace(5, 6, "x")),
                "the amendment replaces lines 5 to 6, and the version of document council/2031/7 has 5 lines");
        papers.act(member("ALD"), version(2, List.of("one", "two")));
        says(
                "DOCUMENT-8",
                member("CAL"),
                moved("a1", "CAL", replace(2, 2, "x")),
                "document council/2031/7 stands in version 2, and the amendment is to version 1");
    }

    @Test
    void what_was_decided_about_lines_is_not_moved_again() {
        papers.act(member("CAL"), moved("a1", "CAL", replace(2, 3, "x")));
        papers.voted(amended("a1"), Result.ADOPTED);
        says(
                "DOCUMENT-10",
                member("DOR"),
                moved("a2", "DOR", replace(3, 4, "y")),
                "it changes line 3 of document council/2031/7, and so does amendment a1, which was adopted");
        says(
                "DOCUMENT-16",
                member("ALD"),
                new ProposalWithdrawn(ID, Optional.empty()),
                "document council/2031/7 can no longer be withdrawn: amendment a1 to it was adopted");
    }

    @Test
    void only_those_whose_it_is_act() {
        says(
                "DOCUMENT-11",
                member("CAL"),
                new ProposalWithdrawn(ID, Optional.empty()),
                "CAL cannot withdraw document council/2031/7");
        papers.refuses("DOCUMENT-11", new Actor.Office("treasurer", ""), Papers.byDecision());
        papers.refuses("DOCUMENT-11", new Actor.Outsider("The Courier"), Papers.byDecision());
        papers.refuses("DOCUMENT-11", member("CAL"), tabled(OTHER, List.of("ALD"), List.of("x")));
        says(
                "DOCUMENT-20",
                new Actor.Organ("council"),
                new SymbolGiven(ID, "CD/12"),
                "no decision or source says that council did give a symbol to document council/2031/7");
        says(
                "DOCUMENT-20",
                CHAIR,
                new DocumentAdopted(ID, VOTE, OptionalLong.empty(), Optional.empty()),
                "the vote council/2031/v4 was not opened about document council/2031/7");
    }

    @Test
    void amendments_come_before_the_text_in_the_order_that_was_declared() {
        papers.act(member("CAL"), moved("a1", "CAL", replace(2, 3, "x")));
        papers.act(member("DOR"), moved("a2", "DOR", replace(3, 4, "y")));
        is(
                "DOCUMENT-12",
                papers.refused(byTheChair(Papers.byDecision())),
                "document council/2031/7 is decided after the amendments to it, and a1, a2 are still to be decided");
        is(
                "DOCUMENT-13",
                papers.documents().againstVoting(amended("a1")).orElseThrow(),
                "amendment a1 is not next: it collides with a2 in line 3, and nobody said which is decided first");
        says(
                "DOCUMENT-14",
                CHAIR,
                new AmendmentsOrdered(ID, List.of("a1")),
                "this is no order of the amendments to document council/2031/7: a2 has no place in it");
        says(
                "DOCUMENT-22",
                member("ALD"),
                new AmendmentAccepted(ID, "a1"),
                "amendment a1 cannot be accepted while a2, which changes line 3 too, is still to be decided");
    }

    @Test
    void open_parts_keep_a_text_from_being_decided() {
        papers.act(member("ALD"), version(2, List.of("one", "[two", "three]")));
        is(
                "DOCUMENT-15",
                papers.refused(byTheChair(Papers.byDecision())),
                "document council/2031/7 has 1 part in brackets on which nobody agreed: lines 2 to 3");
    }

    @Test
    void sponsors_join_once_and_a_text_without_any_waits() {
        says(
                "DOCUMENT-17",
                member("ALD"),
                new SponsorJoined(ID, "ALD"),
                "ALD already proposes document council/2031/7");
        says(
                "DOCUMENT-17",
                member("CAL"),
                new SponsorWithdrawn(ID, "CAL"),
                "CAL does not propose document council/2031/7");
        papers.act(member("ALD"), new SponsorWithdrawn(ID, "ALD"));
        papers.act(member("BRE"), new SponsorWithdrawn(ID, "BRE"));
        is(
                "DOCUMENT-18",
                papers.documents().againstVoting(text()).orElseThrow(),
                "nobody proposes document council/2031/7 any more: all sponsors withdrew");
    }

    @Test
    void symbols_and_titles_are_given_once() {
        papers.act(CHAIR, new SymbolGiven(ID, "CD/12"));
        papers.act(member("CAL"), tabled(OTHER, List.of("CAL"), List.of("x")));
        says(
                "DOCUMENT-19",
                CHAIR,
                new SymbolGiven(OTHER, "CD/12"),
                "the symbol CD/12 is that of document council/2031/7");
        papers.told(new SymbolGiven(OTHER, "CD/12"));
        assertEquals("symbol-shared", papers.council.conflicts().getFirst().kind());
        says(
                "DOCUMENT-27",
                CHAIR,
                new TitleGiven(ID, Title.of("en", "Decision on council/2031/7")),
                "document council/2031/7 has the title \"Decision on council/2031/7\" (en) already");
    }

    @Test
    void nothing_comes_of_itself() {
        papers.act(member("CAL"), tabled(OTHER, List.of("CAL"), List.of("x")));
        papers.act(CHAIR, comes(OTHER, ID));
        says(
                "DOCUMENT-21",
                CHAIR,
                comes(ID, OTHER),
                "document council/2031/8 is said to come of document council/2031/7 already");
        papers.refuses("DOCUMENT-21", CHAIR, comes(ID, ID));
    }

    @Test
    void only_the_organ_that_has_a_document_passes_it_on() {
        papers.act(CHAIR, to("council", "chamber"));
        says(
                "DOCUMENT-23",
                CHAIR,
                to("council", "bureau"),
                "council cannot pass on document council/2031/7: chamber has it");
        papers.refuses("DOCUMENT-23", CHAIR, to("chamber", "chamber"));
    }

    @Test
    void what_is_only_said_changes_nothing() {
        is(
                "DOCUMENT-24",
                papers.refused(papers.draft(member("CAL"), Standing.STATEMENT, Papers.byDecision())),
                "a statement changes nothing about a document");
    }

    @Test
    void nothing_is_done_with_a_text_before_it_is_there() {
        papers.on("2031-04-30");
        says(
                "DOCUMENT-25",
                CHAIR,
                Papers.byDecision(),
                "it takes effect on 2031-04-30, and document council/2031/7 was put into the record as of 2031-05-01");
        papers.told(Papers.byDecision());
        assertEquals(
                "settled-before-tabled", papers.council.conflicts().getFirst().kind());
    }

    @Test
    void a_text_is_not_changed_under_a_vote() {
        Act act = new Act(2, papers.at(), papers.draft(CHAIR, Standing.ACT, new Correction("stands for a vote")));
        DocumentState open = papers.documents().opened(act, new VoteId("council/2031/v4"), text());
        is(
                "DOCUMENT-26",
                open.againstVoting(text()).orElseThrow(),
                "the vote council/2031/v4 about document council/2031/7 is open");
    }

    @Test
    void sessions_and_items_are_those_of_the_record() {
        SessionId session = new SessionId("council/2031-05-01");
        ProposalTabled tabled = tabled(OTHER, List.of("CAL"), List.of("x"));
        says(
                "DOCUMENT-29",
                member("CAL"),
                new ProposalTabled(
                        OTHER,
                        "council",
                        "decision",
                        tabled.titles(),
                        Optional.empty(),
                        List.of("CAL"),
                        Optional.of(session),
                        Optional.of(new ItemId("item-4")),
                        List.of("x"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                "the record has no session council/2031-05-01");
    }

    private org.comity.acts.Draft byTheChair(DocumentBody body) {
        return papers.draft(CHAIR, Standing.ACT, body);
    }

    private static LineageTold comes(DocumentId document, DocumentId of) {
        return new LineageTold(
                document,
                List.of(new Ancestor(Ancestor.As.DRAFT, Optional.of(of), Optional.empty(), Optional.empty())));
    }

    private static DocumentForwarded to(String from, String to) {
        return new DocumentForwarded(ID, from, to, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void says(String code, Actor by, DocumentBody body, String because) {
        is(code, papers.refused(by, body), because);
    }

    private static void is(String code, Refused refused, String because) {
        assertEquals(code + " " + because, refused.code() + " " + refused.because());
        assertFalse(refused.remedy().isBlank());
        if (Boolean.getBoolean("comity.show")) {
            System.out.println("@@" + refused.code() + "|" + refused.because() + "|" + refused.remedy());
        }
    }
}
