package org.comity.acts.assistance;

/// Whether help may be given, and until when.
public sealed interface MandateBody extends AssistanceBody permits ResponseDecided, MandateExtended, MandateEnded {}
