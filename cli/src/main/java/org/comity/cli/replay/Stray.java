package org.comity.cli.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A row of a set that fits no seat, or a seat that cannot have cast it.
///
/// @param code what the set calls the member
/// @param called the same, with who that is where it is somebody else's word
/// @param clause what is odd, said of it
record Stray(Kind kind, Treatment treatment, String code, String called, String clause) {
    /// What is odd.
    enum Kind {
        /// Whoever cast it had no seat.
        NO_SEAT,
        /// The seat could not vote.
        BARRED,
        /// The seat had voted already; the first vote counts.
        DOUBLED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What becomes of it.
    enum Treatment {
        /// It counts as the vote of a seat that the set does not list.
        COUNTED_ELSEWHERE,
        /// It says that somebody without a seat was absent, which changes nothing.
        NO_PART,
        /// Every seat is listed, so that it counts in the tally of the list and in nothing else.
        IN_THE_TALLY_ALONE,
        NOT_COUNTED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    String sentence() {
        return called + " " + clause;
    }

    /// The same said of several at once.
    static List<String> sentences(List<Stray> strays) {
        Map<String, List<String>> calledByClause = new LinkedHashMap<>();
        strays.forEach(stray -> calledByClause
                .computeIfAbsent(stray.clause(), _ -> new ArrayList<>())
                .add(stray.called()));
        return calledByClause.entrySet().stream()
                .map(each -> String.join(", ", each.getValue()) + " " + each.getKey())
                .toList();
    }
}
