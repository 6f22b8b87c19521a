package org.comity.record.text;

import java.time.Instant;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.When;

/// Times as numbers: microseconds and days since 1970, with the meaning that views give them (docs/formats/views.md).
final class Instants {
    private Instants() {}

    static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
    }

    /// The last microsecond that a time can mean.
    static long lastMicro(When when) {
        if (when.latestMicro().isEmpty()) {
            return Long.MAX_VALUE;
        }
        long over = when.latestMicro().getAsLong() - 1;
        return Math.max(over, when.earliestMicro().orElse(over));
    }

    static long firstMicro(When when) {
        return when.earliestMicro().orElse(Long.MIN_VALUE);
    }

    /// By when an act was known: never later than it was recorded.
    static long known(Act act) {
        long recorded = micros(act.recorded());
        Optional<When> given = act.draft().known();
        return given.map(when -> Math.min(lastMicro(when), recorded)).orElse(recorded);
    }

    static int firstDay(When when) {
        return when.firstEpochDay().isPresent()
                ? Math.toIntExact(when.firstEpochDay().getAsLong())
                : Integer.MIN_VALUE;
    }

    static int lastDay(When when) {
        return when.lastEpochDay().isPresent()
                ? Math.toIntExact(when.lastEpochDay().getAsLong())
                : Integer.MAX_VALUE;
    }
}
