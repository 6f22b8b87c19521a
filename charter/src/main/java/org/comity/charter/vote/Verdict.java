package org.comity.charter.vote;

/// An outcome without its reasons.
public enum Verdict {
    ADOPTED,
    REJECTED,
    /// Too few were there to decide.
    INQUORATE,
    /// Not decided yet.
    OPEN,
    /// It hangs on an assumption that gives different outcomes when true and when false.
    DEPENDS;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
