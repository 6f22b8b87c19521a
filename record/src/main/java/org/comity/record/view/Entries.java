package org.comity.record.view;

import org.comity.acts.Act;
import org.comity.record.Journal;

/// Entries of a log as views take them: acts, and what this program cannot read as one.
final class Entries {
    private Entries() {}

    sealed interface Entry {}

    record Readable(Act act) implements Entry {}

    record Unreadable(long number) implements Entry {}

    static Entry of(Journal.Leaf leaf) {
        throw new UnsupportedOperationException("to be completed " + leaf.number());
    }
}
