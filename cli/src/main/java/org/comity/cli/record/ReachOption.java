package org.comity.cli.record;

import java.util.List;
import org.comity.record.text.Reach;
import picocli.CommandLine.Option;

/// By whom an answer is to be read: it holds nothing that this reader may not read.
final class ReachOption {
    static final String SECRETARIAT = "secretariat";
    private static final String PUBLIC = "public";
    private static final String OFFICE = "office:";

    @Option(
            names = "--as",
            paramLabel = "READER",
            defaultValue = SECRETARIAT,
            description =
                    "As read by public, by a member's code, or by office:ID (default: secretariat, which keeps the"
                            + " record and reads all).")
    private String as;

    String as() {
        return as;
    }

    /// A member or an office reads what names it; whether it belongs to an organ, or to the organisation on a day, is
    /// not looked up here, and what is for those who do is left out.
    Reach reach() {
        return switch (as) {
            case SECRETARIAT -> new Reach.Keeper();
            case PUBLIC -> new Reach.Everybody();
            default -> Reach.of(List.of(as.startsWith(OFFICE) ? as.substring(OFFICE.length()) : as), List.of());
        };
    }
}
