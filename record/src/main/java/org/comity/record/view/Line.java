package org.comity.record.view;

import java.util.List;

/// A fact as it stands for one question.
///
/// @param closings those that count for the question, in the order of their acts
public record Line(Fact fact, State state, List<Closing> closings) {
    public Line {
        closings = List.copyOf(closings);
    }

    public enum State {
        /// It surely speaks on the day. One with a higher number about the same subject prevails.
        SPEAKS,
        /// It may speak on the day: a date is not precise enough to tell.
        PERHAPS,
        /// It has not begun on the day, or is over by its own words.
        NOT_ON_THE_DAY,
        SUPERSEDED,
        CORRECTED,
        RETRACTED
    }
}
