package org.comity.acts.audience;

import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.chairmanship.ChairState;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.session.SessionState;

/// Whether an act of this field of work may be entered.
public final class AudienceDecider {
    private AudienceDecider() {}

    /// Decides; pure.
    public static Decided decide(
            Proposed proposed,
            AudienceBody body,
            AudienceState audience,
            SessionState sessions,
            ChairState chairs,
            MembershipState members) {
        return switch (body) {
            case Published _ -> Decided.as(proposed);
        };
    }
}
