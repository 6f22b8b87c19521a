package org.comity.acts.voting;

import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;
import org.comity.charter.vote.Position;

/// A member says later how it meant to vote. What was declared stays as it is, and the result with the corrected
/// positions is shown beside it.
///
/// @param position any but *represented*
/// @param because what went wrong
public record VoteCorrected(VoteId vote, String seat, Position position, String because) implements OnVote {
    public VoteCorrected {
        Form.text("the seat whose position is corrected", seat);
        Form.text("the reason of a correction", because);
        if (position == Position.REPRESENTED) {
            throw new IllegalArgumentException("a position is corrected to one of the seat's own");
        }
    }
}
