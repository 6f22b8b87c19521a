package org.comity.charter.chair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.ChairTerm;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.SessionRow;
import org.comity.charter.facts.Status;

/// The turns of one order, worked out one after the other from its start.
final class Turns {
    /// More turns than this from the start are not worked out.
    static final int MOST = 2_400;

    private final Rotation.ByOrder rotation;
    private final ChairProvision.PassesOver passesOver;
    private final Facts facts;
    private final List<SessionRow> sessions;
    private final List<ChairTerm> terms;
    private final WhatIf whatIf;

    /// Members that are passed over in turns that begin on a day or later, whatever their status.
    record WhatIf(Set<String> members, LocalDate from) {}

    Turns(
            Rotation.ByOrder rotation,
            ChairProvision.PassesOver passesOver,
            Facts facts,
            List<SessionRow> sessions,
            List<ChairTerm> terms,
            WhatIf whatIf) {
        this.rotation = rotation;
        this.passesOver = passesOver;
        this.facts = facts;
        this.sessions = sessions;
        this.terms = terms;
        this.whatIf = whatIf;
    }

    /// One turn, or where a session's day is not certain, what may be one.
    ///
    /// @param begins when it begins, or may
    /// @param holders who may hold it: one unless something is not certain; none when everybody is passed over
    record Turn(CalendarDate begins, Set<String> holders, List<Passed> passed) {}

    /// Somebody that did not get its turn.
    public record Passed(String member, String because, LocalDate on) {}

    /// The turns that begin, or may begin, on or before a day, from the one that the order is counted from; empty when
    /// the order says nothing of the day, or when there are more turns than can be worked out.
    Optional<List<Turn>> until(LocalDate day) {
        List<CalendarDate> beginnings = beginnings(day);
        Optional<Turn> first = first(day, beginnings);
        if (first.isEmpty() || beginnings.size() >= MOST) {
            return Optional.empty();
        }
        List<Turn> turns = new ArrayList<>(List.of(first.get()));
        for (CalendarDate begins : beginnings) {
            if (begins.first().isAfter(first.get().begins().first())) {
                turns.add(next(turns.getLast(), begins));
            }
        }
        return Optional.of(turns);
    }

    /// The turn that the order is counted from: its start, else the last one before a turn of which the record knows
    /// who held it.
    private Optional<Turn> first(LocalDate day, List<CalendarDate> beginnings) {
        if (rotation.start().isPresent()) {
            Rotation.Start start = rotation.start().get();
            return day.isBefore(start.on())
                    ? Optional.empty()
                    : Optional.of(new Turn(CalendarDate.of(start.on()), Set.of(start.holder()), List.of()));
        }
        for (CalendarDate begins : beginnings.reversed()) {
            LocalDate eve = begins.first().minusDays(1);
            List<ChairTerm> recorded = terms.stream()
                    .filter(term -> term.period().covers(eve) != Period.Cover.NO)
                    .toList();
            if (recorded.size() == 1
                    && rotation.order().contains(recorded.getFirst().holder())) {
                return Optional.of(new Turn(
                        CalendarDate.of(eve), Set.of(recorded.getFirst().holder()), List.of()));
            }
        }
        return Optional.empty();
    }

    /// From when the order is counted at all.
    private Optional<LocalDate> origin() {
        return rotation.start()
                .map(Rotation.Start::on)
                .or(() -> terms.stream()
                        .flatMap(term -> term.period().from().stream())
                        .map(CalendarDate::first)
                        .min(LocalDate::compareTo));
    }

    /// When the turns after the first begin, up to a day.
    private List<CalendarDate> beginnings(LocalDate day) {
        List<CalendarDate> beginnings = new ArrayList<>();
        if (origin().isEmpty()) {
            return beginnings;
        }
        LocalDate origin = origin().get();
        if (rotation.turn() == Rotation.Turn.SESSION) {
            for (SessionRow session : sessions) {
                boolean after = session.on().first().isAfter(origin);
                if (after && !session.on().first().isAfter(day)) {
                    beginnings.add(session.on());
                }
            }
            return beginnings;
        }
        LocalDate begins = following(origin);
        while (!begins.isAfter(day) && beginnings.size() < MOST) {
            beginnings.add(CalendarDate.of(begins));
            begins = following(begins);
        }
        return beginnings;
    }

    /// The first day of the turn after the one that a day is in.
    private LocalDate following(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return switch (rotation.turn()) {
            case CALENDAR_YEAR -> month.withMonth(1).plusYears(1);
            case SIX_MONTHS ->
                month.withMonth(month.getMonthValue() <= 6 ? 1 : 7).plusMonths(6);
            case MONTH -> month.plusMonths(1);
            case SESSION -> throw new IllegalStateException("a session begins when it is held");
        };
    }

    /// The turn after another, should it begin on a day.
    Turn next(Turn before, CalendarDate begins) {
        Set<String> holders = new LinkedHashSet<>();
        List<Passed> passed = new ArrayList<>();
        for (String holder : before.holders()) {
            after(holder, begins, holders, passed);
        }
        return new Turn(begins, holders, passed.stream().distinct().toList());
    }

    private void after(String holder, CalendarDate begins, Set<String> holders, List<Passed> passed) {
        int place = rotation.order().indexOf(holder);
        for (int i = 1; i <= rotation.order().size(); i++) {
            String member = rotation.order().get((place + i) % rotation.order().size());
            Standing standing = standing(member, begins);
            if (standing.may() != Period.Cover.NO) {
                holders.add(member);
            }
            if (standing.may() != Period.Cover.YES) {
                passed.add(new Passed(member, standing.because(), begins.first()));
            }
            if (standing.may() == Period.Cover.YES) {
                return;
            }
        }
    }

    /// Whether a member gets its turn.
    private record Standing(Period.Cover may, String because) {}

    private Standing standing(String member, CalendarDate begins) {
        if (whatIf.members().contains(member) && !begins.first().isBefore(whatIf.from())) {
            return new Standing(Period.Cover.NO, "asked to be passed over");
        }
        if (passesOver == ChairProvision.PassesOver.NOBODY) {
            return new Standing(Period.Cover.YES, "");
        }
        Standing first = status(member, begins.first());
        Standing last = status(member, begins.last());
        return first.may() == last.may()
                ? first
                : new Standing(Period.Cover.MAYBE, "its status on that day is not certain");
    }

    private Standing status(String member, LocalDate day) {
        String other = "not a member";
        boolean perhaps = false;
        for (Membership row : facts.memberships(day)) {
            if (row.member().equals(member)) {
                boolean certain = row.period().covers(day) == Period.Cover.YES;
                if (row.status() == Status.FULL && certain) {
                    return new Standing(Period.Cover.YES, "");
                }
                perhaps |= row.status() == Status.FULL;
                other = row.status() == Status.SUSPENDED ? "suspended" : "not a full member";
            }
        }
        return perhaps
                ? new Standing(Period.Cover.MAYBE, "its status on that day is not certain")
                : new Standing(Period.Cover.NO, other);
    }

    /// The days on which the holder may change, after one day and up to another.
    TreeSet<LocalDate> edges(LocalDate after, LocalDate until) {
        TreeSet<LocalDate> edges = new TreeSet<>();
        List<CalendarDate> beginnings = new ArrayList<>(beginnings(until));
        rotation.start().ifPresent(start -> beginnings.add(CalendarDate.of(start.on())));
        for (CalendarDate date : beginnings) {
            for (LocalDate edge : List.of(date.first(), date.last())) {
                if (edge.isAfter(after) && edge.isBefore(until)) {
                    edges.add(edge);
                }
            }
        }
        return edges;
    }

    /// When the turn after a day's begins; empty when that is a session which is not known.
    Optional<CalendarDate> following(Turn current, LocalDate day) {
        if (rotation.turn() != Rotation.Turn.SESSION) {
            return Optional.of(CalendarDate.of(following(current.begins().first())));
        }
        return sessions.stream()
                .map(SessionRow::on)
                .filter(on -> on.first().isAfter(day))
                .findFirst();
    }
}
