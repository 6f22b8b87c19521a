package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;
import org.comity.charter.Refused;

/// What this field of work refuses, in words. One code is one kind of mistake.
final class Refusals {
    private Refusals() {}

    static Optional<Refused> noDocument(DocumentId id) {
        return refuse(
                "DOCUMENT-1",
                "the record has no document " + id,
                "look its id up by its title; or enter proposal-tabled or document-noted before");
    }

    static Optional<Refused> documentTwice(DocumentId id, long act) {
        return refuse(
                "DOCUMENT-2",
                "document " + id + " is in the record already, by act " + act,
                "take an id of its own; another version of the same text is version-issued, another title title-given");
    }

    static Optional<Refused> settled(Document document) {
        Settlement settled = document.settled().orElseThrow();
        return refuse(
                "DOCUMENT-3",
                "document " + document.id() + " was " + settled.stage().word() + " on " + settled.effective() + " (act "
                        + settled.act() + ")",
                "table a new document and say what it comes of; what was entered wrongly is corrected by an act that"
                        + " corrects that one");
    }

    static Optional<Refused> noAmendment(Document document, String amendment) {
        List<String> known = document.amendments().stream().map(Amendment::id).toList();
        return refuse(
                "DOCUMENT-4",
                "document " + document.id() + " has no amendment " + amendment,
                known.isEmpty() ? "none was moved yet" : "it has " + String.join(", ", known));
    }

    static Optional<Refused> amendmentTwice(Document document, String amendment) {
        return refuse(
                "DOCUMENT-5",
                "document " + document.id() + " has an amendment " + amendment + " already",
                "take an id of its own within the document");
    }

    static Optional<Refused> amendmentSettled(Document document, Amendment amendment) {
        String because = amendment.because().map(text -> ": " + text).orElse("");
        return refuse(
                "DOCUMENT-6",
                "amendment " + amendment.id() + " to document " + document.id() + " was "
                        + amendment.fate().word() + " on "
                        + amendment.settled().map(When::text).orElse("an unknown day") + because,
                "what is settled stays so; move another amendment where that is still possible");
    }

    static Optional<Refused> notTheNextVersion(Document document, long version, long next) {
        return refuse(
                "DOCUMENT-7",
                "document " + document.id() + " is in version " + (next - 1) + ", so that the next is " + next
                        + " and not " + version,
                "number it " + next);
    }

    static Optional<Refused> notTheLastVersion(Document document, long version) {
        String last = document.last()
                .map(each -> "stands in version " + each.number())
                .orElse("has no text in the record");
        return refuse(
                "DOCUMENT-8",
                "document " + document.id() + " " + last + ", and the amendment is to version " + version,
                "move it to the version that stands, with the numbers of its lines");
    }

    static Optional<Refused> noSuchLines(Document document, Change change, long lines) {
        return refuse(
                "DOCUMENT-9",
                "the amendment " + change.says() + ", and the version of document " + document.id() + " has "
                        + (lines == 1 ? "1 line" : lines + " lines"),
                "take the numbers of lines from the version that it amends");
    }

    static Optional<Refused> linesSettled(Document document, Amendment other, String where) {
        return refuse(
                "DOCUMENT-10",
                "it changes " + where + " of document " + document.id() + ", and so does amendment " + other.id()
                        + ", which was " + other.fate().word(),
                "leave those lines out; those who propose the text can issue another version");
    }

    static Optional<Refused> notTheirs(String who, String what, String whose) {
        return refuse(
                "DOCUMENT-11",
                who + " cannot " + what,
                whose.isEmpty() ? "it is for the chair or the secretariat" : "it is for " + whose);
    }

    static Optional<Refused> amendmentsFirst(String what, List<Amendment> pending) {
        List<String> names = pending.stream().map(Amendment::id).toList();
        return refuse(
                "DOCUMENT-12",
                what + " is decided after the amendments to it, and " + String.join(", ", names)
                        + (names.size() == 1 ? " is" : " are") + " still to be decided",
                "decide " + names.getFirst() + ", or let those who moved it withdraw it");
    }

    static Optional<Refused> notInTurn(String amendment, String because, String remedy) {
        return refuse("DOCUMENT-13", "amendment " + amendment + " is not next: " + because, remedy);
    }

    static Optional<Refused> notTheOrder(Document document, String because, List<String> pending) {
        return refuse(
                "DOCUMENT-14",
                "this is no order of the amendments to document " + document.id() + ": " + because,
                pending.isEmpty()
                        ? "no amendment is waiting"
                        : "put each of these in its place: " + String.join(", ", pending));
    }

    static Optional<Refused> openParts(Document document, long parts, String where) {
        return refuse(
                "DOCUMENT-15",
                "document " + document.id() + " has " + (parts == 1 ? "1 part" : parts + " parts")
                        + " in brackets on which nobody agreed" + where,
                "issue a version without them, or say that its brackets are ordinary ones");
    }

    static Optional<Refused> tooLate(Document document, String what, String because) {
        return refuse(
                "DOCUMENT-16",
                "document " + document.id() + " can no longer be " + what + ": " + because,
                "let it be decided; move an amendment where that is still possible");
    }

    static Optional<Refused> sponsorship(Document document, String member, String as) {
        return refuse(
                "DOCUMENT-17",
                member + " " + as + " document " + document.id(),
                document.sponsors().isEmpty()
                        ? "nobody proposes it"
                        : "it is proposed by " + String.join(", ", document.sponsors()));
    }

    static Optional<Refused> abandoned(Document document) {
        return refuse(
                "DOCUMENT-18",
                "nobody proposes document " + document.id() + " any more: all sponsors withdrew",
                "a member that wants it decided joins as a sponsor");
    }

    static Optional<Refused> symbolTaken(String symbol, DocumentId other) {
        return refuse(
                "DOCUMENT-19",
                "the symbol " + symbol + " is that of document " + other,
                "a symbol names one document: look it up in the source");
    }

    static Optional<Refused> nothingBehind(String because, String remedy) {
        return refuse("DOCUMENT-20", because, remedy);
    }

    static Optional<Refused> comesOfItself(DocumentId id, DocumentId other) {
        return refuse(
                "DOCUMENT-21",
                id.equals(other)
                        ? "document " + id + " does not come of itself"
                        : "document " + other + " is said to come of document " + id + " already",
                "say of the later text that it comes of the earlier one");
    }

    static Optional<Refused> acceptedWhileOthersCollide(Collision collision) {
        return refuse(
                "DOCUMENT-22",
                "amendment " + collision.one() + " cannot be accepted while " + collision.other() + ", which changes "
                        + collision.where() + " too, is still to be decided",
                "put them to the vote, or issue another version");
    }

    static Optional<Refused> notTheHolder(Document document, String from) {
        return refuse(
                "DOCUMENT-23",
                from + " cannot pass on document " + document.id() + ": "
                        + document.holder()
                                .map(holder -> holder + " has it")
                                .orElse("no organ of this organisation has it"),
                document.holder()
                        .map(holder -> "pass it on from " + holder)
                        .orElse("note or table it here when it comes back"));
    }

    static Optional<Refused> onlySaid() {
        return refuse(
                "DOCUMENT-24",
                "a statement changes nothing about a document",
                "enter what was said as a statement that claims it; or as a report, where a source tells that it"
                        + " happened");
    }

    static Optional<Refused> tooEarly(Document document, When effective) {
        return refuse(
                "DOCUMENT-25",
                "it takes effect on " + effective + ", and document " + document.id()
                        + " was put into the record as of " + document.since(),
                "look the dates up; enter it as a report where a source says so");
    }

    static Optional<Refused> voteOpen(PutToVote vote) {
        return refuse(
                "DOCUMENT-26",
                "the vote " + vote.vote() + " about " + says(vote.subject()) + " is open",
                "close and declare it before");
    }

    static Optional<Refused> titleTwice(Document document, Title title) {
        return refuse(
                "DOCUMENT-27",
                "document " + document.id() + " has the title \"" + title.text() + "\" (" + title.language()
                        + ") already",
                "leave it out, or say where this variant is used");
    }

    static Optional<Refused> noMember(String member) {
        return refuse(
                "DOCUMENT-28",
                "the record knows no member " + member,
                "look its code up with `comity who`; what it was before it was a member is told by its facts");
    }

    static Optional<Refused> suspended(String member, When effective) {
        return refuse(
                "DOCUMENT-32",
                member + " is suspended on " + effective + " and proposes nothing",
                "have another member propose it; `comity status " + member + "` says until when that is so");
    }

    static Optional<Refused> noSession(SessionId id) {
        return refuse("DOCUMENT-29", "the record has no session " + id, "convene it before, or leave the session out");
    }

    static Optional<Refused> noItem(SessionId id, ItemId item) {
        return refuse(
                "DOCUMENT-29",
                "the agenda of session " + id + " has no item " + item,
                "add the item before, or leave it out");
    }

    static Optional<Refused> notMeeting(SessionId id, When effective) {
        return refuse(
                "DOCUMENT-30",
                "session " + id + " does not meet on " + effective + ", so that no consensus is found in it then",
                "open or resume it before; what a source tells is entered as a report");
    }

    static String says(Subject subject) {
        return switch (subject) {
            case Subject.OfDocument of -> "document " + of.document();
            case Subject.OfAmendment of -> "amendment " + of.amendment() + " to document " + of.document();
        };
    }

    private static Optional<Refused> refuse(String code, String because, String remedy) {
        return Optional.of(new Refused(code, because, "", remedy));
    }
}
