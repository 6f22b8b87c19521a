package org.comity.acts.activity;

import org.comity.acts.WorkBody;
import org.comity.acts.ids.ActivityId;
import org.comity.acts.ids.PositionId;
import org.comity.acts.ids.WatchId;
import org.comity.acts.ids.YearId;

/// What was done in a year of chairmanship, what members hold together, and what is to be looked at.
public sealed interface ActivityBody extends WorkBody
        permits ActivityHeld,
                ActivityCancelled,
                YearOpened,
                PrioritiesTold,
                YearReported,
                CommonPositionTaken,
                CommonPositionJoined,
                CommonPositionLeft,
                WatchSet,
                WatchEnded {
    /// The topic of what it is about, which comes first among its topics.
    default String thing() {
        return topics().getFirst();
    }

    static String topic(ActivityId activity) {
        return "activity/" + activity;
    }

    static String topic(YearId year) {
        return "chairmanship/" + year;
    }

    static String topic(PositionId position) {
        return "common-position/" + position;
    }

    static String topic(WatchId watch) {
        return "watch/" + watch;
    }
}
