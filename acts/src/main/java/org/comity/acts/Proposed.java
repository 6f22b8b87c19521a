package org.comity.acts;

import java.time.Instant;

/// An act whose turn has come: what it will be, if it is entered.
///
/// @param number that it will have
/// @param at when it will be recorded
/// @param opened when the first act of the record was recorded; this instant where there is none. What took
///     effect before is history, of which the record need not hold what led to it.
/// @param rules those taken by then
public record Proposed(Draft draft, long number, Instant at, Instant opened, Rules rules) {
    /// Whether it is only told, by somebody outside: nobody claims to have acted under the charter.
    public boolean isTold() {
        return draft.standing() == Standing.REPORT;
    }

    /// Whether it took effect, for all that is known, before the record was opened.
    public boolean isHistory() {
        return draft.effective().latest().isPresent()
                && !draft.effective().latest().get().isAfter(opened);
    }
}
