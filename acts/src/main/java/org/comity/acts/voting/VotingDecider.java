package org.comity.acts.voting;

import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.chairmanship.ChairState;
import org.comity.acts.document.DocumentState;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.session.SessionState;

/// Whether an act of this field of work may be entered.
public final class VotingDecider {
    private VotingDecider() {}

    /// Decides; pure.
    public static Decided decide(
            Proposed proposed,
            VotingBody body,
            VotingState votes,
            DocumentState documents,
            SessionState sessions,
            ChairState chairs,
            MembershipState members) {
        return switch (body) {
            case VoteOpened _ -> Decided.as(proposed);
        };
    }
}
