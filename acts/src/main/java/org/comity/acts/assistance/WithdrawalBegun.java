package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.ResponseId;

/// The first of those who helped leave.
public record WithdrawalBegun(ResponseId response, Optional<Content> says) implements FieldBody {}
