package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;
import org.comity.acts.ids.VoteId;
import org.comity.charter.Refused;

/// What the acts of this field of work come to. Immutable; equal acts in the same order give equal states.
public record DocumentState() {
    public static final DocumentState EMPTY = new DocumentState();

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public DocumentState evolve(Act act, DocumentBody body, Rules rules) {
        return switch (body) {
            case DocumentProposed _ -> this;
        };
    }

    /// Why this cannot be put to a vote now; empty when it can.
    public Optional<Refused> againstVoting(Subject subject) {
        return Optional.empty();
    }

    /// The state once a vote about a text or an amendment was opened.
    ///
    /// @param act that opened it
    public DocumentState opened(Act act, VoteId vote, Subject subject) {
        return this;
    }

    /// The state once the outcome of such a vote was declared.
    ///
    /// @param act that declares it
    public DocumentState declared(Act act, VoteId vote, Subject subject, Result result) {
        return this;
    }

    /// The state when an earlier act of this field speaks no more, because the act corrects or retracts it.
    public DocumentState without(long number, Act because) {
        return this;
    }

    /// What disagrees.
    public List<Conflict> conflicts() {
        return List.of();
    }
}
