package org.comity.acts.keeping;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.comity.acts.Body;

/// The journal's clock jumped. Entered by the journal itself before the next act.
///
/// @param expected what the clock should have shown, by the time that had passed
/// @param showed what it showed
public record ClockJump(Instant expected, Instant showed) implements Body {
    public ClockJump {
        expected = expected.truncatedTo(ChronoUnit.MICROS);
        showed = showed.truncatedTo(ChronoUnit.MICROS);
    }
}
