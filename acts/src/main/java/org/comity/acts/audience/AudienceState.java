package org.comity.acts.audience;

import java.util.List;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;

/// What the acts of this field of work come to. Immutable; equal acts in the same order give equal states.
public record AudienceState() {
    public static final AudienceState EMPTY = new AudienceState();

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public AudienceState evolve(Act act, AudienceBody body, Rules rules) {
        return switch (body) {
            case Published _ -> this;
        };
    }

    /// The state when an earlier act of this field speaks no more, because the act corrects or retracts it.
    public AudienceState without(long number, Act because) {
        return this;
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        return List.of();
    }
}
