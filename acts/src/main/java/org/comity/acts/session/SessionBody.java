package org.comity.acts.session;

import org.comity.acts.CouncilBody;

/// Sessions: convening, agenda, credentials, presence, speakers, points of order, motions, minutes.
public sealed interface SessionBody extends CouncilBody permits Convening {}
