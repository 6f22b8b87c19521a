package org.comity.record.commit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.comity.acts.keeping.ClockJump;

/// Notices when the wall clock jumps: when it goes back, or runs ahead of the time that has passed by
/// more than two seconds between two looks. Steering by a time server moves it less than that.
final class ClockWatch {
    private static final Duration MOST_AHEAD = Duration.ofSeconds(2);

    private final Clocks clocks;
    private Instant wall;
    private long nanos;

    ClockWatch(Clocks clocks) {
        this.clocks = clocks;
        this.wall = clocks.now();
        this.nanos = clocks.nanos().getAsLong();
    }

    /// @param at what the clock shows
    /// @param jump what it did since the last look, if it jumped
    record Look(Instant at, Optional<ClockJump> jump) {}

    Look look() {
        Instant now = clocks.now();
        long passed = clocks.nanos().getAsLong();
        Instant expected = wall.plusNanos(passed - nanos);
        boolean jumped = now.isBefore(wall) || now.isAfter(expected.plus(MOST_AHEAD)) || isFarBehind(now, expected);
        wall = now;
        nanos = passed;
        return new Look(now, jumped ? Optional.of(new ClockJump(Ledger.micros(expected), now)) : Optional.empty());
    }

    /// A step back that hides in a longer pause.
    private static boolean isFarBehind(Instant now, Instant expected) {
        return now.isBefore(expected.minus(MOST_AHEAD));
    }
}
