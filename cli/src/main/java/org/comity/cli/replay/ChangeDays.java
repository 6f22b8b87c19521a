package org.comity.cli.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.charter.Matter;
import org.comity.charter.Organ;
import org.comity.charter.SeatKind;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Row;

/// The days within a time on which an organ's roll or a matter's rule changes.
final class ChangeDays {
    private ChangeDays() {}

    /// The first day of a time and every later day in it on which the roll may be another.
    ///
    /// Found from the rows that hold on days already found, until there is no new day; a row that begins and ends
    /// between two neighbouring days is not seen.
    static List<LocalDate> ofRoll(Organ organ, Facts facts, CalendarDate when) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(when.first()));
        organ.seats().forEach(kind -> add(kind.period(), when, days));
        organ.groups().forEach(group -> add(group.period(), when, days));
        Set<LocalDate> looked = new HashSet<>();
        TreeSet<LocalDate> toLook = new TreeSet<>(days);
        toLook.add(when.last());
        while (looked.addAll(toLook)) {
            for (LocalDate day : List.copyOf(toLook)) {
                rows(organ, facts, day).forEach(row -> add(row.period(), when, days));
            }
            toLook.addAll(days);
        }
        return List.copyOf(days);
    }

    private static List<Row> rows(Organ organ, Facts facts, LocalDate day) {
        List<Row> rows = new ArrayList<>(facts.restrictions(organ.id(), day));
        rows.addAll(facts.waivers(organ.id(), day));
        rows.addAll(facts.composites(organ.id(), day));
        for (SeatKind kind : organ.seats()) {
            switch (kind.filling()) {
                case SeatKind.ByMembership _ -> rows.addAll(facts.memberships(day));
                case SeatKind.ByTerms _ -> rows.addAll(facts.terms(organ.id(), kind.id(), day));
                case SeatKind.Named _, SeatKind.Unnamed _ -> {}
            }
        }
        return rows;
    }

    /// The first day within a time on which another provision for a matter begins, or one ends; empty when one
    /// rule holds throughout.
    static Optional<LocalDate> ofRule(Matter matter, CalendarDate when) {
        TreeSet<LocalDate> days = new TreeSet<>(Comparator.naturalOrder());
        matter.provisions().forEach(provision -> add(provision.period(), when, days));
        return days.stream().findFirst();
    }

    /// The first day within a time on which another table of a weight begins.
    static Optional<LocalDate> ofWeight(String weight, Facts facts, CalendarDate when) {
        TreeSet<LocalDate> days = new TreeSet<>();
        facts.weights(weight, when.last()).ifPresent(table -> add(table.period(), when, days));
        return days.stream().findFirst();
    }

    /// Adds the days within a time on which a period begins or ends.
    static void add(Period period, CalendarDate when, TreeSet<LocalDate> days) {
        period.from().ifPresent(from -> add(from, when, days));
        period.until().ifPresent(until -> add(until, when, days));
    }

    private static void add(CalendarDate edge, CalendarDate when, TreeSet<LocalDate> days) {
        for (LocalDate day : List.of(edge.first(), edge.last())) {
            if (day.isAfter(when.first()) && !day.isAfter(when.last())) {
                days.add(day);
            }
        }
    }
}
