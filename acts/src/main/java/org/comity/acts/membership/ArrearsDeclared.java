package org.comity.acts.membership;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.charter.facts.Restriction;

/// A member has not paid what it owes, from when the act takes effect until it is settled.
///
/// @param bars what that takes from it, which may be nothing
/// @param organ where alone; empty for everywhere
/// @param because how much it owes, or since when, as a clause
public record ArrearsDeclared(
        String member, Restriction.Bars bars, Optional<String> organ, Optional<String> because, Optional<Basis> basis)
        implements MemberStep {
    public ArrearsDeclared {
        Form.text("the code of a member", member);
        organ.ifPresent(id -> Form.text("the id of an organ", id));
        because.ifPresent(text -> Form.text("a reason", text));
    }
}
