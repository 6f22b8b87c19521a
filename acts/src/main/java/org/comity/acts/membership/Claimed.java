package org.comity.acts.membership;

import java.util.List;
import java.util.Set;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.Source;
import org.comity.acts.Span;
import org.comity.acts.Standing;

/// What somebody claims of a member's status. Nothing follows from it.
///
/// @param act the number of the act in which it is claimed
/// @param by who claims it
/// @param standing a member about itself declares; anybody else says or reports
/// @param value the status that is claimed, in the words of the act
/// @param span from when until when
/// @param covers whether it is claimed of the day that was asked for
/// @param vague in which ways it is less than precise
/// @param againstLaw whether it is another status than the one in law
/// @param disputedBy the numbers of acts that claim something else of the day
/// @param sources where it was taken from, with who passed it on
public record Claimed(
        long act,
        Actor by,
        Standing standing,
        String value,
        Span span,
        Certainty covers,
        Set<Vague> vague,
        AgainstLaw againstLaw,
        List<Long> disputedBy,
        List<Source> sources) {
    /// In what way a claim is vague.
    public enum Vague {
        /// When it begins is less precise than a day.
        BEGIN_NOT_A_DAY,
        /// Nobody says when it ends.
        END_NOT_SAID,
        /// Somebody passes it on with a hedge.
        HEDGED
    }

    /// Whether law says the same.
    public enum AgainstLaw {
        SAME,
        OTHER
    }

    public Claimed {
        vague = Set.copyOf(vague);
        disputedBy = List.copyOf(disputedBy);
        sources = List.copyOf(sources);
    }
}
