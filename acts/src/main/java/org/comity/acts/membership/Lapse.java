package org.comity.acts.membership;

import java.util.Optional;
import org.comity.acts.form.Form;

/// A membership ends by itself, as when a treaty was not prolonged.
public record Lapse(String member, Optional<String> because, Optional<Basis> basis) implements MemberStep {
    public Lapse {
        Form.text("the code of a member", member);
        because.ifPresent(text -> Form.text("a reason", text));
    }
}
