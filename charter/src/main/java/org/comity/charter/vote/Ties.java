package org.comity.charter.vote;

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

    /// Half of nothing is no tie: nobody voted. In a decision *more than* goes with votes in favour alone.
    private static boolean isHalf(Check.Gauge gauge, Tally tally) {
        if (gauge.threshold() != Threshold.MORE_THAN
                || !(gauge.target() instanceof Check.PartOf part)
                || !part.share().isHalf()) {
            return false;
        }
        long whole = gauge.base(tally).orElseThrow();
        return whole > 0 && whole % 2 == 0 && gauge.have(tally) == whole / 2;
    }
}
