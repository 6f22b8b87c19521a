package org.comity.acts.voting;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;
import org.comity.charter.vote.Position;

/// A seat takes its position; until the vote is closed it may take another.
///
/// Whoever acts for the member takes it; of a position that somebody else tells, the count says that it is reported.
///
/// @param by the seat that casts the vote of this one, exactly where it is *represented*
public record PositionTaken(VoteId vote, String seat, Position position, Optional<String> by) implements OnVote {
    public PositionTaken {
        Form.text("the seat of a position", seat);
        by.ifPresent(other -> Form.text("the seat that represents another", other));
        if (by.isPresent() != (position == Position.REPRESENTED)) {
            throw new IllegalArgumentException(
                    "a seat is represented by another, or takes its own position: " + seat + " is " + position.words()
                            + by.map(other -> " by " + other).orElse(" by nobody"));
        }
    }

    public PositionTaken(VoteId vote, String seat, Position position) {
        this(vote, seat, position, Optional.empty());
    }
}
