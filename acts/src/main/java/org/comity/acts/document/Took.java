package org.comity.acts.document;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.comity.acts.When;

/// How many days lie between two dates that may be imprecise. The first day is not counted, the
/// last is.
///
/// @param least if the first date is as late and the last as early as they can be; negative when
///     the order is not sure
/// @param most the other way round
public record Took(long least, long most) {
    /// Empty where either date has an end that nobody knows.
    public static Optional<Took> between(When first, When last) {
        if (first.firstDay().isEmpty()
                || first.lastDay().isEmpty()
                || last.firstDay().isEmpty()
                || last.lastDay().isEmpty()) {
            return Optional.empty();
        }
        long least =
                ChronoUnit.DAYS.between(first.lastDay().get(), last.firstDay().get());
        long most =
                ChronoUnit.DAYS.between(first.firstDay().get(), last.lastDay().get());
        return Optional.of(new Took(least, most));
    }

    public boolean isExact() {
        return least == most;
    }
}
