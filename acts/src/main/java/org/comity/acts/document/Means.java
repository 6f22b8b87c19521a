package org.comity.acts.document;

import java.util.Optional;
import org.comity.acts.ids.DecisionId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.ids.VoteId;

/// By what a text or an amendment was adopted or rejected.
public sealed interface Means {
    record Vote(VoteId vote) implements Means {}

    record Decision(DecisionId decision) implements Means {}

    /// Without a vote: nobody objected.
    ///
    /// @param session in which that was; empty where it is not known
    record Consensus(Optional<SessionId> session) implements Means {}
}
