package org.comity.acts.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.Conflict;
import org.comity.acts.activity.ActivityBody;
import org.comity.acts.activity.ActivityState;
import org.comity.acts.activity.Year;
import org.comity.acts.chairmanship.Presides;

/// Who presides in a year of chairmanship, by rule and by the record, beside who is said to hold it.
public final class YearHolders {
    private YearHolders() {}

    /// Who presides over the organ of a year on a day. Empty where the record has taken no charter.
    public static Optional<Presides> on(Year year, LocalDate day, Council council) {
        return council.rules()
                .taken()
                .map(taken -> council.chairs()
                        .presides(year.organ(), day, council.members().facts(), taken.charter()));
    }

    /// Years whose holder is not whoever presides on their first day.
    static List<Conflict> conflicts(Council council) {
        ActivityState state = council.works().activities();
        List<Conflict> found = new ArrayList<>();
        state.years().stream()
                .flatMap(id -> state.year(id, LocalDate.MAX).stream())
                .forEach(year -> differs(year, council).ifPresent(found::add));
        return found;
    }

    /// The difference, as a conflict.
    public static Optional<Conflict> differs(Year year, Council council) {
        Set<String> holders = year.from()
                .lastDay()
                .flatMap(day -> on(year, day, council))
                .map(Presides::holders)
                .orElse(Set.of());
        return holders.isEmpty() || holders.contains(year.holder())
                ? Optional.empty()
                : Optional.of(new Conflict(
                        ActivityBody.topic(year.year()),
                        "holder-differs",
                        "act " + year.act() + " gives year " + year.year() + " to " + year.holder() + ", and on "
                                + year.from() + " " + String.join(" or ", holders) + " presides over " + year.organ(),
                        List.of(year.act()),
                        year.act()));
    }
}
