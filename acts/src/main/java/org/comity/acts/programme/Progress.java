package org.comity.acts.programme;

/// How far an undertaking has come.
public enum Progress {
    /// Nothing that the record holds of it has taken effect.
    NOT_YET,
    /// Put forward or planned, and not begun.
    PROPOSED,
    /// Entered as a programme of the organisation, and no act shows that it was adopted.
    WITHOUT_MANDATE,
    /// Adopted, and its first stage lies ahead.
    ADOPTED,
    UNDER_WAY,
    /// Its last stage is over, or something that was due is not reached.
    OVERDUE,
    COMPLETED,
    /// Nothing more is done about it, though it was not carried out in full.
    DISCONTINUED;

    /// As a sentence has it.
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
