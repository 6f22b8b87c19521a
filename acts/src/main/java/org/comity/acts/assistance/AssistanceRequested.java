package org.comity.acts.assistance;

import org.comity.acts.ids.ResponseId;

/// TODO
public record AssistanceRequested(ResponseId response) implements AssistanceBody {}
