package org.comity.acts.voting;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;

/// What came of an appeal against a ruling on a vote, where no vote of this record says it.
///
/// @param ruling the number of the act with the ruling
/// @param decision the vote by which it was decided, where there is one
public record VoteAppealDecided(VoteId vote, long ruling, Result result, Optional<VoteId> decision) implements OnVote {
    public enum Result {
        UPHELD,
        OVERTURNED,
        WITHDRAWN
    }

    public VoteAppealDecided {
        Form.number("the number of a ruling", ruling, 1);
    }
}
