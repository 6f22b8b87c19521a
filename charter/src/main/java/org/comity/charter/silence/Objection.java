package org.comity.charter.silence;

import java.time.LocalDate;

/// An objection to a decision after the meeting, and what became of it.
///
/// @param seat the seat's id, or the name as it was given where it has no seat
public record Objection(String seat, LocalDate on, Effect effect, String because) {
    /// What an objection does.
    public enum Effect {
        /// It came inside the window, from a seat that may object.
        REJECTS("rejects"),
        /// It came after the window's last day, and is only recorded.
        LATE("late"),
        /// It came before the meeting.
        EARLY("early"),
        /// It is of somebody whose objection does not count.
        NOT_ENTITLED("not entitled"),
        /// Its seat has objected already.
        AGAIN("again");

        private final String word;

        Effect(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
