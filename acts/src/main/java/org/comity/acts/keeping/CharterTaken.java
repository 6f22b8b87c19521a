package org.comity.acts.keeping;

import org.comity.acts.Body;
import org.comity.acts.form.Form;

/// The bytes of a charter file enter the record. From then on a vote can name them by their hash.
///
/// @param file the file's name, not empty
/// @param sha256 of its bytes, 64 hex digits; the bytes lie beside the log
/// @param length of its bytes, at least 1
public record CharterTaken(String file, String sha256, long length) implements Body {
    public CharterTaken {
        Form.text("the name of a file", file);
        Form.digest("the hash of a charter", sha256);
        Form.number("the length of a charter", length, 1);
    }
}
