package org.comity.acts.followup;

import java.util.Optional;
import org.comity.acts.chairmanship.ChairState;
import org.comity.acts.document.DocumentState;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.membership.Basis;
import org.comity.acts.membership.MembershipState;
import org.comity.acts.session.SessionState;
import org.comity.acts.voting.VotingState;

/// What the fields of a council come to, for the fields of work that stand on them.
public record Settled(
        MembershipState members,
        ChairState chairs,
        SessionState sessions,
        DocumentState documents,
        VotingState votes,
        FollowUpState followUp) {
    /// What is known of the decision on which an act rests: the one that it names, or the one that its vote made.
    /// Empty where it names none, and where the record has none of that id.
    public Optional<Telling> decision(Basis basis) {
        return basis.decision()
                .or(() -> basis.vote().map(vote -> new DecisionId(vote.text())))
                .flatMap(followUp::told);
    }
}
