package org.comity.record.sqlite;

import java.nio.file.Path;
import org.comity.charter.Refused;
import org.comity.record.commit.Refusals;

/// Why a store cannot be opened or made. Every code has a page in docs/refusals.
final class StoreRefusals {
    private static final String LOOK =
            "`comity scrub` says which acts are sound; restore the rest from a backup or a mirror";

    private static final String PUT_BACK =
            "keep this directory; `comity restore` puts a backup back, `comity import tiles` takes the record from a mirror";

    private StoreRefusals() {}

    static Cannot held(Path store, String by) {
        return cannot(
                "STORE-1", store + " is held by " + by, "wait until it has ended, or end it; reading needs no waiting");
    }

    static Cannot notEmpty(Path store) {
        return cannot(
                "STORE-2", store + " exists and is not an empty directory", "name a directory that does not exist yet");
    }

    static Cannot notAStore(Path store, String because) {
        return cannot(
                "STORE-3", store + " is no store of Comity: " + because, "name one, or make one with `comity init`");
    }

    static Cannot notOurs(Path store) {
        return cannot(
                "STORE-3",
                store.resolve("record.db")
                        + " is there and is no database of Comity: it is damaged, or of another program",
                PUT_BACK);
    }

    static Cannot laterVersion(Path store, int version) {
        return cannot(
                "STORE-4",
                store + " has format " + version + "; this program knows format " + Tables.VERSION,
                "use the later program that wrote it");
    }

    static Refused rolledBack(String origin, long guarded, long stands) {
        return new Refused(
                "STORE-5",
                "the guard has seen " + origin + " signed at " + Refusals.acts(guarded) + ", and this store stands at "
                        + stands + ": it is an older copy",
                "",
                "fetch what is missing from a mirror; only when nobody has it, `comity guard --accept` gives it up");
    }

    static Refused forked(String origin, long size) {
        return new Refused(
                "STORE-6",
                "at " + Refusals.acts(size) + " " + origin
                        + " has another root than the guard has seen signed: acts in it are not"
                        + " those that were recorded",
                "",
                "fetch the record from a mirror or a backup and compare; signing this one would show two faces");
    }

    static Refused noGuard(Path guard, String because) {
        return new Refused(
                "STORE-7",
                "the guard " + guard + " cannot say which heads were signed: " + because,
                "",
                "put it back, or name its place in COMITY_GUARD; when it is lost, compare the record with a mirror, then"
                        + " `comity guard --accept`");
    }

    static Refused noKey(String organisation, Path file, String because) {
        return new Refused(
                "STORE-8",
                "the key of " + organisation + " in " + file + " cannot be used: " + because,
                "",
                "put the key back that belongs to this record; reading needs none");
    }

    static Cannot damaged(Path store, String because) {
        return new Cannot(damage(store.toString(), because));
    }

    static Refused damage(String store, String because) {
        return new Refused("STORE-11", store + " is damaged: " + because, "", LOOK);
    }

    /// The file of the database cannot be read, so nothing can look at the acts in it.
    static Refused unreadable(String store, String because) {
        return new Refused("STORE-11", store + " is damaged: " + because, "", PUT_BACK);
    }

    static Cannot notAllowed(Path path, String because) {
        return cannot(
                "STORE-12",
                path + " cannot be used: " + because,
                "give the user who runs this the right to read and write there, and see that there is room");
    }

    static Cannot noLibrary(String because) {
        return cannot(
                "STORE-15",
                "SQLite's library cannot be unpacked in the temporary folder " + System.getProperty("java.io.tmpdir")
                        + ": " + because,
                "free the folder, or name another: COMITY_JAVA_OPTS=-Djava.io.tmpdir=DIR");
    }

    static Cannot busy(Path store) {
        Refused busy = Refusals.busy(store + " is busy");
        return new Cannot(busy);
    }

    static Refused badName(String what, String because) {
        return new Refused("STORE-14", "'" + what + "' " + because, "", "choose another");
    }

    private static Cannot cannot(String code, String because, String remedy) {
        return new Cannot(new Refused(code, because, "", remedy));
    }
}
