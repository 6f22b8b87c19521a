package org.comity.acts.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Proposed;
import org.comity.acts.ids.DocumentId;
import org.comity.charter.Refused;

/// Whether a text may be tabled, sponsored, put in another version, or taken back.
final class Tabling {
    private Tabling() {}

    static Optional<Refused> against(Proposed proposed, ProposalTabled tabled, DocumentState documents) {
        return taken(tabled.document(), documents)
                .or(() -> proposed.isTold()
                        ? Optional.empty()
                        : Authority.against(proposed, "table document " + tabled.document(), tabled.sponsors())
                                .or(() -> symbol(tabled.symbol(), tabled.document(), documents)));
    }

    /// Anybody who is somebody may note that there is a document.
    static Optional<Refused> against(Proposed proposed, DocumentNoted noted, DocumentState documents) {
        return taken(noted.document(), documents)
                .or(() -> proposed.isTold() ? Optional.empty() : symbol(noted.symbol(), noted.document(), documents));
    }

    private static Optional<Refused> taken(DocumentId id, DocumentState documents) {
        return documents.document(id).flatMap(document -> Refusals.documentTwice(id, document.act()));
    }

    /// A symbol names one document.
    static Optional<Refused> symbol(Optional<String> symbol, DocumentId id, DocumentState documents) {
        return symbol.flatMap(text -> documents.bySymbol(text).stream()
                .filter(other -> !other.equals(id))
                .findFirst()
                .flatMap(other -> Refusals.symbolTaken(text, other)));
    }

    static Optional<Refused> joining(Proposed proposed, SponsorJoined joined, Document document) {
        if (document.stage().isSettled()) {
            return Refusals.settled(document);
        }
        if (document.sponsors().contains(joined.member())) {
            return Refusals.sponsorship(document, joined.member(), "already proposes");
        }
        return Authority.against(
                proposed,
                "make " + joined.member() + " a sponsor of document " + document.id(),
                List.of(joined.member()));
    }

    static Optional<Refused> leaving(Proposed proposed, SponsorWithdrawn withdrawn, Document document) {
        if (document.stage().isSettled()) {
            return Refusals.settled(document);
        }
        if (!document.sponsors().contains(withdrawn.member())) {
            return Refusals.sponsorship(document, withdrawn.member(), "does not propose");
        }
        return Authority.against(
                proposed,
                "withdraw the sponsorship of " + withdrawn.member() + " from document " + document.id(),
                List.of(withdrawn.member()));
    }

    static Optional<Refused> version(
            Proposed proposed, VersionIssued issued, Document document, DocumentState documents) {
        long next = document.last().map(Version::number).orElse(0L) + 1;
        return BeforeAVote.alive(document)
                .or(() -> issued.version() == Math.max(2, next)
                        ? Optional.empty()
                        : Refusals.notTheNextVersion(document, issued.version(), Math.max(2, next)))
                .or(() -> begun(document, "put in another version"))
                .or(() -> Authority.against(
                        proposed, "put document " + document.id() + " in another version", document.sponsors()))
                .or(() -> symbol(issued.symbol(), document.id(), documents));
    }

    static Optional<Refused> withdrawal(Proposed proposed, Document document) {
        if (document.stage().isSettled()) {
            return Refusals.settled(document);
        }
        List<String> sponsors = new ArrayList<>(document.sponsors());
        return begun(document, "withdrawn")
                .or(() -> Authority.against(proposed, "withdraw document " + document.id(), sponsors));
    }

    /// A text belongs to those who propose it until the organ begins to decide about it or has
    /// changed it.
    private static Optional<Refused> begun(Document document, String what) {
        Optional<PutToVote> open = document.openVote();
        if (open.isPresent()) {
            return Refusals.tooLate(document, what, "the vote " + open.get().vote() + " is open");
        }
        return document.amendments().stream()
                .filter(each -> each.fate() == Fate.ADOPTED && each.to().isEmpty())
                .findFirst()
                .flatMap(each -> Refusals.tooLate(document, what, "amendment " + each.id() + " to it was adopted"));
    }
}
