package org.comity.acts.programme;

import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.When;
import org.comity.acts.followup.Telling;
import org.comity.acts.membership.Basis;

/// On what a programme rests.
///
/// @param basis that it names
/// @param decision that the record has of it
/// @param made whether that surely was made by the day that is asked about
public record Mandate(Optional<Basis> basis, Optional<Telling> decision, Certainty made) {
    static final Mandate NONE = new Mandate(Optional.empty(), Optional.empty(), Certainty.NO);

    /// Whether an organ is shown to have decided on it, by then or later.
    public boolean isDecided() {
        return decision.isPresent();
    }

    /// When it was decided.
    public Optional<When> when() {
        return decision.map(Telling::made);
    }

    /// Why it is a programme without mandate, where it is.
    public Optional<String> missing() {
        if (isDecided()) {
            return Optional.empty();
        }
        return Optional.of(basis.filter(Basis::isDecided)
                .map(named -> "it names " + named.words() + ", and the record has no such decision")
                .orElse("it names no vote and no decision that adopted it"));
    }
}
