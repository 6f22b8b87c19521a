package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.ResponseId;

/// How many came to help in all, as told. Beside the contributions, never added to them.
public record TotalTold(ResponseId response, Headcount headcount, Optional<Content> says) implements FieldBody {}
