package org.comity.acts.document;

import static org.comity.acts.document.Papers.CHAIR;
import static org.comity.acts.document.Papers.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.DocumentId;
import org.junit.jupiter.api.Test;

/// From the mandate to the text, and from organ to organ.
class LineageTest {
    private static final DocumentId MANDATE = new DocumentId("council/2013/3");
    private static final DocumentId DRAFT = new DocumentId("bureau/2020/1");

    private final Papers papers = new Papers();

    private static DocumentNoted noted(DocumentId id, String dated, List<Origin> origins) {
        return new DocumentNoted(
                id,
                Optional.of("council"),
                "mandate",
                List.of(Title.of("en", "Paper " + id)),
                Optional.empty(),
                Optional.of(When.of(dated)),
                List.of(),
                Optional.empty(),
                origins);
    }

    private static Ancestor of(Ancestor.As as, DocumentId id) {
        return new Ancestor(as, Optional.of(id), Optional.empty(), Optional.empty());
    }

    @Test
    void the_days_from_a_mandate_to_the_adopted_text_are_computed() {
        papers.told(noted(MANDATE, "2013-09-23", List.of()));
        papers.told(noted(DRAFT, "2020", List.of()));
        papers.told(noted(ID, "2024-11-27", List.of()));
        papers.on("2024-11-28")
                .told(new DocumentAdopted(
                        ID, new Means.Consensus(Optional.empty()), OptionalLong.empty(), Optional.empty()));
        papers.told(new LineageTold(ID, List.of(of(Ancestor.As.DRAFT, DRAFT))));
        papers.told(new LineageTold(DRAFT, List.of(of(Ancestor.As.MANDATE, MANDATE))));

        List<Descent> lineage = Lineage.of(ID, papers.documents());
        assertEquals(Optional.of(new Took(1428, 1793)), lineage.get(0).took());
        assertEquals(Optional.of(new Took(4084, 4084)), lineage.get(1).took());
        assertTrue(lineage.get(1).took().orElseThrow().isExact());
        assertEquals(List.of(DRAFT), Lineage.after(MANDATE, papers.documents()));
    }

    @Test
    void a_decision_with_its_date_can_be_the_mandate() {
        papers.told(noted(ID, "2024-11-28", List.of()));
        papers.told(new LineageTold(
                ID,
                List.of(new Ancestor(
                        Ancestor.As.MANDATE,
                        Optional.empty(),
                        Optional.of(new DecisionId("council/2013-09-23/3")),
                        Optional.of(When.of("2013-09-23"))))));

        assertEquals(
                Optional.of(new Took(4084, 4084)),
                Lineage.of(ID, papers.documents()).getFirst().took());
    }

    @Test
    void a_text_whose_tabling_follows_an_act_about_another_document_comes_of_that_document() {
        papers.told(noted(MANDATE, "2013-09-23", List.of()));
        papers.enter(papers.draft(
                Papers.member("ALD"),
                Standing.ACT,
                Papers.tabled(ID, List.of("ALD"), List.of("x")),
                List.of(new Relation(1, Relation.As.FOLLOWS)),
                List.of()));

        assertEquals(
                of(Ancestor.As.FOLLOWED, MANDATE),
                Lineage.of(ID, papers.documents()).getFirst().ancestor());
    }

    @Test
    void the_chain_of_origin_goes_from_another_organisation_through_the_organs_of_this_one() {
        Origin league = new Origin(
                Optional.of("hill-league"), "assembly", Optional.of("HL/4"), Optional.of(When.of("2030-11")));
        papers.told(noted(ID, "2031-01-01", List.of(league)));
        papers.on("2031-05-02").act(CHAIR, to("council", "chamber", Optional.empty()));
        papers.on("2031-05-03").act(CHAIR, to("chamber", "parliament", Optional.of("coast-league")));
        papers.refuses("DOCUMENT-23", CHAIR, to("chamber", "council", Optional.empty()));

        List<Origin> chain = Passing.chain(papers.document());
        assertEquals(
                List.of("assembly", "council", "chamber", "parliament"),
                chain.stream().map(Origin::organ).toList());
        assertEquals(league, chain.getFirst());
        assertEquals(Optional.of(When.of("2031-05-02")), chain.get(1).on());
        assertEquals(Optional.of("coast-league"), chain.get(3).organisation());
        assertEquals(Optional.empty(), papers.document().holder());
    }

    private static DocumentForwarded to(String from, String to, Optional<String> organisation) {
        return new DocumentForwarded(ID, from, to, organisation, Optional.empty(), Optional.of("for adoption"));
    }
}
