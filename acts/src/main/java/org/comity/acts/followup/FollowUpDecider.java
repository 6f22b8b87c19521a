package org.comity.acts.followup;

import org.comity.acts.Decided;
import org.comity.acts.Proposed;
import org.comity.acts.chairmanship.ChairState;
import org.comity.acts.document.DocumentState;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.session.SessionState;
import org.comity.acts.voting.VotingState;

/// Whether an act of this field of work may be entered.
public final class FollowUpDecider {
    private FollowUpDecider() {}

    /// Decides; pure.
    public static Decided decide(
            Proposed proposed,
            FollowUpBody body,
            FollowUpState followUp,
            VotingState votes,
            DocumentState documents,
            SessionState sessions,
            ChairState chairs,
            MembershipState members) {
        return switch (body) {
            case StepReported _ -> Decided.as(proposed);
        };
    }
}
