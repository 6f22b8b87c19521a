package org.comity.acts.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.comity.acts.Actor;
import org.comity.acts.Draft;
import org.comity.acts.Relation;
import org.comity.acts.Standing;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.ids.VoteId;

/// Draws acts about a few documents, most of which fit what there is, and some of which do not.
final class RandomDocuments {
    static final List<DocumentId> IDS =
            Stream.of("d/1", "d/2", "d/3", "d/4").map(DocumentId::new).toList();
    private static final List<String> MEMBERS = List.of("ALD", "BRE", "CAL", "DOR");
    private static final List<String> ORGANS = List.of("council", "bureau", "chamber");
    private static final List<String> DAYS = List.of("2031-05-01", "2031-05-02", "2031-05", "2031-05-03", "2031-04-30");

    private final Random random;

    RandomDocuments(Random random) {
        this.random = random;
    }

    Draft draft(Papers papers, boolean told) {
        papers.on(random.nextInt(6) == 0 ? pick(DAYS) : "2031-05-04");
        DocumentBody body = body(papers.documents());
        List<Relation> relates = new ArrayList<>();
        if (random.nextInt(6) == 0 && papers.council.last() > 0) {
            relates.add(new Relation(1 + random.nextInt((int) papers.council.last()), Relation.As.FOLLOWS));
        }
        return papers.draft(actor(body, papers.documents()), standing(told), body, relates, List.of());
    }

    private Standing standing(boolean told) {
        return switch (random.nextInt(told ? 5 : 12)) {
            case 0 -> told ? Standing.REPORT : Standing.STATEMENT;
            case 1 -> Standing.DECLARATION;
            default -> Standing.ACT;
        };
    }

    /// Somebody who may, mostly.
    private Actor actor(DocumentBody body, DocumentState documents) {
        List<String> owners =
                documents.document(body.document()).map(Document::sponsors).orElse(List.of());
        return switch (random.nextInt(8)) {
            case 0 -> new Actor.Member(pick(MEMBERS));
            case 1 -> new Actor.Organ(pick(ORGANS));
            case 2 -> owners.isEmpty() ? new Actor.Outsider("The Courier") : new Actor.Member(pick(owners));
            case 3 -> new Actor.Office("secretariat", "");
            default -> new Actor.Office("chair", "");
        };
    }

    Subject subject(DocumentState documents) {
        DocumentId id = pick(IDS);
        List<String> amendments = amendments(documents.document(id));
        return random.nextInt(3) == 0 || amendments.isEmpty()
                ? new Subject.OfDocument(id)
                : new Subject.OfAmendment(id, pick(amendments));
    }

    DocumentBody decided(DocumentId id) {
        return random.nextBoolean()
                ? new DocumentAdopted(id, byDecision(), OptionalLong.empty(), Optional.empty())
                : new DocumentRejected(id, byDecision());
    }

    DocumentBody decided(DocumentId id, String amendment) {
        return random.nextBoolean()
                ? new AmendmentAdopted(id, amendment, byDecision())
                : new AmendmentRejected(id, amendment, byDecision());
    }

    private static Means byDecision() {
        return new Means.Decision(new DecisionId("council/2031/1"));
    }

    private Means means() {
        return switch (random.nextInt(4)) {
            case 0 -> new Means.Vote(new VoteId("v1"));
            case 1 ->
                new Means.Consensus(random.nextBoolean() ? Optional.of(new SessionId("council/1")) : Optional.empty());
            default -> byDecision();
        };
    }

    private DocumentBody body(DocumentState documents) {
        DocumentId id = pick(IDS);
        Optional<Document> document = documents.document(id);
        List<String> amendments = amendments(document);
        String amendment = amendments.isEmpty() || random.nextInt(8) == 0 ? "a9" : pick(amendments);
        if (document.isEmpty() && random.nextInt(3) > 0) {
            return random.nextInt(4) == 0 ? noted(id) : tabled(id);
        }
        return switch (random.nextInt(24)) {
            case 0 -> tabled(id);
            case 1 -> noted(id);
            case 2 -> new SponsorJoined(id, pick(MEMBERS));
            case 3 -> new SponsorWithdrawn(id, pick(MEMBERS));
            case 4 -> version(id, document);
            case 5, 6, 7, 8, 9, 10 -> moved(id, document);
            case 11 -> new AmendmentAccepted(id, amendment);
            case 12 -> new AmendmentWithdrawn(id, amendment);
            case 13 -> new AmendmentAdopted(id, amendment, means());
            case 14 -> new AmendmentRejected(id, amendment, means());
            case 15, 16 -> ordered(id, document);
            case 17 -> new ProposalWithdrawn(id, Optional.empty());
            case 18 ->
                new DocumentAdopted(
                        id,
                        means(),
                        random.nextInt(4) == 0 ? OptionalLong.of(1 + random.nextInt(3)) : OptionalLong.empty(),
                        symbol());
            case 19 -> new DocumentRejected(id, means());
            case 20 -> new TitleGiven(id, Title.of(pick(List.of("en", "fr")), "title " + random.nextInt(3)));
            case 21 -> new SymbolGiven(id, "S/" + random.nextInt(5));
            case 22 ->
                new LineageTold(
                        id,
                        List.of(new Ancestor(
                                Ancestor.As.DRAFT, Optional.of(pick(IDS)), Optional.empty(), Optional.empty())));
            default ->
                new DocumentForwarded(
                        id, pick(ORGANS), pick(ORGANS), Optional.empty(), Optional.empty(), Optional.empty());
        };
    }

    private static List<String> amendments(Optional<Document> document) {
        return document.map(Document::amendments).orElse(List.of()).stream()
                .map(Amendment::id)
                .toList();
    }

    private ProposalTabled tabled(DocumentId id) {
        return new ProposalTabled(
                id,
                pick(ORGANS),
                "decision",
                List.of(Title.of("en", "Paper " + id)),
                symbol(),
                random.nextInt(4) == 0 ? List.of() : List.of(pick(MEMBERS)),
                Optional.empty(),
                Optional.empty(),
                lines(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private DocumentNoted noted(DocumentId id) {
        return new DocumentNoted(
                id,
                Optional.of(pick(ORGANS)),
                "letter",
                List.of(Title.of("en", "Letter " + id)),
                symbol(),
                Optional.empty(),
                lines(),
                Optional.empty(),
                List.of());
    }

    private VersionIssued version(DocumentId id, Optional<Document> document) {
        long last = document.flatMap(Document::last).map(Version::number).orElse(0L);
        return new VersionIssued(
                id,
                Math.max(2, random.nextInt(5) == 0 ? random.nextInt(5) : last + 1),
                "after talks",
                Optional.empty(),
                lines(),
                Optional.empty(),
                Optional.empty());
    }

    private AmendmentProposed moved(DocumentId id, Optional<Document> document) {
        List<String> amendments = amendments(document);
        long last = document.flatMap(Document::last).map(Version::number).orElse(1L);
        String name = "a" + (random.nextInt(8) == 0 ? 1 : amendments.size() + 1);
        Optional<String> to = amendments.isEmpty() || random.nextInt(4) > 0
                ? Optional.empty()
                : Optional.of(pick(amendments)).filter(each -> !each.equals(name));
        List<Change> changes = ChangesTest.apart(random, 5);
        return new AmendmentProposed(
                id,
                name,
                random.nextInt(8) == 0 ? 1 : last,
                to,
                List.of(pick(MEMBERS)),
                AmendmentProposed.Manner.WRITTEN,
                changes.isEmpty() ? List.of(new Change.Delete(1, 1)) : changes,
                Optional.empty(),
                Optional.empty());
    }

    private AmendmentsOrdered ordered(DocumentId id, Optional<Document> document) {
        List<String> order = new ArrayList<>(document.map(Document::pending).orElse(List.of()).stream()
                .filter(each -> each.to().isEmpty() || random.nextInt(8) == 0)
                .map(Amendment::id)
                .toList());
        java.util.Collections.shuffle(order, random);
        return new AmendmentsOrdered(id, order.isEmpty() ? List.of("a1") : order);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(ChangesTest.lines(random, 4 + random.nextInt(2)));
        if (random.nextInt(6) == 0) {
            lines.set(1, "[open]");
        }
        return lines;
    }

    private Optional<String> symbol() {
        return random.nextInt(3) == 0 ? Optional.of("S/" + random.nextInt(5)) : Optional.empty();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
