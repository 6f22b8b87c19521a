package org.comity.charter.vote;

/// Whether an organ can decide.
public enum Can {
    YES,
    NO,
    /// It hangs on an assumption that gives different answers when true and when false.
    DEPENDS;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Can of(Verdict verdict) {
        return switch (verdict) {
            case ADOPTED -> YES;
            case REJECTED, INQUORATE, OPEN -> NO;
            case DEPENDS -> DEPENDS;
        };
    }

    boolean isWorseThan(Can other) {
        return rank() < other.rank();
    }

    private int rank() {
        return switch (this) {
            case YES -> 2;
            case DEPENDS -> 1;
            case NO -> 0;
        };
    }
}
