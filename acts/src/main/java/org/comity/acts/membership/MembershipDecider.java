package org.comity.acts.membership;

import org.comity.acts.Decided;
import org.comity.acts.Proposed;

/// Whether an act of this field of work may be entered.
public final class MembershipDecider {
    private MembershipDecider() {}

    /// Decides; pure.
    public static Decided decide(Proposed proposed, MembershipBody body, MembershipState members) {
        return switch (body) {
            case FactTold _, SuccessionTold _, MemberStep _ -> Decided.as(proposed);
        };
    }
}
