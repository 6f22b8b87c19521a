package org.comity.record.commit;

/// Told that something has been entered. Runs on the committer's thread; must not wait.
@FunctionalInterface
public interface News {
    void written();
}
