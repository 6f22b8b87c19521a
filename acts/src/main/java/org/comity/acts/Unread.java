package org.comity.acts;

import org.comity.acts.form.Form;

/// A body of a kind or version that this program does not know. It is kept and shown as it is.
///
/// @param kind the word that names it
/// @param version its version, at least 1
/// @param json its canonical JSON, with kind and version
public record Unread(String kind, long version, String json) implements Body {
    public Unread {
        Form.text("the kind of a body", kind);
        Form.number("the version of a body", version, 1);
        Form.text("the JSON of a body", json);
    }
}
