package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.ResponseId;

/// All who helped have left.
public record WithdrawalCompleted(ResponseId response, Optional<Content> says) implements FieldBody {}
