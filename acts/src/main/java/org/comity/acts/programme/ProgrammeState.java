package org.comity.acts.programme;

import java.util.List;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;

/// TODO Immutable; equal acts in the same order give equal states.
public record ProgrammeState() {
    public static final ProgrammeState EMPTY = new ProgrammeState();

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public ProgrammeState evolve(Act act, ProgrammeBody body, Rules rules) {
        return this;
    }

    /// The state when an earlier act speaks no more, because an act corrects or retracts it.
    public ProgrammeState without(long number, Act because) {
        return this;
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        return List.of();
    }
}
