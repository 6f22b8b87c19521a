package org.comity.charter.facts;

/// That a list of codes or names called a member so during a time.
///
/// @param scheme whose code it is, as `iso` or `cow`
public record CodeRow(String scheme, String code, String member, Period period, Grounds grounds) implements Row {}
