package org.comity.acts.programme;

import java.util.Optional;

/// How far an undertaking has come by what the acts and the day come to.
///
/// @param stage that covers the day
/// @param because what it follows from, as a clause
/// @param act the number of the act that it hangs on, or 0 where none is named
public record Reading(Progress progress, Optional<String> stage, String because, long act) {
    static Reading of(Progress progress, String because, long act) {
        return new Reading(progress, Optional.empty(), because, act);
    }

    Reading as(Progress other, String why, long number) {
        return new Reading(other, stage, why, number);
    }

    /// As a sentence has it, such as `under way: stage 1`.
    public String words() {
        return progress.words() + stage.map(id -> ": stage " + id).orElse("");
    }
}
