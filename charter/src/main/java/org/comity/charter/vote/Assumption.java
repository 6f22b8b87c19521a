package org.comity.charter.vote;

import java.util.Optional;

/// Something that an outcome takes for granted.
///
/// @param id a stable word for it
/// @param says what is assumed
/// @param source where it comes from, or what it is known by
/// @param ifSo the outcome if it is true: a verdict's word
/// @param ifNot the outcome if it is false: a verdict's word, or empty when that cannot be computed
/// @param openPoint what the text leaves open, when this is one way of reading it
public record Assumption(String id, String says, String source, String ifSo, String ifNot, Optional<String> openPoint) {
    /// Whether the outcome hangs on it.
    public boolean decides() {
        return !ifNot.isEmpty() && !ifSo.equals(ifNot);
    }
}
