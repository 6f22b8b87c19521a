package org.comity.charter.silence;

import java.util.Optional;

/// A letter that is meant to break the silence, and what became of it.
///
/// @param seat the seat's id, or the name as it was given where it has no seat
/// @param sent when it came; empty when whoever asks says only that it came in time
/// @param effect what it did
/// @param because why, as a clause
public record Letter(String seat, Optional<Moment> sent, Effect effect, String because) {
    /// What a letter does.
    public enum Effect {
        /// It came in time, from a seat that may break the silence.
        BREAKS("breaks"),
        /// It came at the deadline or later, and is only recorded.
        LATE("late"),
        /// It came before the procedure was opened.
        EARLY("early"),
        /// It is of somebody whose letter does not break the silence.
        NOT_ENTITLED("not entitled"),
        /// Its seat has broken the silence already.
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
