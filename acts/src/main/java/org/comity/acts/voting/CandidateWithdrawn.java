package org.comity.acts.voting;

import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;

/// A candidate stands no more.
public record CandidateWithdrawn(VoteId vote, String candidate) implements OnVote {
    public CandidateWithdrawn {
        Form.text("a candidate", candidate);
    }
}
