package org.comity.acts.keeping;

import org.comity.acts.Body;
import org.comity.acts.form.Form;

/// That an earlier act is wrong or should not be there; the relation names it.
///
/// What is right, if that is known, is said by an act of the earlier one's kind that corrects it.
///
/// @param because why; not empty
public record Correction(String because) implements Body {
    public Correction {
        Form.text("the reason of a correction", because);
    }
}
