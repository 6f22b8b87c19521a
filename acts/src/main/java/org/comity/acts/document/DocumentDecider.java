package org.comity.acts.document;

import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.chairmanship.ChairState;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.session.SessionState;

/// Whether an act of this field of work may be entered.
public final class DocumentDecider {
    private DocumentDecider() {}

    /// Decides; pure.
    public static Decided decide(
            Proposed proposed,
            DocumentBody body,
            DocumentState documents,
            SessionState sessions,
            ChairState chairs,
            MembershipState members) {
        return switch (body) {
            case DocumentProposed _ -> Decided.as(proposed);
        };
    }
}
