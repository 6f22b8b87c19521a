package org.comity.cli.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What cannot be right in a set.
///
/// @param named the items that cannot be right, in the order of the set
/// @param audited how many items were looked at
/// @param apart items of which something could not be looked at, by why
/// @param notAllListed how many items do not list every seat, in a set that is not taken to list every seat
record AuditResult(List<Named> named, int audited, Map<String, List<String>> apart, int notAllListed) {
    /// What kind of thing is wrong.
    enum Kind {
        /// The votes do not give the recorded outcome.
        OUTCOME,
        /// The votes do not give the recorded tally, or the tally does not fit the roll.
        TALLY,
        /// Somebody voted who had no seat.
        MEMBER,
        /// Somebody voted who could not vote.
        BARRED,
        /// A seat is listed twice, or a key.
        DOUBLED,
        /// A seat is not listed, in a set that lists every seat.
        MISSING,
        /// There is no such date.
        DATE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One thing that is wrong with an item.
    record Finding(Kind kind, String says) {}

    /// An item that cannot be right.
    record Named(String key, String date, List<Finding> findings) {
        Named {
            findings = List.copyOf(findings);
        }
    }

    AuditResult {
        named = List.copyOf(named);
        apart = Collections.unmodifiableMap(new LinkedHashMap<>(apart));
    }

    /// How many items have something of a kind wrong with them.
    long count(Kind kind) {
        return named.stream()
                .filter(item -> item.findings().stream().anyMatch(finding -> finding.kind() == kind))
                .count();
    }

    /// The line that programs look for.
    String lastLine() {
        return named.size() + " of " + audited + " items cannot be right";
    }
}
