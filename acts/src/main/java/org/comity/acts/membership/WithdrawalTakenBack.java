package org.comity.acts.membership;

import java.util.Optional;
import org.comity.acts.form.Form;

/// A member takes its notice of withdrawal back, before it has run out.
public record WithdrawalTakenBack(String member, Optional<String> because, Optional<Basis> basis)
        implements MemberStep {
    public WithdrawalTakenBack {
        Form.text("the code of a member", member);
        because.ifPresent(text -> Form.text("a reason", text));
    }
}
