package org.comity.acts.membership;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;

/// A member is excluded by a decision, from when the act takes effect.
///
/// @param decided when that was decided
public record Exclusion(String member, Optional<When> decided, Optional<String> because, Optional<Basis> basis)
        implements MemberStep {
    public Exclusion {
        Form.text("the code of a member", member);
        because.ifPresent(text -> Form.text("a reason", text));
    }
}
