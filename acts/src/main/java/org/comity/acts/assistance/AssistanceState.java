package org.comity.acts.assistance;

import java.util.List;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;

/// TODO Immutable; equal acts in the same order give equal states.
public record AssistanceState() {
    public static final AssistanceState EMPTY = new AssistanceState();

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public AssistanceState evolve(Act act, AssistanceBody body, Rules rules) {
        return this;
    }

    /// The state when an earlier act speaks no more, because an act corrects or retracts it.
    public AssistanceState without(long number, Act because) {
        return this;
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        return List.of();
    }
}
