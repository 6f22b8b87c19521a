package org.comity.log.verify;

/// Is told how far a check is. Called by one thread at a time, a few times a second at most work.
@FunctionalInterface
public interface Progress {
    /// For those who need not know.
    Progress NONE = (_, _) -> {};

    void checked(long entries, long all);
}
