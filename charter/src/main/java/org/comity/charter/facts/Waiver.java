package org.comity.charter.facts;

import java.util.Optional;

/// That a member may vote for a time although something bars it: a general assembly lets one vote that is in arrears.
///
/// @param organ the organ's full id, or empty for every organ
/// @param of the cause of the restrictions that it lifts
public record Waiver(String member, Optional<String> organ, Restriction.Cause of, Period period, Grounds grounds)
        implements Row {
    /// Whether it can lift a restriction; the days are another matter.
    public boolean isOf(Restriction restriction) {
        return member.equals(restriction.member())
                && restriction.cause().filter(cause -> cause == of).isPresent();
    }
}
