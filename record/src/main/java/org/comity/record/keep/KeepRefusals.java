package org.comity.record.keep;

import java.io.IOException;
import java.nio.file.Path;
import org.comity.charter.Refused;
import org.comity.record.commit.Refusals;

/// Why something could not be done for the upkeep of a record. Every code has a page in
/// docs/refusals.
final class KeepRefusals {
    private KeepRefusals() {}

    static Refused noLog(String place, String because) {
        return new Refused(
                "KEEP-1",
                place + " is no published log: " + because,
                "",
                "name a directory or an address with a `checkpoint`, or a zip of such a directory");
    }

    static Refused notSound(String place, String because) {
        return new Refused(
                "KEEP-2",
                "the log in " + place + " is not what its checkpoint says: " + because,
                "",
                "`comity verify` tells all that is wrong; take another mirror");
    }

    static Refused rolledBack(String place, String origin, long there, long here) {
        return new Refused(
                "KEEP-3",
                place + " has " + origin + " at " + Refusals.acts(there) + ", and " + here + " are here already",
                "",
                "it is an older copy: nothing is to be had from it");
    }

    static Refused forked(String place, String origin, String because) {
        return new Refused(
                "KEEP-4",
                place + " has another past of " + origin + " than is here: " + because,
                "",
                "keep both checkpoints, and ask who signed them: one of the two was rewritten");
    }

    static Refused notAnAct(String place, ActFault fault) {
        return new Refused(
                "KEEP-5",
                "act " + fault.number() + " in " + place + " " + fault.says(),
                "",
                "the log is signed so: ask its keeper what happened");
    }

    static Refused badZip(String place, String because) {
        return new Refused(
                "KEEP-6",
                place + " is no zip of a log: " + because,
                "",
                "pack the exported directory, and nothing else");
    }

    static Refused tooLarge(String place, String because) {
        return new Refused(
                "KEEP-7", place + " is too large: " + because, "", "look whether it is what you meant to take");
    }

    static Refused exportInTheWay(Path to, String because) {
        return new Refused("KEEP-8", to + " cannot be exported to: " + because, "", "name a new directory");
    }

    static Refused inTheWay(Path place, String because) {
        return new Refused("KEEP-9", place + " " + because, "", "name another place");
    }

    static Refused badBackup(Path backup, String because) {
        return new Refused(
                "KEEP-10", backup + " cannot be restored: " + because, "", "take another backup; nothing was changed");
    }

    static Refused ahead(Path store, String because) {
        return new Refused(
                "KEEP-11",
                store + " would lose what the backup does not have: " + because,
                "",
                "restore into a new directory, or say --replace to give up what is later");
    }

    static Refused noKey(String because, String remedy) {
        return new Refused("KEEP-12", because, "", remedy);
    }

    static Refused noMirror(String place, String because) {
        return new Refused(
                "KEEP-13", place + " cannot repair this record: " + because, "", "name a mirror that is sound");
    }

    static Refused noWitness(String because, String remedy) {
        return new Refused("KEEP-14", because, "", remedy);
    }

    static Refused noAct(String organisation, long number, long size) {
        return new Refused(
                "KEEP-15",
                "there is no act " + number + " of " + organisation + "; the last one is " + size,
                "",
                "name one from 1 to " + size);
    }

    static Refused noAnswer(String place, String because) {
        return new Refused(
                "KEEP-19",
                "nothing can be said about " + place + ": its checkpoint " + because,
                "",
                "look whether the address is right, and try again later");
    }

    /// A store whose acts or hashes are not those that were signed.
    static Refused damaged(String organisation, String because) {
        return new Refused(
                "STORE-11",
                "the record of " + organisation + " is damaged: " + because,
                "",
                "`comity scrub` names each damaged act, and with --mirror puts it back");
    }

    static Refused noRoom(Path place, IOException broken) {
        String message = broken.getMessage();
        return new Refused(
                "KEEP-17",
                "files in " + place + " cannot be read or written: "
                        + (message == null ? broken.getClass().getSimpleName() : message),
                "",
                "look to the rights and the room on the disk, and do it again: it goes on where it ended");
    }
}
