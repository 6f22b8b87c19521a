package org.comity.acts.keeping;

import org.comity.acts.Body;
import org.comity.acts.form.Form;

/// A text kept apart from the log was erased. Its digest stays where it was.
///
/// @param number of the act it belonged to
/// @param digest 64 hex digits
/// @param because why; not empty
public record Erasure(long number, String digest, String because) implements Body {
    public Erasure {
        Form.number("the number of the act whose text was erased", number, 1);
        Form.digest("the digest of the erased text", digest);
        Form.text("the reason of an erasure", because);
    }
}
