package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Decided;
import org.comity.acts.Draft;
import org.comity.acts.Proposed;
import org.comity.acts.Standing;
import org.comity.acts.chairmanship.ChairState;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.session.SessionState;
import org.comity.charter.Refused;

/// Whether an act about a document may be entered.
public final class DocumentDecider {
    private DocumentDecider() {}

    /// Decides; pure. Costs as much as there are acts about the document.
    public static Decided decide(
            Proposed proposed,
            DocumentBody body,
            DocumentState documents,
            SessionState sessions,
            ChairState chairs,
            MembershipState members) {
        Optional<Refused> refused = proposed.draft().standing() == Standing.STATEMENT
                ? Refusals.onlySaid()
                : against(proposed, body, documents).or(() -> Around.against(proposed, body, sessions, members));
        return refused.<Decided>map(Decided.Unfit::new).orElseGet(() -> fit(proposed, body, documents));
    }

    private static Optional<Refused> against(Proposed proposed, DocumentBody body, DocumentState documents) {
        return switch (body) {
            case ProposalTabled tabled -> Tabling.against(proposed, tabled, documents);
            case DocumentNoted noted -> Tabling.against(proposed, noted, documents);
            case SponsorJoined _,
                    SponsorWithdrawn _,
                    VersionIssued _,
                    AmendmentProposed _,
                    AmendmentAccepted _,
                    AmendmentWithdrawn _,
                    AmendmentAdopted _,
                    AmendmentRejected _,
                    AmendmentsOrdered _,
                    ProposalWithdrawn _,
                    DocumentAdopted _,
                    DocumentRejected _,
                    TitleGiven _,
                    SymbolGiven _,
                    LineageTold _,
                    DocumentForwarded _ -> known(proposed, body, documents);
        };
    }

    private static Optional<Refused> known(Proposed proposed, DocumentBody body, DocumentState documents) {
        Optional<Document> found = documents.document(body.document());
        if (found.isEmpty()) {
            return Refusals.noDocument(body.document());
        }
        Document document = found.get();
        Optional<Refused> nonsense = nonsense(body, document, documents);
        if (nonsense.isPresent() || proposed.isTold()) {
            return nonsense;
        }
        if (proposed.draft().effective().before(document.since()) == Certainty.YES && needsTheText(body)) {
            return Refusals.tooEarly(document, proposed.draft().effective());
        }
        return inOrder(proposed, body, document, documents);
    }

    /// Names and lineage can be older than the entry of a document in the record.
    private static boolean needsTheText(DocumentBody body) {
        return !(body instanceof TitleGiven || body instanceof SymbolGiven || body instanceof LineageTold);
    }

    /// What cannot be so, whoever tells it.
    private static Optional<Refused> nonsense(DocumentBody body, Document document, DocumentState documents) {
        return switch (body) {
            case AmendmentProposed moved -> Amending.nonsense(moved, document);
            case AmendmentAccepted each -> Amending.known(document, each.amendment());
            case AmendmentWithdrawn each -> Amending.known(document, each.amendment());
            case AmendmentAdopted each -> Amending.known(document, each.amendment());
            case AmendmentRejected each -> Amending.known(document, each.amendment());
            case AmendmentsOrdered ordered ->
                ordered.order().stream()
                        .flatMap(each -> Amending.known(document, each).stream())
                        .findFirst();
            case LineageTold told -> circle(told, documents);
            case TitleGiven given ->
                document.titles().contains(given.title())
                        ? Refusals.titleTwice(document, given.title())
                        : Optional.empty();
            case ProposalTabled _,
                    DocumentNoted _,
                    SponsorJoined _,
                    SponsorWithdrawn _,
                    VersionIssued _,
                    ProposalWithdrawn _,
                    DocumentAdopted _,
                    DocumentRejected _,
                    SymbolGiven _,
                    DocumentForwarded _ -> Optional.empty();
        };
    }

    private static Optional<Refused> circle(LineageTold told, DocumentState documents) {
        for (Ancestor ancestor : told.ancestors()) {
            Optional<DocumentId> other = ancestor.document();
            if (other.isPresent()
                    && (other.get().equals(told.document())
                            || Lineage.comesOf(other.get(), told.document(), documents))) {
                return Refusals.comesOfItself(told.document(), other.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> inOrder(
            Proposed proposed, DocumentBody body, Document document, DocumentState documents) {
        return switch (body) {
            case SponsorJoined joined -> Tabling.joining(proposed, joined, document);
            case SponsorWithdrawn withdrawn -> Tabling.leaving(proposed, withdrawn, document);
            case VersionIssued issued -> Tabling.version(proposed, issued, document, documents);
            case ProposalWithdrawn _ -> Tabling.withdrawal(proposed, document);
            case AmendmentProposed moved -> Amending.moved(proposed, moved, document);
            case AmendmentAccepted each -> Amending.accepted(proposed, each, document);
            case AmendmentWithdrawn each -> Amending.withdrawn(proposed, each, document);
            case AmendmentAdopted each -> Adopting.amendment(proposed, each.amendment(), each.means(), document);
            case AmendmentRejected each -> Adopting.amendment(proposed, each.amendment(), each.means(), document);
            case AmendmentsOrdered ordered -> Amending.ordered(proposed, ordered, document);
            case DocumentAdopted adopted -> Adopting.adopted(proposed, adopted, document, documents);
            case DocumentRejected rejected -> Adopting.rejected(proposed, rejected, document);
            case TitleGiven _ ->
                Authority.against(proposed, "give a title to document " + document.id(), document.sponsors());
            case SymbolGiven given ->
                Authority.against(proposed, "give a symbol to document " + document.id(), List.of())
                        .or(() -> Tabling.symbol(Optional.of(given.symbol()), document.id(), documents));
            case LineageTold _ ->
                Authority.against(proposed, "say what document " + document.id() + " comes of", document.sponsors());
            case DocumentForwarded to -> Passing.against(proposed, to, document);
            case ProposalTabled _, DocumentNoted _ -> Optional.empty();
        };
    }

    /// As it is entered: an adoption names the version.
    private static Decided fit(Proposed proposed, DocumentBody body, DocumentState documents) {
        Optional<Document> before = documents.document(body.document());
        DocumentBody entered = body;
        if (body instanceof DocumentAdopted adopted && adopted.version().isEmpty()) {
            Optional<Version> last = before.flatMap(Document::last);
            if (last.isPresent()) {
                entered = new DocumentAdopted(
                        adopted.document(),
                        adopted.means(),
                        OptionalLong.of(last.get().number()),
                        adopted.symbol());
            }
        }
        Draft draft = entered == body ? proposed.draft() : with(proposed.draft(), entered);
        DocumentState after =
                documents.evolve(new Act(proposed.number(), proposed.at(), draft), entered, proposed.rules());
        return new Decided.Fit(
                draft, Consequences.of(before, after.document(body.document()).orElseThrow()));
    }

    private static Draft with(Draft draft, DocumentBody body) {
        return new Draft(
                draft.organisation(),
                draft.known(),
                draft.effective(),
                draft.by(),
                draft.enteredBy(),
                draft.standing(),
                body,
                draft.sources(),
                draft.relates(),
                draft.audience(),
                draft.requestId(),
                draft.signatures());
    }
}
