package org.comity.charter.chair;

import java.util.List;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Period;

/// By which rule the chair of an organ passes during a time.
///
/// @param open what the text leaves open, or empty when there is one reading
/// @param readings one, or one for each way of reading an open text
public record ChairProvision(
        Period period, String open, List<Reading> readings, PassesOver passesOver, Grounds grounds) {
    /// Who does not get its turn.
    public enum PassesOver {
        NOBODY("nobody"),
        /// Whoever is not a full member, or is suspended, when its turn begins.
        SUSPENDED("suspended");

        private final String words;

        PassesOver(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// One way of reading the rule.
    ///
    /// @param id empty when the text leaves nothing open
    /// @param says what the reading holds, or empty
    public record Reading(String id, String says, Rotation rotation, Grounds grounds) {}

    public ChairProvision {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("a rule of rotation without a rotation");
        }
    }
}
