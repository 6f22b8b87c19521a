package org.comity.acts.membership;

import java.util.Optional;
import org.comity.acts.form.Form;

/// A member has paid: what its arrears took from it ends when the act takes effect.
///
/// @param organ where alone; empty for everywhere
public record ArrearsSettled(String member, Optional<String> organ, Optional<Basis> basis) implements MemberStep {
    public ArrearsSettled {
        Form.text("the code of a member", member);
        organ.ifPresent(id -> Form.text("the id of an organ", id));
    }
}
