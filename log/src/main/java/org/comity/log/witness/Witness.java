package org.comity.log.witness;

/// To be written.
public final class Witness {
    private Witness() {}
}
