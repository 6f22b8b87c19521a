package org.comity.acts.membership;

import java.util.Optional;

/// Somebody asks that a member be suspended, the member itself included. Nothing follows from it in law.
///
/// @param organ whose seat alone is meant; empty for all. A membership is suspended as a whole.
/// @param because the reason that is given
public record SuspensionRequested(
        String member, Scope scope, Optional<String> organ, Optional<String> because, Optional<Basis> basis)
        implements MemberStep {
    public SuspensionRequested {
        Suspension.check(member, scope, organ, because);
    }
}
