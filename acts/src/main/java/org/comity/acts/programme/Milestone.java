package org.comity.acts.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.acts.Certainty;
import org.comity.acts.When;

/// A milestone as it stands on a day.
///
/// @param set the number of the act that says what is due
/// @param reached whether it is, by that day
/// @param by the number of the act that says that it is, or perhaps is
/// @param on when it was reached
/// @param dropped the number of the act that drops it
public record Milestone(
        String milestone,
        String title,
        Optional<When> due,
        Optional<String> stage,
        long set,
        Certainty reached,
        Optional<Long> by,
        Optional<When> on,
        Optional<Long> dropped) {
    /// Whether it should have been reached before the day and is not.
    public Certainty isLate(LocalDate day) {
        if (due.isEmpty() || dropped.isPresent()) {
            return Certainty.NO;
        }
        long on = day.toEpochDay();
        Certainty past = due.get().lastEpochDay().orElse(Long.MAX_VALUE) < on
                ? Certainty.YES
                : due.get().firstEpochDay().orElse(Long.MIN_VALUE) < on ? Certainty.UNCERTAIN : Certainty.NO;
        return past.and(reached.not());
    }

    Milestone reached(Done done) {
        return new Milestone(
                milestone,
                title,
                due,
                stage,
                set,
                done.begun(),
                Optional.of(done.number()),
                Optional.of(done.act().draft().effective()),
                dropped);
    }

    Milestone dropped(Done done) {
        return done.isSure()
                ? new Milestone(milestone, title, due, stage, set, reached, by, on, Optional.of(done.number()))
                : this;
    }

    Milestone again(MilestoneSet again, long act) {
        return new Milestone(
                milestone, again.title(), again.due(), again.stage(), act, reached, by, on, Optional.empty());
    }
}
