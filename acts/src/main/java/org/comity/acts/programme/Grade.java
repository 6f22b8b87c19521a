package org.comity.acts.programme;

/// How far somebody has come towards taking part in a project, one grade after the other.
public enum Grade {
    /// Is willing to take part.
    INTEREST,
    /// Is one of those that are looked at.
    SHORTLIST,
    /// Was chosen to take part.
    PARTNER,
    /// Was chosen to lead.
    LEAD,
    /// Has agreed with the owner. Only now it is a member of the consortium.
    AGREEMENT;

    /// As a sentence has it.
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
