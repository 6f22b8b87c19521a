package org.comity.acts.activity;

import java.util.List;
import org.comity.acts.WorkBody;
import org.comity.acts.ids.ActivityId;

/// What was done in a year of chairmanship, by area, beside what is claimed of it.
public sealed interface ActivityBody extends WorkBody permits ActivityHeld {
    /// What it is about.
    ActivityId activity();

    @Override
    default List<String> topics() {
        return List.of(topic(activity()));
    }

    static String topic(ActivityId activity) {
        return "activity/" + activity;
    }
}
