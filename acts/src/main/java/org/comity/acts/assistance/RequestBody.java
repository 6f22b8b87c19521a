package org.comity.acts.assistance;

/// What is asked for.
public sealed interface RequestBody extends AssistanceBody
        permits AssistanceRequested, LinesAdded, LineWithdrawn, RequestWithdrawn {}
