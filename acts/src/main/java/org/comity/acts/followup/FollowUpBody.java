package org.comity.acts.followup;

import org.comity.acts.CouncilBody;

/// Decisions and what became of them: owner, next date, review, reported steps.
public sealed interface FollowUpBody extends CouncilBody permits StepReported {}
