package org.comity.acts.session;

import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.chairmanship.ChairState;
import org.comity.acts.membership.MembershipState;

/// Whether an act of this field of work may be entered.
public final class SessionDecider {
    private SessionDecider() {}

    /// Decides; pure.
    public static Decided decide(
            Proposed proposed, SessionBody body, SessionState sessions, ChairState chairs, MembershipState members) {
        return Decided.as(proposed);
    }
}
