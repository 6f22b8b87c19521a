package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.charter.Refused;

/// What has to be done before a text or an amendment is decided about: amendments before the text,
/// amendments to an amendment before that one, in the order that was declared.
final class BeforeAVote {
    private BeforeAVote() {}

    static Optional<Refused> against(Subject subject, DocumentState documents) {
        Optional<Document> document = documents.document(subject.document());
        if (document.isEmpty()) {
            return Refusals.noDocument(subject.document());
        }
        return switch (subject) {
            case Subject.OfDocument _ -> text(document.get());
            case Subject.OfAmendment of -> amendment(document.get(), of.amendment());
        };
    }

    /// Why the text cannot be decided about.
    static Optional<Refused> text(Document document) {
        return alive(document)
                .or(() -> document.openVote().flatMap(Refusals::voteOpen))
                .or(() -> document.pending().isEmpty()
                        ? Optional.empty()
                        : Refusals.amendmentsFirst("document " + document.id(), document.pending()))
                .or(() -> openParts(document));
    }

    /// Why nothing more can be decided about it at all.
    static Optional<Refused> alive(Document document) {
        if (document.stage().isSettled()) {
            return Refusals.settled(document);
        }
        boolean abandoned = document.sponsored() == Document.Sponsored.BY_MEMBERS
                && document.sponsors().isEmpty();
        return abandoned ? Refusals.abandoned(document) : Optional.empty();
    }

    private static Optional<Refused> openParts(Document document) {
        Optional<Version> last = document.last();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Wording wording = last.get().wording();
        Optional<List<String>> lines = document.text(last.get());
        if (wording.brackets() == Brackets.ORDINARY || lines.isEmpty()) {
            OptionalLong open = wording.open();
            return open.isPresent() && open.getAsLong() > 0
                    ? Refusals.openParts(document, open.getAsLong(), "")
                    : Optional.empty();
        }
        List<OpenParts.OpenPart> parts = OpenParts.in(lines.get());
        return parts.isEmpty()
                ? Optional.empty()
                : Refusals.openParts(
                        document,
                        parts.size(),
                        ": "
                                + Change.lines(
                                        parts.getFirst().from(),
                                        parts.getFirst().until()) + (parts.size() == 1 ? "" : " and others"));
    }

    /// Why an amendment cannot be decided about.
    static Optional<Refused> amendment(Document document, String id) {
        Optional<Amendment> found = document.amendment(id);
        if (found.isEmpty()) {
            return Refusals.noAmendment(document, id);
        }
        Amendment amendment = found.get();
        if (!amendment.isPending()) {
            return Refusals.amendmentSettled(document, amendment);
        }
        List<Amendment> toIt = document.pending().stream()
                .filter(each -> each.to().equals(Optional.of(id)))
                .toList();
        return alive(document)
                .or(() -> document.openVote().flatMap(Refusals::voteOpen))
                .or(() -> toIt.isEmpty() ? Optional.empty() : Refusals.amendmentsFirst("amendment " + id, toIt))
                .or(() -> amendment.to().isPresent() ? Optional.empty() : turn(document, amendment));
    }

    /// The chair says which amendment is furthest removed in substance; this only keeps to it.
    private static Optional<Refused> turn(Document document, Amendment amendment) {
        String id = amendment.id();
        List<String> waiting = document.pending().stream().map(Amendment::id).toList();
        List<String> order = document.order().stream().filter(waiting::contains).toList();
        if (!order.isEmpty()) {
            return order.getFirst().equals(id)
                    ? Optional.empty()
                    : Refusals.notInTurn(
                            id,
                            "in the order that was declared " + order.getFirst() + " comes before it",
                            "decide " + order.getFirst() + ", or declare another order");
        }
        return document.pending().stream()
                .filter(each -> !each.id().equals(id) && each.to().isEmpty())
                .flatMap(each -> Collisions.between(amendment, each).stream())
                .findFirst()
                .flatMap(collision -> Refusals.notInTurn(
                        id,
                        "it collides with " + collision.other() + " in " + collision.where()
                                + ", and nobody said which is decided first",
                        "whoever presides declares the order, the furthest removed in substance first"));
    }
}
