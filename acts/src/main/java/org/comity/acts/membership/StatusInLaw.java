package org.comity.acts.membership;

import java.util.Locale;
import org.comity.charter.facts.Status;

/// What a member is in law on a day.
public enum StatusInLaw {
    /// Never a member until then.
    OUTSIDE,
    FULL,
    OBSERVER,
    PARTNER,
    ASSOCIATE,
    SUSPENDED,
    /// It gave notice, and is still what it was.
    WITHDRAWING,
    LEFT;

    static StatusInLaw of(Status status) {
        return switch (status) {
            case FULL -> FULL;
            case OBSERVER -> OBSERVER;
            case PARTNER -> PARTNER;
            case ASSOCIATE -> ASSOCIATE;
            case SUSPENDED -> SUSPENDED;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As the end of a sentence about a member.
    public String words() {
        return switch (this) {
            case OUTSIDE -> "no member yet";
            case FULL -> "a full member";
            case OBSERVER -> "an observer";
            case PARTNER -> "a partner";
            case ASSOCIATE -> "an associate";
            case SUSPENDED -> "suspended";
            case WITHDRAWING -> "withdrawing";
            case LEFT -> "a member no more";
        };
    }
}
