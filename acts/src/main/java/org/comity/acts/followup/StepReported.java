package org.comity.acts.followup;

import java.util.List;
import org.comity.acts.ids.DecisionId;

/// TODO
public record StepReported(DecisionId decision, String says) implements FollowUpBody {
    @Override
    public List<String> topics() {
        return List.of("decision/" + decision);
    }
}
