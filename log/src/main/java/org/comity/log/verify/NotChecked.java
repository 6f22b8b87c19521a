package org.comity.log.verify;

import java.util.ArrayList;
import java.util.List;

/// What the jar by itself leaves unchecked, told with each answer so that nobody takes it for more
/// than it is.
final class NotChecked {
    private NotChecked() {}

    static List<String> of(Report report, Trust trust) {
        List<String> lines = common(report.signer(), trust);
        if (trust.old().isEmpty()) {
            lines.add("whether it begins with what you saw earlier (no --old checkpoint)");
        }
        lines.add("what the entries say; they are not read as acts (`comity verify` does that)");
        return List.copyOf(lines);
    }

    static List<String> of(Inclusion inclusion, Trust trust) {
        List<String> lines = common(inclusion.signer(), trust);
        lines.add("the other entries of the log");
        return List.copyOf(lines);
    }

    private static List<String> common(Signer signer, Trust trust) {
        List<String> lines = new ArrayList<>();
        switch (signer) {
            case Signer.Known _ -> {}
            case Signer.FromTheLog(var _, String file) ->
                lines.add("whose key it is (taken from " + file + " of the log itself; give --key)");
            case Signer.Nobody _ -> lines.add(unsigned(trust));
        }
        if (trust.policy().isEmpty()) {
            lines.add("whether others were shown the same log (no --policy of witnesses)");
        }
        return lines;
    }

    private static String unsigned(Trust trust) {
        return trust.key().isPresent() || trust.policy().isPresent()
                ? "whether the key was changed since the one you gave (`comity verify` follows changes)"
                : "who signed it";
    }
}
