package org.comity.acts.followup;

import java.util.List;
import org.comity.acts.CouncilBody;
import org.comity.acts.ids.DecisionId;

/// What is done about a decision after it was made: who owns it, what comes next, what was reported, how it ended.
public sealed interface FollowUpBody extends CouncilBody
        permits DecisionTold,
                OwnerAssigned,
                NextDateSet,
                ReviewSet,
                StepReported,
                DecisionCompleted,
                DecisionSuperseded,
                DecisionNotNeeded {
    /// The decision that it is about.
    DecisionId decision();

    @Override
    default List<String> topics() {
        return List.of(topic(decision()));
    }

    static String topic(DecisionId decision) {
        return "decision/" + decision;
    }
}
