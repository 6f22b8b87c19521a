package org.comity.charter.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.charter.Names;

/// What is known about one organisation, asked for by day.
///
/// Rows come back when they hold or may hold on the day; [Period#covers] tells which. Answers are
/// immutable and do not depend on when they are asked. Implementations are safe for use by several
/// threads.
public interface Facts {
    /// The memberships of the organisation on a day.
    List<Membership> memberships(LocalDate on);

    /// The terms in an organ on a day.
    List<Term> terms(String organ, String seats, LocalDate on);

    /// What bars members from voting or sitting in an organ on a day.
    List<Restriction> restrictions(String organ, LocalDate on);

    /// The table of a weight in force on a day, else the nearest earlier one, else empty.
    Optional<WeightTable> weights(String weight, LocalDate on);

    /// Who holds, or may hold, the chair of an organ on a day.
    List<ChairTerm> chairs(String organ, LocalDate on);

    /// What a member is called on a day.
    Optional<Names> name(String member, LocalDate on);

    /// What lifts restrictions in an organ on a day.
    List<Waiver> waivers(String organ, LocalDate on);

    /// Which members are made of members in an organ on a day.
    List<Composite> composites(String organ, LocalDate on);

    /// Every succession that is known, in order of date.
    List<Succession> successions();

    /// Whether a member, seat or holder of this id is known on any day at all.
    boolean knows(String member);

    /// The days on which a membership, a term or a table of weights begins or ends, or may do so; sorted.
    List<LocalDate> changeDays();

    /// Every term in the chair of an organ, in order of its beginning.
    List<ChairTerm> chairTerms(String organ);

    /// Every session of an organ, in order of its beginning.
    List<SessionRow> sessions(String organ);
}
