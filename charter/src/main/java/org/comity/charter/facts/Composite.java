package org.comity.charter.facts;

import java.util.List;
import java.util.Optional;

/// That a member is made of members during a time: a constituency with one director, or a union that casts its
/// members' votes.
///
/// It has an effect in an organ only where the composite itself has a seat.
///
/// @param organ the organ's full id, or empty for every organ
/// @param seat the id of the composite
/// @param members those it is made of; never empty, and never the composite itself
public record Composite(
        Optional<String> organ, String seat, List<String> members, Counting counts, Period period, Grounds grounds)
        implements Row {
    /// What becomes of heads and weights.
    public enum Counting {
        /// One head; its members have no seats of their own, and it weighs what they weigh together unless a table
        /// says otherwise.
        AS_ONE("as one"),
        /// Adds no head; its members stand where it stands.
        AS_ITS_MEMBERS("as its members");

        private final String words;

        Counting(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Composite {
        members = List.copyOf(members);
    }

    /// Whether some seat of some organ may belong to both at once.
    public boolean meets(Composite other) {
        boolean sameOrgan =
                organ.isEmpty() || other.organ.isEmpty() || organ.get().equals(other.organ.get());
        return sameOrgan
                && period.overlaps(other.period)
                && (seat.equals(other.seat) || members.stream().anyMatch(other.members::contains));
    }
}
