package org.comity.log.tree;

/// To be written.
public final class Proofs {
    private Proofs() {}
}
