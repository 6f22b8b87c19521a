package org.comity.charter.facts;

/// That a member held the chair of an organ for a time.
///
/// @param organ the organ's full id
/// @param as whether it held it by the rule or because the organ decided otherwise
public record ChairTerm(String organ, String holder, Period period, As as, Grounds grounds) implements Row {
    /// By what it held the chair.
    public enum As {
        /// By the rule of rotation, or nobody says by what.
        RULE,
        /// By a decision that sets the rule aside.
        DECISION
    }
}
