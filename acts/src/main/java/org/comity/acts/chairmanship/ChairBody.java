package org.comity.acts.chairmanship;

import org.comity.acts.CouncilBody;

/// Who presides: handover, acting chairs, decisions that set a rotation aside.
public sealed interface ChairBody extends CouncilBody permits Handover {}
