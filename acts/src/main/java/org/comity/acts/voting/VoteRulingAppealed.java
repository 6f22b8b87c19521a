package org.comity.acts.voting;

import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;

/// A member appeals against a ruling on a vote.
///
/// @param ruling the number of the act with the ruling
public record VoteRulingAppealed(VoteId vote, long ruling) implements OnVote {
    public VoteRulingAppealed {
        Form.number("the number of a ruling", ruling, 1);
    }
}
