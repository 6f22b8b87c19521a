package org.comity.acts.chairmanship;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;
import org.comity.acts.membership.Basis;

/// Somebody presides in the place of the chair, from when the act takes effect. Whoever holds the chair holds it
/// still.
///
/// @param holder a member's code, or the name of a person
/// @param until when that ends, not included; empty until an act ends it
/// @param because why, as a clause
public record ActingChair(String organ, String holder, Optional<When> until, String because, Optional<Basis> basis)
        implements ChairBody {
    public ActingChair {
        Form.text("the id of an organ", organ);
        Form.text("the holder of a chair", holder);
        Form.text("why somebody else presides", because);
    }
}
