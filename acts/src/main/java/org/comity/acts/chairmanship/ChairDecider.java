package org.comity.acts.chairmanship;

import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.membership.MembershipState;

/// Whether an act of this field of work may be entered.
public final class ChairDecider {
    private ChairDecider() {}

    /// Decides; pure.
    public static Decided decide(Proposed proposed, ChairBody body, ChairState chairs, MembershipState members) {
        return switch (body) {
            case Handover _ -> Decided.as(proposed);
        };
    }
}
