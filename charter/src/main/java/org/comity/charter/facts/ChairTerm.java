package org.comity.charter.facts;

/// That a member held the chair of an organ for a time.
///
/// @param organ the organ's full id
public record ChairTerm(String organ, String holder, Period period, Grounds grounds) implements Row {}
