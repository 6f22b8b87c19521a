package org.comity.bench.record;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/// Counts what is done until a time is over. For use by many threads at once.
final class Watch {
    private final long begun = System.nanoTime();
    private final long patience;
    private final LongAdder done = new LongAdder();

    Watch(Duration patience) {
        this.patience = patience.toNanos();
    }

    boolean goesOn() {
        return System.nanoTime() - begun < patience;
    }

    void did(long more) {
        done.add(more);
    }

    long done() {
        return done.sum();
    }

    long nanos() {
        return System.nanoTime() - begun;
    }

    long perSecond() {
        return perSecond(done(), nanos());
    }

    static long perSecond(long done, long nanos) {
        return Math.round(done * 1e9 / Math.max(1, nanos));
    }
}
