package org.comity.acts.membership;

import java.util.List;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;

/// What the acts of this field of work come to. Immutable; equal acts in the same order give equal states.
public record MembershipState() {
    public static final MembershipState EMPTY = new MembershipState();

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public MembershipState evolve(Act act, MembershipBody body, Rules rules) {
        return switch (body) {
            case Accession _ -> this;
        };
    }

    /// The state when an earlier act of this field speaks no more, because the act corrects or retracts it.
    public MembershipState without(long number, Act because) {
        return this;
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        return List.of();
    }
}
