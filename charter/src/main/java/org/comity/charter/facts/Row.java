package org.comity.charter.facts;

/// A dated fact with what it rests on.
public sealed interface Row
        permits Membership, Term, Restriction, WeightTable, ChairTerm, NameRow, CodeRow, SessionRow, Waiver, Composite {
    Period period();

    Grounds grounds();
}
