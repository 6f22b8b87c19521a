package org.comity.charter.facts;

import java.util.Optional;

/// That a member could not vote, or not even sit, for a time.
///
/// @param organ the organ's full id, or empty for every organ
/// @param because why, as a clause
public record Restriction(
        String member, Optional<String> organ, Bars bars, Period period, String because, Grounds grounds)
        implements Row {
    /// What is barred.
    public enum Bars {
        VOTING,
        SITTING
    }
}
