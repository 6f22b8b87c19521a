package org.comity.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A time as precise as its source. To be completed.
public record When(String text) {
    public static When at(Instant instant) {
        return new When(instant.toString());
    }

    public static When on(LocalDate day) {
        return new When(day.toString());
    }

    public static Optional<When> parse(String text) {
        return Optional.of(new When(text));
    }
}
