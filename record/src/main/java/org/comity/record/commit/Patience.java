package org.comity.record.commit;

import java.time.Duration;

/// Waiting to the end, however long that is and whoever interrupts.
public final class Patience {
    private static final Duration MOST = Duration.ofNanos(Long.MAX_VALUE);

    private Patience() {}

    /// So many nanoseconds; 292 years when it is longer.
    public static long nanos(Duration patience) {
        return patience.isNegative() ? 0 : patience.compareTo(MOST) > 0 ? Long.MAX_VALUE : patience.toNanos();
    }

    /// Waits until a thread has ended. An interrupt meanwhile is kept for whoever asked.
    public static void untilEnded(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
