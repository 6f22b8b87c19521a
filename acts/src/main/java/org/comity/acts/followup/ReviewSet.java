package org.comity.acts.followup;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.ids.DecisionId;

/// When a decision is to be looked at again.
///
/// @param review empty when it is not to be reviewed any more
public record ReviewSet(DecisionId decision, Optional<When> review) implements FollowUpBody {}
