package org.comity.acts.voting;

import org.comity.acts.Act;
import org.comity.acts.document.Result;
import org.comity.acts.document.Subject;
import org.comity.acts.ids.VoteId;

/// That a vote ended, for whoever acts on its result.
///
/// @param act that declared it or told it whole
/// @param title of what was decided, or empty
public record VoteEnded(Act act, VoteId vote, Put question, Result result, String title) {
    /// Whether it made a decision that can be followed up: one on an amendment, a ruling or a motion makes none.
    public boolean isDecision() {
        boolean amendment = question.subject()
                .filter(each -> each instanceof Subject.OfAmendment)
                .isPresent();
        return result == Result.ADOPTED
                && !amendment
                && question.ruling().isEmpty()
                && question.motion().isEmpty();
    }
}
