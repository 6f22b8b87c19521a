package org.comity.acts.voting;

import java.util.Optional;
import org.comity.acts.ids.VoteId;
import org.comity.charter.vote.Position;

/// No position is taken any more.
///
/// @param rest the position of every seat that took none, such as *silent* when nobody objects; without it they are
///     absent, and the outcome says so
public record VoteClosed(VoteId vote, Optional<Position> rest) implements OnVote {
    public VoteClosed {
        if (rest.isPresent() && (rest.get() == Position.REPRESENTED || rest.get() == Position.NOT_ENTITLED)) {
            throw new IllegalArgumentException(
                    "the others cannot be " + rest.get().words());
        }
    }
}
