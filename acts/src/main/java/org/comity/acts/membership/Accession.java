package org.comity.acts.membership;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.charter.facts.Status;

/// A member comes in, or gets another status: full, observer, partner or associate, from when the act takes
/// effect.
public record Accession(String member, Status status, Optional<Basis> basis) implements MemberStep {
    public Accession {
        Form.text("the code of a member", member);
        if (status == Status.SUSPENDED) {
            throw new IllegalArgumentException("nobody accedes as suspended; a suspension is an act of its own");
        }
    }
}
