package org.comity.charter.facts;

/// That a member had a status during a time.
///
/// @param ends how the time ended, as `withdrawal` or `succession`, or empty
public record Membership(String member, Status status, Period period, String ends, Grounds grounds) implements Row {}
