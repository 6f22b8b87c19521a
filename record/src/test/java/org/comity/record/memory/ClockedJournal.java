package org.comity.record.memory;

import org.comity.record.TestClock;

/// A journal in memory whose time a test sets.
@SuppressWarnings("exports")
public final class ClockedJournal {
    private ClockedJournal() {}

    public static MemoryJournal at(TestClock clock) {
        return MemoryJournal.create(clock.clocks());
    }
}
