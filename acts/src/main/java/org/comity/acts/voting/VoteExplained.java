package org.comity.acts.voting;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;

/// A member explains its vote. An explanation changes no position.
///
/// @param when before or after the vote
/// @param says in our own words or as quoted
/// @param language of what was said, a BCP 47 tag
public record VoteExplained(VoteId vote, String member, Moment when, Content says, Optional<String> language)
        implements OnVote {
    public enum Moment {
        BEFORE,
        AFTER
    }

    public VoteExplained {
        Form.text("the member that explains its vote", member);
    }
}
