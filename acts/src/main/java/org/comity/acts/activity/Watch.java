package org.comity.acts.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.ids.WatchId;

/// Something that is looked at because it may change. Nothing follows from it.
///
/// @param about topics
/// @param since when it was set
/// @param ended when it was, and why
/// @param act the number of the act that sets it
public record Watch(
        WatchId watch,
        String what,
        List<String> about,
        Optional<When> until,
        Optional<String> because,
        When since,
        Optional<End> ended,
        long act) {
    /// @param act its number
    public record End(When when, String because, long act) {}

    /// Whether it is looked at on a day.
    public boolean isOpen(LocalDate day) {
        return ended.isEmpty() && !isPast(day);
    }

    /// Whether the day until which it was to be looked at is surely over.
    public boolean isPast(LocalDate day) {
        return until.flatMap(When::lastDay).filter(last -> last.isBefore(day)).isPresent();
    }
}
