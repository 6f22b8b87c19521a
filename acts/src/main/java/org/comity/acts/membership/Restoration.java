package org.comity.acts.membership;

import java.util.Optional;

/// A suspension is lifted, or a membership that had ended is taken up again, from when the act takes effect.
///
/// @param organ whose seat alone is meant; empty lifts it wherever it holds
public record Restoration(
        String member, Scope scope, Optional<String> organ, Optional<String> because, Optional<Basis> basis)
        implements MemberStep {
    public Restoration {
        Suspension.check(member, scope, organ, because);
    }
}
