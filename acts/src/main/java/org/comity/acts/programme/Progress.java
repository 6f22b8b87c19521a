package org.comity.acts.programme;

/// How far an undertaking has come.
public enum Progress {
    /// Put forward, planned; nothing is decided.
    PROPOSED,
    /// Entered as a programme of the organisation, and no act shows that it was adopted.
    WITHOUT_MANDATE,
    /// Adopted, or begun to be prepared, and its first stage lies ahead.
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

    /// Whether it is over.
    public boolean isEnd() {
        return this == COMPLETED || this == DISCONTINUED;
    }
}
