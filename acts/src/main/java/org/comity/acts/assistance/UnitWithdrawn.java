package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.ResponseId;
import org.comity.acts.ids.UnitId;

/// A unit leaves.
public record UnitWithdrawn(ResponseId response, UnitId unit, Optional<Content> says) implements FieldBody {}
