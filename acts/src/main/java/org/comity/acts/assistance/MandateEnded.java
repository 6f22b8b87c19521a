package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.ResponseId;
import org.comity.acts.membership.Basis;

/// A mandate ends when this takes effect, whatever was said before.
public record MandateEnded(ResponseId response, Optional<Basis> basis, Optional<Content> says) implements MandateBody {}
