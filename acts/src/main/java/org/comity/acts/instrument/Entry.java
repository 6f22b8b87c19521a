package org.comity.acts.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.charter.Refused;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.force.Force;
import org.comity.charter.force.Terms;

/// How an instrument came into force in general.
///
/// @param terms by which it does, where they are known
/// @param computed what follows from them and the deposits; empty where there are no terms, or where they say nothing
///     without members that nobody names
/// @param refused why nothing could be computed, where there are terms
/// @param told the days on which it is said to have come into force, with the acts that say so
/// @param general the day that counts, or the days on which it can be: what is computed, and where nothing is, what is
///     told; a last day of 9999-12-31 means that it is not certain to have come. Empty when it has not come into
///     force, or nobody knows
/// @param acts on which that rests
public record Entry(
        Optional<Terms> terms,
        Optional<Force> computed,
        Optional<Refused> refused,
        List<Said> told,
        Optional<CalendarDate> general,
        Stretch.By by,
        List<Long> acts) {
    public Entry {
        told = List.copyOf(told);
        acts = List.copyOf(acts);
    }

    /// That it came into force, as an act says.
    public record Said(CalendarDate on, long act) {}

    /// The day that the terms give, or the days.
    static Optional<CalendarDate> day(Force force) {
        return switch (force.completion()) {
            case Force.Completed _ -> force.general().map(Dates::capped);
            case Force.Perhaps _ -> force.earliest().map(Dates::from);
            case Force.NotYet _ -> Optional.empty();
        };
    }

    /// The days that are told in general, and where none is, the first that is told for a party: an instrument is in
    /// force for nobody before it is in force.
    static List<Said> told(Gathered gathered) {
        List<Said> all = new ArrayList<>();
        gathered.told.forEach(each -> all.add(new Said(each.on(), each.number())));
        if (all.isEmpty()) {
            gathered.parties.values().stream()
                    .flatMap(party -> party.told.stream())
                    .min(Told.BY_DAY)
                    .ifPresent(each -> all.add(new Said(each.on(), each.number())));
        }
        return all;
    }
}
