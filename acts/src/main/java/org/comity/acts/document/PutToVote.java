package org.comity.acts.document;

import java.util.Optional;
import org.comity.acts.ids.VoteId;

/// A vote that was opened about a text or an amendment.
///
/// @param result what was declared; empty as long as nothing was
/// @param act the number of the act that opened it, or that declared it where none did
public record PutToVote(VoteId vote, Subject subject, Optional<Result> result, long act) {
    public boolean isOpen() {
        return result.isEmpty();
    }
}
