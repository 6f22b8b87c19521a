package org.comity.acts.chairmanship;

import java.util.Optional;
import org.comity.acts.form.Form;
import org.comity.acts.membership.Basis;

/// Nobody presides in the place of the chair any more, from when the act takes effect.
///
/// @param holder who did
public record ActingChairEnded(String organ, String holder, Optional<Basis> basis) implements ChairBody {
    public ActingChairEnded {
        Form.text("the id of an organ", organ);
        Form.text("the holder of a chair", holder);
    }
}
