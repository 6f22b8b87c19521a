package org.comity.acts.document;

import org.comity.acts.CouncilBody;

/// Documents: proposals, sponsors, versions, amendments, adoption, lineage, forwarding.
public sealed interface DocumentBody extends CouncilBody permits DocumentProposed {}
