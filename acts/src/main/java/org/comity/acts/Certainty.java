package org.comity.acts;

/// An answer about times that may be imprecise.
public enum Certainty {
    YES,
    NO,
    /// The times are not precise enough to tell.
    UNCERTAIN;

    /// Whether both are so.
    public Certainty and(Certainty other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNCERTAIN;
    }

    /// Whether it is not so.
    public Certainty not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNCERTAIN -> UNCERTAIN;
        };
    }
}
