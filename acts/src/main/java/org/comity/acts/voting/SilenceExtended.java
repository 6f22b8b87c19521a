package org.comity.acts.voting;

import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;

/// The deadline of a silence procedure is moved later.
///
/// @param until the new deadline, an instant with its offset or zone
public record SilenceExtended(VoteId vote, String until) implements OnVote {
    public SilenceExtended {
        Form.text("the extended deadline", until);
    }
}
