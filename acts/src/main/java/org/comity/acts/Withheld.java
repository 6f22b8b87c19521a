package org.comity.acts;

import org.comity.acts.form.Form;

/// A body that is not public: the leaf holds only its salted hash, with those of its author and its
/// sources.
///
/// @param kind the word that names the body's kind
/// @param version its version
/// @param digest SHA-256 of salt and bytes, 64 hex digits
public record Withheld(String kind, long version, String digest) implements Body {
    public Withheld {
        Form.text("the kind of a body", kind);
        Form.number("the version of a body", version, 1);
        Form.digest("the digest of a withheld body", digest);
    }
}
