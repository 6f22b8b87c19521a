package org.comity.charter.facts;

/// Since when a row could be known. It decides nothing; a record in which the row is entered keeps it.
///
/// @param since as precise as it was given
/// @param given where that is said
public record Known(CalendarDate since, Given given) {
    /// Where it is said since when a row could be known.
    public enum Given {
        BY_THE_ROW,
        /// For all rows of a file that do not say it, so not for what is changed in one of them later.
        BY_THE_FILE
    }
}
