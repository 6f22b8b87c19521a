package org.comity.acts.chairmanship;

import java.util.Optional;
import org.comity.acts.membership.Days;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Period;

/// Somebody who presides in the place of the chair.
///
/// @param organ within the organisation
/// @param holder a member's code, or the name of a person
/// @param act the number of the act that says so
public record Acting(String organ, String holder, Period period, String because, long act) {
    /// The same, ending on a date where it would go on after it.
    Acting endedOn(CalendarDate on) {
        boolean before = period.until()
                .filter(until -> !until.first().isAfter(on.first()))
                .isPresent();
        return before || !Days.isSome(period.from(), Optional.of(on))
                ? this
                : new Acting(organ, holder, new Period(period.from(), Optional.of(on)), because, act);
    }
}
