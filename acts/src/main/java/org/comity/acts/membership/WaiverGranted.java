package org.comity.acts.membership;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.charter.facts.Restriction;

/// A member may vote although something bars it, from when the act takes effect.
///
/// @param of the cause of what is lifted
/// @param organ where alone; empty for everywhere
/// @param until when it may no more, not included
public record WaiverGranted(
        String member, Restriction.Cause of, Optional<String> organ, Optional<When> until, Optional<Basis> basis)
        implements MemberStep {
    public WaiverGranted {
        Form.text("the code of a member", member);
        organ.ifPresent(id -> Form.text("the id of an organ", id));
    }
}
