package org.comity.acts.said;

/// How an act says something of a thing.
public enum Voice {
    /// A statement or report claims it.
    CLAIM,
    /// An act shows it: it could not have been entered as it is if it were not so.
    FACT
}
