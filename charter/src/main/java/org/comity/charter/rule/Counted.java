package org.comity.charter.rule;

/// What a test counts.
public enum Counted {
    IN_FAVOUR("in favour"),
    AGAINST("against"),
    NOT_IN_FAVOUR("not in favour"),
    PRESENT("present"),
    PRESENT_OR_CONSENTING("present or consenting in writing"),
    /// Whose instrument of ratification, acceptance, approval or accession is deposited.
    RATIFIED("ratified");

    private final String words;

    Counted(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether it counts who is there, as a quorum does, and not how they vote.
    public boolean isPresence() {
        return this == PRESENT || this == PRESENT_OR_CONSENTING;
    }

    /// Whether a floor (at least, more than) goes with it. The other bounds go with the others, so
    /// that more in favour never hurts and more against never helps.
    public boolean wantsFloor() {
        return this == IN_FAVOUR || this == RATIFIED || isPresence();
    }
}
