package org.comity.acts.followup;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.ids.DecisionId;

/// How the follow-up of a decision ended.
///
/// @param number of the act that ended it
/// @param by the later decision, where it was superseded
public record End(long number, How how, When when, Optional<DecisionId> by) {
    public enum How {
        /// Carried out in full.
        COMPLETED,
        /// A later decision took its place.
        SUPERSEDED,
        /// Nothing more is to be done about it.
        NOT_NEEDED
    }
}
