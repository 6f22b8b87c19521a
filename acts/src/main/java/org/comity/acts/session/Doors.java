package org.comity.acts.session;

/// Who may listen.
public enum Doors {
    /// Anybody.
    OPEN,
    /// Delegations and the secretariat alone.
    CLOSED
}
