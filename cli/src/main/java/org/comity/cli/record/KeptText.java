package org.comity.cli.record;

import java.util.List;
import java.util.stream.Collectors;
import org.comity.charter.Refused;
import org.comity.record.Records;
import org.comity.record.codec.Kept;
import org.comity.record.sqlite.Opened;

/// Finds which of the texts that stand beside the log is meant.
final class KeptText {
    private KeptText() {}

    /// @param digest of the one that is meant, or empty where the act has one only
    static Opened<Kept> of(Records records, String organisation, long number, String digest) {
        long size = records.head(organisation).size();
        if (number < 1 || number > size) {
            return new Opened.NotOpened<>(ShowCommand.noSuchAct(organisation, number, size));
        }
        List<Kept> all = records.openings(organisation, number);
        List<Kept> meant = all.stream()
                .filter(each -> digest.isEmpty() || each.digest().equals(digest))
                .toList();
        if (meant.size() == 1) {
            return new Opened.Ready<>(meant.getFirst());
        }
        return new Opened.NotOpened<>(all.isEmpty() ? nothing(organisation, number) : which(number, digest, all));
    }

    private static Refused nothing(String organisation, long number) {
        return new Refused(
                "RECORD-4",
                "nothing stands beside the log for act " + number + " of " + organisation,
                "",
                "what is public stands in the act itself, and what was erased is gone; `comity show " + number
                        + "` tells which");
    }

    private static Refused which(long number, String digest, List<Kept> all) {
        return new Refused(
                "RECORD-5",
                digest.isEmpty()
                        ? "act " + number + " has several texts beside the log"
                        : "no text of act " + number + " has the digest " + digest,
                "",
                "name one with --digest: " + all.stream().map(Kept::digest).collect(Collectors.joining(", ")));
    }
}
