package org.comity.record;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.comity.record.commit.Clocks;

/// A wall clock and a counting clock that move only when they are told to, together or apart.
@SuppressWarnings("exports")
public final class TestClock implements InstantSource {
    private Instant now = Instant.parse("2031-05-01T09:00:00Z");
    private long nanos;

    public TestClock() {}

    @Override
    public synchronized Instant instant() {
        return now;
    }

    private synchronized long nanos() {
        return nanos;
    }

    public Clocks clocks() {
        return new Clocks(this, this::nanos);
    }

    /// Time passes.
    public synchronized void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    /// Somebody sets the wall clock.
    public synchronized void set(Duration change) {
        now = now.plus(change);
    }
}
