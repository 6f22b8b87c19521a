package org.comity.acts.followup;

import java.util.List;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;

/// What the acts of this field of work come to. Immutable; equal acts in the same order give equal states.
public record FollowUpState() {
    public static final FollowUpState EMPTY = new FollowUpState();

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public FollowUpState evolve(Act act, FollowUpBody body, Rules rules) {
        return switch (body) {
            case StepReported _ -> this;
        };
    }

    /// The state when an earlier act of this field speaks no more, because the act corrects or retracts it.
    public FollowUpState without(long number, Act because) {
        return this;
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        return List.of();
    }
}
