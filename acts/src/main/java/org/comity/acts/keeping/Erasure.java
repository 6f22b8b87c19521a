package org.comity.acts.keeping;

import org.comity.acts.Body;

/// A text kept apart from the log was erased. Its digest stays where it was.
///
/// @param number of the act it belonged to
/// @param digest 64 hex digits
/// @param because why; not empty
public record Erasure(long number, String digest, String because) implements Body {}
