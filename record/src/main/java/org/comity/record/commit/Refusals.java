package org.comity.record.commit;

import java.util.Collection;
import org.comity.acts.Draft;
import org.comity.acts.keeping.CharterTaken;
import org.comity.charter.Refused;
import org.comity.record.Document;
import org.comity.record.Journal.Erasing;
import org.comity.record.Journal.Proposal;

/// What a journal says no with. Every code has a page in docs/refusals.
public final class Refusals {
    private Refusals() {}

    /// So many acts, in words.
    public static String acts(long count) {
        return count == 1 ? "1 act" : count + " acts";
    }

    static Refused movedOn(Proposal proposal, long after, long last) {
        return new Refused(
                "JOURNAL-1",
                "the record of " + proposal.organisation() + " stands at act " + last + "; this was proposed after act "
                        + after,
                "",
                "read what has been entered since and decide again");
    }

    static Refused reused(String organisation, String requestId, long number) {
        return new Refused(
                "JOURNAL-2",
                "the request id '" + requestId + "' belongs to act " + number + " of " + organisation
                        + ", which says something else",
                "",
                "give every new act a request id of its own; for a retry send the very same act");
    }

    static Refused partlyKnown(String organisation, int known, int all, String first) {
        return new Refused(
                "JOURNAL-3",
                known + " of these " + all + " acts are in the record of " + organisation + " already, the first under"
                        + " the request id '" + first + "'",
                "",
                "send those that are missing alone, or the whole batch as it was sent first");
    }

    public static Refused noSuchOrganisation(String organisation, Collection<String> known) {
        return new Refused(
                "JOURNAL-4",
                "there is no record of '" + organisation + "' here; there "
                        + (known.isEmpty() ? "is none at all" : "is that of " + String.join(", ", known)),
                "",
                "name one of these, or add the organisation to the store");
    }

    static Refused badSize(String organisation, String because) {
        return new Refused(
                "JOURNAL-5",
                because + " (proposed for " + organisation + ")",
                "",
                "enter one act at least and " + Committer.MOST_ACTS + " acts or " + (Committer.MOST_BYTES >> 20)
                        + " MB at once at most");
    }

    static Refused otherOrganisation(Draft draft, String organisation) {
        return new Refused(
                "JOURNAL-6",
                "an act of '" + draft.organisation() + "' was proposed for the record of " + organisation,
                "",
                "enter each act in its own organisation's record");
    }

    static Refused twice(String requestId) {
        return new Refused(
                "JOURNAL-7",
                "two acts that are to be entered together have the request id '" + requestId + "'",
                "",
                "give every act a request id of its own");
    }

    static Refused documentTooLarge(Document document) {
        return new Refused(
                "JOURNAL-8",
                "the document " + document.sha256() + " has " + document.length() + " bytes, more than "
                        + Document.MOST,
                "",
                "leave it outside and let the act name its SHA-256");
    }

    static Refused signedElsewhere(String organisation) {
        return new Refused(
                "JOURNAL-9",
                "the record of " + organisation + " is a mirror here: another store signs it",
                "",
                "enter the act where the record is kept");
    }

    static Refused nothingToErase(Erasing erasing, String because) {
        return new Refused(
                "JOURNAL-10",
                "act " + erasing.number() + " of " + erasing.organisation() + " has no text " + erasing.digest()
                        + " that can be erased: " + because,
                "",
                "`comity show " + erasing.number() + "` lists what is kept apart for the act");
    }

    static Refused erasureProposed() {
        return new Refused(
                "JOURNAL-11",
                "an act that says that a text was erased is entered by the journal when it erases one",
                "",
                "ask for the erasure itself");
    }

    static Refused noKeyChange(String because) {
        return new Refused(
                "ACT-8",
                "a change of keys is entered when the key changes, signed by both keys: " + because,
                "",
                "leave it out; `comity keys rotate` changes the key and enters the act");
    }

    static Refused bytesMissing(CharterTaken taken, String because) {
        return new Refused(
                "JOURNAL-12",
                "the charter file " + taken.file() + " is named by its SHA-256 " + taken.sha256() + ", and " + because,
                "",
                "bring the file itself: `comity load` enters the charter of an organisation with its bytes");
    }

    static Refused stopped(String because) {
        return new Refused(
                "STORE-9",
                "this store takes no more acts: " + because,
                "",
                "what was answered is safe; look after the disk, then open the store again");
    }

    static Refused unsettled(String because) {
        return new Refused(
                "STORE-9",
                "the store stopped while this was being written, so it may be in the record or not: " + because,
                "",
                "look after the disk, open the store again and send the same with the same request ids");
    }

    static Refused full(String because) {
        return new Refused(
                "STORE-10",
                "there is no room left on the disk; nothing of this was written (" + because + ")",
                "",
                "make room and send it again: writing resumes by itself");
    }

    /// @param because what is busy
    public static Refused busy(String because) {
        return new Refused(
                "STORE-16",
                "another program holds the database; nothing of this was written (" + because + ")",
                "",
                "end that program, or wait for it, and try again");
    }

    static Refused closed() {
        return new Refused("STORE-13", "this journal has been closed", "", "open it again");
    }
}
