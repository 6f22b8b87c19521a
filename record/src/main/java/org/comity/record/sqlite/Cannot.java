package org.comity.record.sqlite;

import org.comity.charter.Refused;

/// Carries a refusal out of the steps of opening a store; never leaves this package.
final class Cannot extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Refused refused;

    Cannot(Refused refused) {
        super(refused.because());
        this.refused = refused;
    }

    Refused refused() {
        return refused;
    }
}
