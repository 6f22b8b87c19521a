package org.comity.acts.assistance;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.When;
import org.comity.acts.ids.ResponseId;
import org.comity.acts.membership.Basis;

/// A mandate goes on until another time.
public record MandateExtended(ResponseId response, Optional<Basis> basis, When until, Optional<Content> says)
        implements MandateBody {}
