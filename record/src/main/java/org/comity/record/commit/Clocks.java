package org.comity.record.commit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/// The wall clock and the clock that only counts. Only a test's journal is given others than the
/// system's.
///
/// @param wall what people call the time; may jump
/// @param nanos nanoseconds since some moment; never jumps
public record Clocks(InstantSource wall, LongSupplier nanos) {
    public static Clocks system() {
        return new Clocks(InstantSource.system(), System::nanoTime);
    }

    /// To the microsecond, as acts carry it.
    Instant now() {
        return wall.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
