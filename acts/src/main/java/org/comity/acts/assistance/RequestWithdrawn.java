package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.ResponseId;

/// The whole request is taken back.
public record RequestWithdrawn(ResponseId response, Optional<Content> says) implements RequestBody {}
