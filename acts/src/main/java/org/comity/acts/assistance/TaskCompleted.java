package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.ResponseId;
import org.comity.acts.ids.UnitId;

/// What was to be done is done: by one unit, or in all.
///
/// @param unit empty: the whole response
public record TaskCompleted(ResponseId response, Optional<UnitId> unit, Optional<Content> says) implements FieldBody {}
