package org.comity.record.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.When;

/// Times as numbers, so that tables can compare them: microseconds and days since 1970.
final class Times {
    /// Later than every instant and every day that is given.
    static final long END = Long.MAX_VALUE;

    private Times() {}

    static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /// The last microsecond that a time can mean; [#END] where it has no end.
    static long lastMicro(When when) {
        if (when.latestMicro().isEmpty()) {
            return END;
        }
        long over = when.latestMicro().getAsLong() - 1;
        // A time of no length is over when it begins.
        return Math.max(over, when.earliestMicro().orElse(over));
    }

    /// The microsecond by which an act was known: never later than it was recorded.
    static long known(Act act) {
        long recorded = micros(act.recorded());
        Optional<When> given = act.draft().known();
        return given.isEmpty() ? recorded : Math.min(lastMicro(given.get()), recorded);
    }

    /// The number of a day, within what an `int` holds.
    static int day(LocalDate day) {
        return day(day.toEpochDay());
    }

    static int day(long epochDay) {
        return Math.clamp(epochDay, Days.BEFORE_ALL + 1, Days.AFTER_ALL - 1);
    }
}
