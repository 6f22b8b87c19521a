package org.comity.acts.audience;

import org.comity.acts.CouncilBody;

/// Who may read what: publishing is an act.
public sealed interface AudienceBody extends CouncilBody permits Published {}
