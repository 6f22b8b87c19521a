package org.comity.acts.programme;

import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.followup.Settled;

/// Whether an act of this field may be entered.
public final class ProgrammeDecider {
    private ProgrammeDecider() {}

    /// Decides; pure.
    ///
    /// @param council what the fields of the council come to
    public static Decided decide(Proposed proposed, ProgrammeBody body, ProgrammeState state, Settled council) {
        return Decided.as(proposed);
    }
}
