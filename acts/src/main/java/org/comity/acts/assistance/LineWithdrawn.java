package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.LineId;
import org.comity.acts.ids.ResponseId;

/// One thing is asked for no more.
public record LineWithdrawn(ResponseId response, LineId line, Optional<Content> says) implements RequestBody {}
