package org.comity.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.form.Form;

/// Where something was taken from.
///
/// @param document names the document; not empty
/// @param locator page, paragraph or sentence, or empty
/// @param retrieved the day it was looked up, where that is known; in a year from 1 to 9999
/// @param sha256 of the document's bytes, 64 hex digits; empty is unknown and is never made up
/// @param through who passed it on, from the outlet to whoever is said to have said it, with each one's
///     hedge
public record Source(
        String document, String locator, Optional<LocalDate> retrieved, Optional<String> sha256, List<Link> through) {
    public Source {
        Form.text("the name of a document", document);
        // A day in no year from 1 to 9999 could not be read again.
        retrieved.ifPresent(When::on);
        sha256.ifPresent(digest -> Form.digest("the hash of a document", digest));
        through = List.copyOf(through);
    }

    /// One link of the chain.
    ///
    /// @param who as the document names them, `the author of the report` included; not empty
    /// @param capacity in which they speak, or empty
    /// @param hedge how far the link vouches for what it passes on
    public record Link(String who, String capacity, Hedge hedge) {
        public Link {
            Form.text("a link of the chain", who);
        }
    }
}
