package org.comity.charter.facts;

import java.util.Locale;
import java.util.Optional;

/// The legal position of a member during a time.
public enum Status {
    FULL,
    OBSERVER,
    PARTNER,
    ASSOCIATE,
    SUSPENDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> of(String word) {
        for (Status status : values()) {
            if (status.word().equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
