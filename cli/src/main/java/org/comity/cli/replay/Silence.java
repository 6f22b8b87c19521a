package org.comity.cli.replay;

import java.util.Optional;

/// A year in which a member cast no vote, and what the facts say of it.
///
/// @param entry the row of the table
/// @param member the id of the member, or what the table calls it
/// @param name what it was called then, or empty
/// @param why what explains it; empty when nothing does
/// @param hint what the facts say that does not explain it, or empty
record Silence(YearTable.Entry entry, String member, String name, Optional<Why> why, String hint) {
    /// What explains that no vote was cast.
    ///
    /// @param kind the cause of a restriction, or `no seat`
    /// @param says why, as a clause with its source
    /// @param source where it stands
    record Why(String kind, String says, String source, Sure sure, Extent extent) {}

    /// How sure an explanation is.
    enum Sure {
        /// Its source was read, and its dates cover some day of the year.
        YES,
        /// Its source was not read, and its dates cover some day of the year.
        UNCONFIRMED,
        /// Its dates leave every day of the year open.
        PERHAPS
    }

    /// How much of the time in which the member had a seat, or of the year, is explained.
    enum Extent {
        THROUGHOUT,
        PART
    }
}
