package org.comity.acts.activity;

import java.util.Optional;
import org.comity.acts.programme.Count;

/// What a count says of a claim.
public enum Verdict {
    SUPPORTED,
    /// As near to the number as what is claimed as about it has to be, or equal to it.
    CONSISTENT,
    NOT_SUPPORTED,
    /// The register has nothing at all: it neither supports the claim nor speaks against it.
    UNSUPPORTED,
    /// What is uncertain decides.
    DEPENDS,
    /// The claim is in words that give no number.
    UNREADABLE;

    /// Holds a claim against a count.
    ///
    /// @param claim empty where no number could be read
    public static Verdict of(Optional<ClaimedNumber> claim, Count count, Tolerance tolerance) {
        if (claim.isEmpty()) {
            return UNREADABLE;
        }
        Verdict least = of(claim.get(), count.least(), tolerance);
        for (long each = count.least() + 1; each <= count.most(); each++) {
            if (of(claim.get(), each, tolerance) != least) {
                return DEPENDS;
            }
        }
        return least;
    }

    private static Verdict of(ClaimedNumber claim, long count, Tolerance tolerance) {
        boolean met = claim.isMetBy(count, tolerance);
        if (count == 0) {
            return met && claim.sort() == ClaimedNumber.Sort.EXACTLY ? SUPPORTED : UNSUPPORTED;
        }
        if (!met) {
            return NOT_SUPPORTED;
        }
        return claim.sort() == ClaimedNumber.Sort.ABOUT ? CONSISTENT : SUPPORTED;
    }

    /// As a sentence has it.
    public String words() {
        return switch (this) {
            case SUPPORTED -> "supported by the register";
            case CONSISTENT -> "consistent with the register";
            case NOT_SUPPORTED -> "not supported by the register";
            case UNSUPPORTED -> "claim unsupported by the register";
            case DEPENDS -> "depends on what is uncertain";
            case UNREADABLE -> "no number to hold against the register";
        };
    }
}
