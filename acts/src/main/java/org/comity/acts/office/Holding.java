package org.comity.acts.office;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.When;

/// Somebody holds an office, or may, on a day.
///
/// @param since when it was taken
/// @param until when it ends, as far as that is known
/// @param certain whether it is held on the day for sure; never [Certainty#NO]
/// @param acts the numbers of those that say so
public record Holding(
        String office,
        Optional<String> member,
        String holder,
        Optional<String> title,
        When since,
        Optional<When> until,
        Certainty certain,
        List<Long> acts) {
    public Holding {
        acts = List.copyOf(acts);
    }
}
