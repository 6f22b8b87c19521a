package org.comity.acts;

import java.util.Optional;
import org.comity.charter.Charter;

/// The rules that a record has taken and decides by.
///
/// @param taken the newest charter; empty while there is none
public record Rules(Optional<Taken> taken) {
    public static final Rules NONE = new Rules(Optional.empty());

    /// A charter with the hash of its bytes.
    ///
    /// @param sha256 64 hex digits
    /// @param number of the act that took it
    public record Taken(Charter charter, String sha256, long number) {}
}
