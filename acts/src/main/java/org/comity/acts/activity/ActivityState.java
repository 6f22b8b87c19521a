package org.comity.acts.activity;

import java.util.List;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;

/// TODO Immutable; equal acts in the same order give equal states.
public record ActivityState() {
    public static final ActivityState EMPTY = new ActivityState();

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public ActivityState evolve(Act act, ActivityBody body, Rules rules) {
        return this;
    }

    /// The state when an earlier act speaks no more, because an act corrects or retracts it.
    public ActivityState without(long number, Act because) {
        return this;
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        return List.of();
    }
}
