package org.comity.acts.instrument;

import java.util.List;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;

/// TODO Immutable; equal acts in the same order give equal states.
public record InstrumentState() {
    public static final InstrumentState EMPTY = new InstrumentState();

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public InstrumentState evolve(Act act, InstrumentBody body, Rules rules) {
        return this;
    }

    /// The state when an earlier act speaks no more, because an act corrects or retracts it.
    public InstrumentState without(long number, Act because) {
        return this;
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        return List.of();
    }
}
