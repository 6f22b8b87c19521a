package org.comity.cli.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.vote.Verdict;

/// What came of replaying a set.
///
/// @param items how many items count
/// @param passedOver how many did not meet the conditions
/// @param votesOfNoItem how many votes belong to no item of the set
/// @param agree how many items agree with what is recorded, of `of`
/// @param apart items that are in neither figure, by why
/// @param strays rows that fit no seat, by what is odd, what became of them, and code
/// @param quorumTaken items whose quorum was taken as met, because the set records no absence
/// @param computed how many items came out how
record ReplayResult(
        String organ,
        String matter,
        Compared compared,
        int items,
        int passedOver,
        int votes,
        long votesOfNoItem,
        int agree,
        int of,
        List<Disagreement> disagreements,
        Map<String, List<String>> apart,
        List<Strays> strays,
        List<String> quorumTaken,
        Map<String, Integer> computed,
        Optional<Matters> matters) {
    /// What is compared with what is recorded.
    enum Compared {
        OUTCOMES,
        TALLIES
    }

    /// An item that came out otherwise than is recorded.
    ///
    /// @param recorded the outcome as recorded, or the tally that differs
    /// @param computed the outcome as computed, or the tally as listed
    /// @param notes what else is odd about the item
    record Disagreement(
            Item item,
            CalendarDate when,
            String matter,
            String recorded,
            String computed,
            Computed by,
            List<String> notes) {
        Disagreement {
            notes = List.copyOf(notes);
        }
    }

    /// Rows of one member that fit no seat.
    ///
    /// @param because what is odd about the first of them
    /// @param items the keys of their items, one for each row
    record Strays(Stray.Kind kind, Stray.Treatment treatment, String code, String because, List<String> items) {
        Strays {
            items = List.copyOf(items);
        }
    }

    /// How many items two matters decide differently.
    ///
    /// @param of how many items both decide
    record Matters(String first, String second, int of, List<Apart> apart) {
        Matters {
            apart = List.copyOf(apart);
        }

        /// An item that two matters decide differently.
        record Apart(String key, CalendarDate when, Verdict asFirst, Verdict asSecond) {}
    }

    ReplayResult {
        disagreements = List.copyOf(disagreements);
        apart = Collections.unmodifiableMap(new LinkedHashMap<>(apart));
        strays = List.copyOf(strays);
        quorumTaken = List.copyOf(quorumTaken);
        computed = Collections.unmodifiableMap(new LinkedHashMap<>(computed));
    }

    /// The share that agrees, in percent with three decimals.
    String percent() {
        return percent(agree, of);
    }

    static String percent(int part, int whole) {
        return whole == 0
                ? "0.000"
                : BigDecimal.valueOf(100L * part)
                        .divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    /// The line that programs look for.
    String lastLine() {
        return "agree " + agree + " of " + of + " (" + percent() + " %)";
    }
}
