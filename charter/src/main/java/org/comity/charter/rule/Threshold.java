package org.comity.charter.rule;

/// How a number is compared with what it needs.
///
/// *At least* and *more than* are different: eight of sixteen is at least one half and not a majority.
public enum Threshold {
    AT_LEAST("at least"),
    MORE_THAN("more than"),
    AT_MOST("at most"),
    FEWER_THAN("fewer than");

    private final String words;

    Threshold(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether the threshold is a floor (more is better) and not a ceiling.
    public boolean isFloor() {
        return this == AT_LEAST || this == MORE_THAN;
    }

    /// The nearest whole number that still meets the threshold: the least for a floor, the greatest for a ceiling.
    /// -1 means that nothing does.
    public long edge(long number) {
        return switch (this) {
            case AT_LEAST, AT_MOST -> number;
            case MORE_THAN -> number + 1;
            case FEWER_THAN -> number - 1;
        };
    }
}
