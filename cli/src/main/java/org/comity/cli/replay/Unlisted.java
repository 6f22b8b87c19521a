package org.comity.cli.replay;

/// What is taken for granted about a seat of which a set has no row.
enum Unlisted {
    /// It is absent; but where a set records no absence at all, the quorum of an item is taken as met.
    AUTO,
    /// It is absent.
    ABSENT,
    /// Nobody knows where it stood; the outcome may depend on it.
    MISSING
}
