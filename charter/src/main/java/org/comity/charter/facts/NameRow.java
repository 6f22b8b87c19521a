package org.comity.charter.facts;

import org.comity.charter.Names;

/// What a member was called during a time.
public record NameRow(String member, Names names, Period period, Grounds grounds) implements Row {}
