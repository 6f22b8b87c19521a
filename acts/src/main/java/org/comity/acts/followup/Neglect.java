package org.comity.acts.followup;

import java.util.Optional;
import java.util.Set;

/// What a search for neglected decisions looks for.
///
/// @param months without a reported step, where that is asked
/// @param missing what else is missing
/// @param match whether all of these must be so, or one
public record Neglect(Optional<Integer> months, Set<Missing> missing, Match match) {
    private static final int MOST_MONTHS = 12_000;

    public Neglect {
        missing = Set.copyOf(missing);
        if (months.isPresent() && (months.get() < 0 || months.get() > MOST_MONTHS)) {
            throw new IllegalArgumentException("a number of months from 0 to " + MOST_MONTHS + ", not " + months.get());
        }
    }

    /// What a decision may lack.
    public enum Missing {
        OWNER,
        REVIEW_DATE
    }

    public enum Match {
        ALL,
        ANY
    }

    /// Every decision that is followed up still.
    public static final Neglect NONE = new Neglect(Optional.empty(), Set.of(), Match.ALL);

    /// No step for so many months, no owner and no review date, all at once.
    public static Neglect altogether(int months) {
        return new Neglect(Optional.of(months), Set.of(Missing.OWNER, Missing.REVIEW_DATE), Match.ALL);
    }

    boolean asksNothing() {
        return months.isEmpty() && missing.isEmpty();
    }
}
