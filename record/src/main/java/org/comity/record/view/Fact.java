package org.comity.record.view;

import java.time.Instant;
import org.comity.acts.Standing;
import org.comity.acts.When;

/// A row of a view, with the act that opened it.
///
/// @param opened the number of the act that opened it
/// @param place among the rows of its act, from 0
/// @param standing of that act: what a report says is no more than that
/// @param known when whoever entered it came to know of it, as given; else when it was recorded
/// @param recorded when the act was recorded
/// @param entry whether it was entered late
public record Fact(Row row, long opened, int place, Standing standing, When known, Instant recorded, Entry entry) {
    public enum Entry {
        IN_TIME,
        /// It was known before an earlier act of the same organisation was recorded: whoever asked in
        /// between with a limit on *known* alone would get another answer today.
        LATE
    }
}
