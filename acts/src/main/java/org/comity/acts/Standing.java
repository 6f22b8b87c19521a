package org.comity.acts;

/// What weight an act has.
public enum Standing {
    /// It has effect under the charter, and the engine checked that its author could do it.
    ACT,
    /// A member about itself: of effect only as far as the charter gives it one.
    DECLARATION,
    /// Somebody said so.
    STATEMENT,
    /// An outside source claims or judges.
    REPORT
}
