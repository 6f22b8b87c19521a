package org.comity.acts.voting;

import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;

/// A seat breaks the silence; it does so at the instant at which the act takes effect.
public record SilenceBroken(VoteId vote, String seat) implements OnVote {
    public SilenceBroken {
        Form.text("the seat that breaks the silence", seat);
    }
}
