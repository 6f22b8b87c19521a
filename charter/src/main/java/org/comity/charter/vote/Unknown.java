package org.comity.charter.vote;

import java.util.List;

/// Something that is not known and the ways it can be; the first is taken for granted.
///
/// @param listed of how many ways the outcome lists the assumption
/// @param listing whether it is listed where it changes nothing
record Unknown(List<Way> ways, int listed, Listing listing) {
    /// When an outcome lists it.
    enum Listing {
        ALWAYS,
        WHERE_IT_MATTERS
    }

    /// @param assumption says what it is to take this way, given what follows from it
    /// @param change what it makes of the positions
    record Way(Explanation assumption, Change change) {}

    @FunctionalInterface
    interface Explanation {
        Assumption given(String ifSo, String ifNot, Assumption.Matters matters);
    }

    /// Changes the codes of positions; changes of several unknowns give the same in any order.
    @FunctionalInterface
    interface Change {
        Change NONE = _ -> {};

        void apply(byte[] codes);
    }

    Unknown {
        ways = List.copyOf(ways);
    }

    Unknown(List<Way> ways, int listed) {
        this(ways, listed, Listing.ALWAYS);
    }
}
