package org.comity.acts.followup;

import org.comity.acts.Content;
import org.comity.acts.ids.DecisionId;

/// Something was done to carry out a decision, on the day on which this takes effect. Whoever reports it is the
/// act's author; where somebody outside does, it counts when the act names a source.
///
/// @param says what was done
public record StepReported(DecisionId decision, Content says) implements FollowUpBody {}
