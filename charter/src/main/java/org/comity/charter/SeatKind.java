package org.comity.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Status;

/// A kind of seat of an organ and how it is filled. Every seat is of exactly one kind.
public record SeatKind(String id, Filling filling, Votes votes, Period period, Grounds grounds) {
    /// Whether a seat has a vote at all.
    public enum Votes {
        YES,
        /// It may attend and speak, and counts in nothing.
        NO
    }

    /// Who sits.
    public sealed interface Filling {}

    /// The charter names the members.
    public record Named(List<String> members) implements Filling {
        public Named {
            members = List.copyOf(members);
        }
    }

    /// Every member of the organisation with one of these statuses.
    public record ByMembership(Set<Status> statuses) implements Filling {
        public ByMembership {
            statuses = Set.copyOf(statuses);
        }
    }

    /// Members that hold a term.
    public record ByTerms(List<Count> counts) implements Filling {
        public ByTerms {
            counts = List.copyOf(counts);
        }

        /// How many seats there are on a day; 0 when the charter does not say.
        public int count(LocalDate on) {
            return counts.stream()
                    .filter(count -> count.period().covers(on) == Period.Cover.YES)
                    .mapToInt(Count::seats)
                    .findFirst()
                    .orElse(0);
        }
    }

    /// The charter names nobody; whoever asks says how many there are.
    public record Unnamed() implements Filling {}

    /// How many seats during a time.
    public record Count(int seats, Period period) {}
}
