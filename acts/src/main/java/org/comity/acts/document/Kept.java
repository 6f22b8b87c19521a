package org.comity.acts.document;

import java.util.OptionalLong;
import org.comity.acts.form.Form;

/// A text that is kept beside the log, because it is long or not public: the act holds what proves
/// which it was.
///
/// @param sha256 of its bytes, 64 hex digits
/// @param length in bytes
/// @param lines how many numbered lines it has; empty where nobody counted
/// @param open how many parts of it stand in brackets because nobody agreed on them; empty where it
///     is not known
public record Kept(String sha256, long length, OptionalLong lines, OptionalLong open) {
    public Kept {
        Form.digest("the hash of a text", sha256);
        Form.number("the length of a text", length, 1);
        lines.ifPresent(many -> Form.number("the lines of a text", many, 1));
        open.ifPresent(many -> Form.number("the open parts of a text", many, 0));
    }
}
