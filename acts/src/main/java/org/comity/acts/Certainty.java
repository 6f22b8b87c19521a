package org.comity.acts;

/// An answer about times that may be imprecise.
public enum Certainty {
    YES,
    NO,
    /// The times are not precise enough to tell.
    UNCERTAIN
}
