package org.comity.acts.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Proposed;
import org.comity.charter.Refused;

/// Whether an amendment may be moved, accepted, taken back or put in its place.
final class Amending {
    private Amending() {}

    static Optional<Refused> known(Document document, String amendment) {
        return document.amendment(amendment).isPresent() ? Optional.empty() : Refusals.noAmendment(document, amendment);
    }

    static Optional<Refused> nonsense(AmendmentProposed moved, Document document) {
        if (document.amendment(moved.amendment()).isPresent()) {
            return Refusals.amendmentTwice(document, moved.amendment());
        }
        Optional<Refused> unknown = moved.to().flatMap(to -> known(document, to));
        return unknown.or(() -> lines(moved, document));
    }

    private static Optional<Refused> lines(AmendmentProposed moved, Document document) {
        OptionalLong size = document.version(moved.version())
                .map(version -> version.wording().size())
                .orElse(OptionalLong.empty());
        return size.isEmpty()
                ? Optional.empty()
                : moved.changes().stream()
                        .filter(change -> change.last() > size.getAsLong())
                        .findFirst()
                        .flatMap(change -> Refusals.noSuchLines(document, change, size.getAsLong()));
    }

    static Optional<Refused> moved(Proposed proposed, AmendmentProposed moved, Document document) {
        return BeforeAVote.alive(document)
                .or(() -> document.last().map(Version::number).equals(Optional.of(moved.version()))
                        ? Optional.empty()
                        : Refusals.notTheLastVersion(document, moved.version()))
                .or(() -> pendingTo(moved, document))
                .or(() -> document.openVote().flatMap(Refusals::voteOpen))
                .or(() -> settledLines(moved, document))
                .or(() -> Authority.against(
                        proposed,
                        "move amendment " + moved.amendment() + " to document " + document.id(),
                        moved.movers()));
    }

    private static Optional<Refused> pendingTo(AmendmentProposed moved, Document document) {
        return moved.to()
                .flatMap(document::amendment)
                .filter(amended -> !amended.isPending())
                .flatMap(amended -> Refusals.amendmentSettled(document, amended));
    }

    /// What was decided about some lines is not decided again.
    private static Optional<Refused> settledLines(AmendmentProposed moved, Document document) {
        for (Amendment each : document.amendments()) {
            boolean counts = each.version() == moved.version()
                    && each.fate().isIn()
                    && each.to().isEmpty();
            Optional<Changes.Clash> clash = counts ? Changes.clash(moved.changes(), each.stands()) : Optional.empty();
            if (clash.isPresent()) {
                return Refusals.linesSettled(document, each, clash.get().where());
            }
        }
        return Optional.empty();
    }

    /// Those who propose what is amended take it as their own.
    static Optional<Refused> accepted(Proposed proposed, AmendmentAccepted accepted, Document document) {
        Amendment amendment = document.amendment(accepted.amendment()).orElseThrow();
        if (!amendment.isPending()) {
            return Refusals.amendmentSettled(document, amendment);
        }
        List<String> owners = amendment
                .to()
                .flatMap(document::amendment)
                .map(Amendment::movers)
                .orElse(document.sponsors());
        return BeforeAVote.alive(document)
                .or(() -> document.openVote().flatMap(Refusals::voteOpen))
                .or(() -> toIt(amendment, document))
                .or(() -> Authority.against(
                        proposed, "accept amendment " + amendment.id() + " to document " + document.id(), owners))
                .or(() -> document.pending().stream()
                        .filter(each -> !each.id().equals(amendment.id()))
                        .flatMap(each -> Collisions.between(amendment, each).stream())
                        .findFirst()
                        .flatMap(Refusals::acceptedWhileOthersCollide));
    }

    private static Optional<Refused> toIt(Amendment amendment, Document document) {
        List<Amendment> waiting = document.pending().stream()
                .filter(each -> each.to().equals(Optional.of(amendment.id())))
                .toList();
        return waiting.isEmpty() ? Optional.empty() : Refusals.amendmentsFirst("amendment " + amendment.id(), waiting);
    }

    static Optional<Refused> withdrawn(Proposed proposed, AmendmentWithdrawn withdrawn, Document document) {
        Amendment amendment = document.amendment(withdrawn.amendment()).orElseThrow();
        if (!amendment.isPending()) {
            return Refusals.amendmentSettled(document, amendment);
        }
        Optional<PutToVote> open = document.openVote()
                .filter(vote -> vote.subject().equals(new Subject.OfAmendment(document.id(), amendment.id())));
        return open.flatMap(Refusals::voteOpen)
                .or(() -> Authority.against(
                        proposed,
                        "withdraw amendment " + amendment.id() + " to document " + document.id(),
                        amendment.movers()));
    }

    static Optional<Refused> ordered(Proposed proposed, AmendmentsOrdered ordered, Document document) {
        if (document.stage().isSettled()) {
            return Refusals.settled(document);
        }
        List<String> pending = document.pending().stream()
                .filter(each -> each.to().isEmpty())
                .map(Amendment::id)
                .toList();
        return Authority.against(proposed, "order the amendments to document " + document.id(), List.of())
                .or(() -> document.openVote().flatMap(Refusals::voteOpen))
                .or(() -> wrong(ordered.order(), pending, document));
    }

    private static Optional<Refused> wrong(List<String> order, List<String> pending, Document document) {
        List<String> missing = new ArrayList<>(pending);
        missing.removeAll(order);
        if (!missing.isEmpty()) {
            return Refusals.notTheOrder(document, String.join(", ", missing) + " has no place in it", pending);
        }
        List<String> needless = new ArrayList<>(order);
        needless.removeAll(pending);
        return needless.isEmpty()
                ? Optional.empty()
                : Refusals.notTheOrder(
                        document, String.join(", ", needless) + " is not waiting, or amends an amendment", pending);
    }
}
