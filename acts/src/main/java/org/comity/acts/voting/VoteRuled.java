package org.comity.acts.voting;

import org.comity.acts.form.Form;
import org.comity.acts.ids.VoteId;

/// Whoever presides rules on something that the outcome hangs on, so that it can be declared.
///
/// @param assumption the id of the assumption, as the outcome lists it
/// @param holds whether it is ruled to be so
/// @param because why
public record VoteRuled(VoteId vote, String assumption, Holds holds, String because) implements OnVote {
    /// What is ruled.
    public enum Holds {
        SO,
        NOT_SO
    }

    public VoteRuled {
        Form.text("the assumption that is ruled on", assumption);
        Form.text("the reason of a ruling", because);
    }
}
