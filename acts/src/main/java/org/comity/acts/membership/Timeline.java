package org.comity.acts.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Status;

/// The statuses of one member in law, one after the other, while its acts are gone through.
final class Timeline {
    private static final String CHANGE = "change of status";

    private final String member;
    /// In the order in which they begin; no two overlap for certain.
    private final List<Stretch> stretches = new ArrayList<>();

    /// @param acts that it rests on
    record Stretch(Membership row, List<Long> acts) {
        Stretch {
            acts = acts.stream().distinct().sorted().toList();
        }

        Stretch and(long number) {
            List<Long> more = new ArrayList<>(acts);
            more.add(number);
            return new Stretch(row, more);
        }

        Optional<Stretch> during(Optional<CalendarDate> from, Optional<CalendarDate> until, String ends) {
            return Days.isSome(from, until)
                    ? Optional.of(new Stretch(
                            new Membership(row.member(), row.status(), new Period(from, until), ends, row.grounds()),
                            acts))
                    : Optional.empty();
        }
    }

    /// What became of a step.
    enum Met {
        /// It changed something.
        CHANGED,
        /// It was so already, by another act.
        AGREED,
        /// It cannot be, by what the others say.
        DISAGREED
    }

    Timeline(String member) {
        this.member = member;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /// Rows of which no two overlap, in the order in which they begin.
    void lay(List<Stretch> apart) {
        stretches.addAll(apart);
    }

    /// A row that goes before what it overlaps.
    void layOver(Stretch row) {
        List<Stretch> kept = new ArrayList<>();
        Period period = row.row().period();
        for (Stretch each : stretches) {
            Period old = each.row().period();
            if (!old.overlaps(period)) {
                kept.add(each);
                continue;
            }
            if (Days.begin(old).isBefore(Days.begin(period))) {
                each.during(old.from(), period.from(), each.row().ends()).ifPresent(kept::add);
            }
            boolean after = period.until().isPresent()
                    && Days.goesOnAfter(old, period.until().get().first());
            if (after) {
                each.during(period.until(), old.until(), each.row().ends()).ifPresent(kept::add);
            }
        }
        kept.add(row);
        stretches.clear();
        stretches.addAll(kept);
        sort();
    }

    private void sort() {
        stretches.sort(Comparator.comparing(each -> Days.begin(each.row().period())));
    }

    /// The place of the stretch that a day is in, or -1.
    private int at(LocalDate day) {
        for (int i = stretches.size() - 1; i >= 0; i--) {
            Period period = stretches.get(i).row().period();
            if (!Days.begin(period).isAfter(day) && Days.goesOnAfter(period, day)) {
                return i;
            }
        }
        return -1;
    }

    Optional<Stretch> on(LocalDate day) {
        int place = at(day);
        return place < 0 ? Optional.empty() : Optional.of(stretches.get(place));
    }

    /// From a date on another status.
    ///
    /// @param until when it is again what it was before; empty for as long as what it was would have lasted
    Met become(CalendarDate on, Status status, Optional<CalendarDate> until, Grounds grounds, long number) {
        int place = at(on.first());
        if (place < 0) {
            Optional<CalendarDate> end = until.or(() -> beginAfter(on.first()));
            if (!Days.isSome(Optional.of(on), end)) {
                return Met.DISAGREED;
            }
            stretches.add(new Stretch(
                    new Membership(member, status, new Period(Optional.of(on), end), "", grounds), List.of(number)));
            sort();
            return Met.CHANGED;
        }
        Stretch old = stretches.get(place);
        if (old.row().status() == status) {
            stretches.set(place, old.and(number));
            return old.row().period().from().equals(Optional.of(on)) ? Met.AGREED : Met.DISAGREED;
        }
        return cut(place, on, status, until, grounds, number);
    }

    private Met cut(
            int place, CalendarDate on, Status status, Optional<CalendarDate> until, Grounds grounds, long number) {
        Stretch old = stretches.remove(place);
        Period period = old.row().period();
        boolean resumes =
                until.isPresent() && Days.goesOnAfter(period, until.get().first());
        Optional<CalendarDate> end = resumes ? until : period.until();
        if (!Days.isSome(Optional.of(on), end)) {
            stretches.add(place, old);
            return Met.DISAGREED;
        }
        if (Days.begin(period).isBefore(on.first())) {
            old.and(number).during(period.from(), Optional.of(on), CHANGE).ifPresent(stretches::add);
        }
        String ends = resumes ? CHANGE : old.row().ends();
        stretches.add(new Stretch(
                new Membership(member, status, new Period(Optional.of(on), end), ends, grounds), List.of(number)));
        if (resumes) {
            old.and(number).during(until, period.until(), old.row().ends()).ifPresent(stretches::add);
        }
        sort();
        return Met.CHANGED;
    }

    private Optional<CalendarDate> beginAfter(LocalDate day) {
        return stretches.stream()
                .map(each -> each.row().period().from())
                .flatMap(Optional::stream)
                .filter(from -> from.first().isAfter(day))
                .findFirst();
    }

    /// From a date on no member.
    Met end(CalendarDate on, String how, long number) {
        int place = at(on.first());
        if (place < 0) {
            return endedAlready(on, how, number);
        }
        Stretch old = stretches.remove(place);
        Period period = old.row().period();
        if (Days.begin(period).isBefore(on.first())) {
            old.and(number).during(period.from(), Optional.of(on), how).ifPresent(each -> stretches.add(place, each));
        }
        return Met.CHANGED;
    }

    private Met endedAlready(CalendarDate on, String how, long number) {
        for (int i = 0; i < stretches.size(); i++) {
            Stretch each = stretches.get(i);
            if (each.row().period().until().equals(Optional.of(on))) {
                Membership row = each.row();
                String ends = row.ends().isEmpty() ? how : row.ends();
                Membership same = new Membership(member, row.status(), row.period(), ends, row.grounds());
                stretches.set(i, new Stretch(same, each.acts()).and(number));
                return Met.AGREED;
            }
        }
        return Met.DISAGREED;
    }

    /// From a date on what it was before it was suspended, or before it left.
    Met restore(CalendarDate on, Grounds grounds, long number) {
        int place = at(on.first());
        boolean suspended = place >= 0 && stretches.get(place).row().status() == Status.SUSPENDED;
        if (place >= 0 && !suspended) {
            stretches.set(place, stretches.get(place).and(number));
            boolean begins = stretches.get(place).row().period().from().equals(Optional.of(on));
            return begins ? Met.AGREED : Met.DISAGREED;
        }
        List<Stretch> before = stretches.stream()
                .filter(each -> Days.begin(each.row().period()).isBefore(on.first()))
                .toList();
        if (before.isEmpty()) {
            return Met.DISAGREED;
        }
        Status status = before.reversed().stream()
                .map(each -> each.row().status())
                .filter(each -> each != Status.SUSPENDED)
                .findFirst()
                .orElse(Status.FULL);
        return become(on, status, Optional.empty(), grounds, number);
    }
}
