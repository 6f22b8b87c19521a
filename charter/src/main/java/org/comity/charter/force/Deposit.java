package org.comity.charter.force;

import org.comity.charter.facts.CalendarDate;

/// That a party deposited its instrument, or took it back.
///
/// @param party the member's id
/// @param on as precise as its source
public record Deposit(String party, CalendarDate on, Kind kind) {
    /// What was done.
    public enum Kind {
        /// Ratification, acceptance, approval, accession, succession or definitive signature: all count alike.
        RATIFIES,
        WITHDRAWS
    }
}
