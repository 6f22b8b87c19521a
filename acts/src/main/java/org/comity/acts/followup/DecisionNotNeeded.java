package org.comity.acts.followup;

import org.comity.acts.form.Form;
import org.comity.acts.ids.DecisionId;

/// Nothing more is to be done about a decision, though it was not carried out in full.
///
/// @param because why not
public record DecisionNotNeeded(DecisionId decision, String because) implements FollowUpBody {
    public DecisionNotNeeded {
        Form.text("why a decision is needed no more", because);
    }
}
