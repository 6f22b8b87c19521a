package org.comity.charter;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.comity.charter.facts.Grounds;

/// When a decision of a provision stands: at once, when a silence was not broken, or when nobody objected afterwards.
public sealed interface Timing {
    /// The votes decide, and nothing that comes later changes it.
    Timing AT_ONCE = new AtOnce();

    /// The votes decide, and nothing that comes later changes it.
    record AtOnce() implements Timing {}

    /// By a silence procedure: the text stands unless a letter breaks the silence before the deadline.
    ///
    /// @param openedBy who opens it, or empty when the first step of the provision does
    /// @param breakers the kind of seat or group whose letters break it, or empty for every seat that votes
    /// @param atLeast the shortest time from the opening to the deadline; zero when there is none
    /// @param extensions how often the deadline may be moved; empty for any number
    /// @param zone where deadlines without an offset are read
    record BySilence(
            String openedBy,
            String breakers,
            Duration atLeast,
            OptionalInt extensions,
            Optional<ZoneId> zone,
            Grounds grounds)
            implements Timing {
        public BySilence {
            if (atLeast.isNegative()) {
                throw new IllegalArgumentException("a window of " + atLeast);
            }
        }
    }

    /// With a window for objections after the meeting: what was adopted stands when it closes without one.
    ///
    /// @param from the kind of seat or group that may object; [#ABSENT] or [#ANY] for all that were absent, or all
    /// @param days how many days
    /// @param anchor from where they are counted
    record WithObjections(String from, int days, Anchor anchor, Grounds grounds) implements Timing {
        /// Whoever votes and was absent from the meeting.
        public static final String ABSENT = "absent";
        /// Whoever votes.
        public static final String ANY = "any";

        /// As a charter writes it: `30 days after the meeting`.
        public String until() {
            return days + (days == 1 ? " day " : " days ") + anchor.words();
        }
    }

    /// From where the days of a window are counted.
    enum Anchor {
        AFTER_THE_MEETING("after the meeting"),
        BEFORE_PUBLICATION("before publication");

        private final String words;

        Anchor(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
