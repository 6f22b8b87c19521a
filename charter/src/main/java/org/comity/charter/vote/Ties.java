package org.comity.charter.vote;

import java.util.OptionalLong;
import org.comity.charter.rule.Threshold;

/// Tells tied votes from lost ones.
final class Ties {
    private Ties() {}

    /// Whether a rule that does not hold would, if every majority of which exactly half was reached were met.
    static boolean isTied(Check rule, Tally tally) {
        return !rule.holds(tally) && holdsWithHalves(rule, tally);
    }

    private static boolean holdsWithHalves(Check check, Tally tally) {
        return switch (check) {
            case Check.AllOf all -> all.parts().stream().allMatch(part -> holdsWithHalves(part, tally));
            case Check.SomeOf some ->
                some.parts().stream()
                                .filter(part -> holdsWithHalves(part, tally))
                                .count()
                        >= some.least();
            case Check.Gauge gauge -> gauge.holds(tally) || isHalf(gauge, tally);
        };
    }

    /// Whether exactly half is enough for a majority.
    enum Half {
        IS_ENOUGH,
        IS_NOT_ENOUGH
    }

    static boolean holds(Check.Gauge gauge, Tally tally, Half half) {
        return gauge.holds(tally) || half == Half.IS_ENOUGH && isHalf(gauge, tally);
    }

    /// Half of nothing is no tie: nobody voted.
    private static boolean isHalf(Check.Gauge gauge, Tally tally) {
        OptionalLong whole = gauge.base(tally);
        return isEvenMajority(gauge, whole) && gauge.have(tally) == whole.getAsLong() / 2;
    }

    /// Whether a test asks for more than half of a whole that can be halved. In a decision *more than* goes with votes
    /// in favour alone.
    static boolean isEvenMajority(Check.Gauge gauge, OptionalLong whole) {
        return gauge.threshold() == Threshold.MORE_THAN
                && gauge.target() instanceof Check.PartOf part
                && part.share().isHalf()
                && whole.isPresent()
                && whole.getAsLong() > 0
                && whole.getAsLong() % 2 == 0;
    }
}
