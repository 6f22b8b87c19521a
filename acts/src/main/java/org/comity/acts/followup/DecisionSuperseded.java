package org.comity.acts.followup;

import java.util.List;
import org.comity.acts.ids.DecisionId;

/// A later decision takes the place of one, from the day on which this takes effect.
///
/// @param by the decision that does
public record DecisionSuperseded(DecisionId decision, DecisionId by) implements FollowUpBody {
    public DecisionSuperseded {
        if (decision.equals(by)) {
            throw new IllegalArgumentException("decision " + decision + " cannot take its own place");
        }
    }

    @Override
    public List<String> topics() {
        return List.of(FollowUpBody.topic(decision), FollowUpBody.topic(by));
    }
}
