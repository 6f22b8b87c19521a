package org.comity.acts.voting;

import java.util.List;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;
import org.comity.acts.membership.MembershipState;

/// What the acts of this field of work come to. Immutable; equal acts in the same order give equal states.
public record VotingState() {
    public static final VotingState EMPTY = new VotingState();

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public VotingState evolve(Act act, VotingBody body, Rules rules, MembershipState members) {
        return switch (body) {
            case VoteOpened _ -> this;
        };
    }

    /// The state when an earlier act of this field speaks no more, because the act corrects or retracts it.
    public VotingState without(long number, Act because) {
        return this;
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        return List.of();
    }
}
