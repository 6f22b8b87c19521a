package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.comity.charter.Deferral;
import org.comity.charter.vote.Reason.Holds;

/// The right to have an adoption put off, made ready for counting.
///
/// It counts those who ask; of what a share is taken is counted among all.
record Postponement(Deferral deferral, Check check) {
    /// Whether enough ask.
    ///
    /// @param asking the tally of those who ask alone
    boolean holds(Tally asking, Tally all) {
        return holds(check, asking, all);
    }

    private static boolean holds(Check check, Tally asking, Tally all) {
        return switch (check) {
            case Check.AllOf parts -> parts.parts().stream().allMatch(part -> holds(part, asking, all));
            case Check.SomeOf some ->
                some.parts().stream().filter(part -> holds(part, asking, all)).count() >= some.least();
            case Check.Gauge gauge -> {
                OptionalLong whole = gauge.base(all);
                yield (whole.isEmpty() || whole.getAsLong() > 0) && gauge.have(asking) >= gauge.need(whole);
            }
        };
    }

    /// What each test had and needed.
    List<Reason> reasons(Tally asking, Tally all) {
        List<Reason> reasons = new ArrayList<>();
        check.forEachGauge(gauge -> {
            OptionalLong whole = gauge.base(all);
            long have = gauge.have(asking);
            long need = gauge.need(whole);
            reasons.add(new Reason(
                    "",
                    java.util.Optional.empty(),
                    Reason.Role.DEFERRAL,
                    gauge.sentence(),
                    have,
                    need,
                    have - need,
                    whole,
                    Holds.of(holds(gauge, asking, all)),
                    deferral.grounds().by()));
        });
        return reasons;
    }
}
