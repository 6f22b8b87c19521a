package org.comity.charter.facts;

/// That a member held a seat of an organ for a term.
///
/// @param organ the organ's full id
/// @param seats the kind of seat
public record Term(String organ, String seats, String member, Period period, Grounds grounds) implements Row {}
