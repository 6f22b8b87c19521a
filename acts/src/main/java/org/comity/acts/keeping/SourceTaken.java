package org.comity.acts.keeping;

import java.util.Optional;
import org.comity.acts.Body;
import org.comity.acts.When;
import org.comity.acts.form.Form;

/// A document that later acts name as their source.
///
/// @param document the name by which they do; not empty
/// @param title in its own language, or empty
/// @param publisher or empty
/// @param published when that is known
/// @param address where it was found, or empty
/// @param sha256 of its bytes where that is known, never made up
/// @param note what a reader should know of it, or empty
public record SourceTaken(
        String document,
        String title,
        String publisher,
        Optional<When> published,
        String address,
        Optional<String> sha256,
        String note)
        implements Body {
    public SourceTaken {
        Form.text("the name of a document", document);
        sha256.ifPresent(digest -> Form.digest("the hash of a document", digest));
    }
}
