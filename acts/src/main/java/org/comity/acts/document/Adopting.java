package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Proposed;
import org.comity.acts.ids.VoteId;
import org.comity.charter.Refused;

/// Whether a text or an amendment may be entered as adopted or rejected, where no vote was opened
/// about it here.
final class Adopting {
    private Adopting() {}

    static Optional<Refused> adopted(
            Proposed proposed, DocumentAdopted adopted, Document document, DocumentState documents) {
        return decided(proposed, "declare document " + document.id() + " adopted", adopted.means(), document)
                .or(() -> version(adopted, document))
                .or(() -> BeforeAVote.text(document))
                .or(() -> Tabling.symbol(adopted.symbol(), document.id(), documents));
    }

    private static Optional<Refused> version(DocumentAdopted adopted, Document document) {
        long last = document.last().map(Version::number).orElse(0L);
        return adopted.version().isEmpty() || last == 0 || adopted.version().getAsLong() == last
                ? Optional.empty()
                : Refusals.notTheLastVersion(document, adopted.version().getAsLong());
    }

    static Optional<Refused> rejected(Proposed proposed, DocumentRejected rejected, Document document) {
        return decided(proposed, "declare document " + document.id() + " rejected", rejected.means(), document)
                .or(() -> document.openVote().flatMap(Refusals::voteOpen));
    }

    static Optional<Refused> amendment(Proposed proposed, String amendment, Means means, Document document) {
        return BeforeAVote.amendment(document, amendment)
                .or(() -> decided(proposed, "declare amendment " + amendment + " decided", means, document));
    }

    private static Optional<Refused> decided(Proposed proposed, String what, Means means, Document document) {
        if (document.stage().isSettled()) {
            return Refusals.settled(document);
        }
        Optional<Refused> author = Authority.against(proposed, what, List.of(), Optional.of(means));
        boolean told = proposed.isHistory() || !proposed.draft().sources().isEmpty();
        return author.or(() -> told ? Optional.empty() : behind(means, document));
    }

    /// What is decided here and now has something behind it in the record.
    private static Optional<Refused> behind(Means means, Document document) {
        return switch (means) {
            case Means.Decision _ -> Optional.empty();
            case Means.Consensus consensus ->
                consensus.session().isPresent()
                        ? Optional.empty()
                        : Refusals.nothingBehind(
                                "consensus is stated and no session in which it was",
                                "name the session, or the source that says so");
            case Means.Vote vote -> vote(vote.vote(), document);
        };
    }

    private static Optional<Refused> vote(VoteId vote, Document document) {
        boolean known = document.votes().stream().anyMatch(each -> each.vote().equals(vote));
        return Refusals.nothingBehind(
                known
                        ? "the vote " + vote + " has not decided it"
                        : "the vote " + vote + " was not opened about document " + document.id(),
                "open a vote about it: its declared outcome adopts or rejects without a further act");
    }
}
