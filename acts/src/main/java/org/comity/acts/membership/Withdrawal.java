package org.comity.acts.membership;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;

/// A member has left by its own will: a member no more from when the act takes effect.
///
/// @param notified when it had given notice, where no act of the record says so
public record Withdrawal(String member, Optional<When> notified, Optional<String> because, Optional<Basis> basis)
        implements MemberStep {
    public Withdrawal {
        Form.text("the code of a member", member);
        because.ifPresent(text -> Form.text("a reason", text));
    }
}
