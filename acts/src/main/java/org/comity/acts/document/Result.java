package org.comity.acts.document;

/// What became of a text or an amendment that was decided about.
public enum Result {
    ADOPTED,
    REJECTED,
    /// The vote ended and decided nothing, as without a quorum: it can be put again.
    UNDECIDED
}
