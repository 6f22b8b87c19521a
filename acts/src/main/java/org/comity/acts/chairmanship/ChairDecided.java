package org.comity.acts.chairmanship;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.acts.membership.Basis;

/// An organ decides who presides, whatever its rule says, from when the act takes effect. The order goes on as
/// if it had not.
///
/// @param holder the member's code
/// @param until when the rule is followed again, not included; empty until another decision
public record ChairDecided(
        String organ, String holder, Optional<When> until, Optional<String> because, Optional<Basis> basis)
        implements ChairBody {
    public ChairDecided {
        Form.text("the id of an organ", organ);
        Form.text("the holder of a chair", holder);
        because.ifPresent(text -> Form.text("a reason", text));
    }
}
