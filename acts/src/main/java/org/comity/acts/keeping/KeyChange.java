package org.comity.acts.keeping;

import org.comity.acts.Body;
import org.comity.acts.form.Form;

/// The log's key changes. Both keys sign the change.
///
/// @param from the vkey until now
/// @param to the vkey from the next checkpoint on
/// @param because why; not empty
public record KeyChange(String from, String to, String because) implements Body {
    public KeyChange {
        Form.text("the key until now", from);
        Form.text("the new key", to);
        Form.text("the reason of a change of keys", because);
    }
}
