package org.comity.acts.council;

import java.util.Optional;
import org.comity.charter.Charter;

/// Charters by the hash of their bytes. The record holds the bytes; whoever keeps it reads them.
@FunctionalInterface
public interface Charters {
    /// None is at hand.
    Charters NONE = _ -> Optional.empty();

    /// The charter of these bytes, unless they are not at hand or no charter. The same for the same hash,
    /// always.
    ///
    /// @param sha256 64 hex digits
    Optional<Charter> charter(String sha256);
}
