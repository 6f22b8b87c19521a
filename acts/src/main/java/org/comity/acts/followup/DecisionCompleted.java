package org.comity.acts.followup;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.DecisionId;

/// A decision was carried out in full.
///
/// @param says how, or what came of it
public record DecisionCompleted(DecisionId decision, Optional<Content> says) implements FollowUpBody {}
