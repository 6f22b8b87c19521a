package org.comity.charter.fuzz;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.comity.charter.silence.Moment;

/// An instant of any letters: it is refused with a remedy, or it is written as it was given.
public final class MomentFuzzTarget {
    private static final List<Optional<ZoneId>> ZONES =
            List.of(Optional.empty(), Optional.of(ZoneId.of("Europe/Brussels")));

    private MomentFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = Places.text(input);
        for (Optional<ZoneId> zone : ZONES) {
            switch (Moment.read("the deadline", text, zone)) {
                case Moment.Sound(Moment moment) -> {
                    if (!moment.written().equals(text)) {
                        throw new AssertionError("another text: " + moment);
                    }
                }
                case Moment.Unsound unsound -> {
                    boolean silent = unsound.refused().because().isBlank()
                            || unsound.refused().remedy().isBlank();
                    if (silent || unsound.refused().because().length() > 500) {
                        throw new AssertionError("a refusal that says nothing, or too much: " + unsound);
                    }
                }
            }
        }
    }
}
