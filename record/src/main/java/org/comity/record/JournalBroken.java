package org.comity.record;

import org.comity.charter.Refused;

/// The machine failed a reader: a page of the database is damaged, a disk cannot be read.
public final class JournalBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refused refused;

    public JournalBroken(Refused refused, Throwable cause) {
        super(refused.code() + " " + refused.because(), cause);
        this.refused = refused;
    }

    /// What to tell the user.
    public Refused refused() {
        return refused;
    }
}
