package org.comity.acts.activity;

import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.followup.Settled;
import org.comity.acts.programme.ProgrammeState;

/// Whether an act of this field may be entered.
public final class ActivityDecider {
    private ActivityDecider() {}

    /// Decides; pure.
    ///
    /// @param council what the fields of the council come to
    public static Decided decide(
            Proposed proposed, ActivityBody body, ActivityState state, ProgrammeState programmes, Settled council) {
        return Decided.as(proposed);
    }
}
