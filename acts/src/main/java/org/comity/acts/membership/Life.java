package org.comity.acts.membership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.comity.acts.Act;
import org.comity.acts.Conflict;
import org.comity.acts.Standing;
import org.comity.charter.facts.CalendarDate;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Restriction;
import org.comity.charter.facts.Status;
import org.comity.charter.facts.Succession;
import org.comity.charter.facts.Waiver;

/// What the acts about one member come to: its statuses in law, what bars it, what lifts that, and what
/// disagrees.
///
/// Rows that are told come first; one that contradicts an earlier one goes before it. Steps change that from
/// the day on which they take effect, in the order of those days. Costs the number of the member's acts and
/// its logarithm, and the square of those that contradict each other.
final class Life {
    private final String member;
    private final Timeline timeline;
    private final List<Bar> bars = new ArrayList<>();
    private final List<Waived> waivers = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();
    private final List<Act> steps = new ArrayList<>();
    private final List<Long> undated = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private boolean contradicted;

    /// @param acts that it rests on
    record Bar(Restriction row, List<Long> acts) {}

    record Waived(Waiver row, long act) {}

    private sealed interface Move {
        CalendarDate on();

        Act act();
    }

    private record Taken(CalendarDate on, Act act, MemberStep step) implements Move {}

    /// A notice that nobody took back runs out.
    private record RunOut(CalendarDate on, Act act) implements Move {}

    private Life(String member) {
        this.member = member;
        this.timeline = new Timeline(member);
    }

    /// @param acts those that speak, in the order of their numbers
    static Life of(String member, List<Act> acts) {
        Life life = new Life(member);
        List<Timeline.Stretch> told = new ArrayList<>();
        for (Act act : acts) {
            switch ((MembershipBody) act.body()) {
                case FactTold(Membership row) -> told.add(new Timeline.Stretch(row, List.of(act.number())));
                case FactTold(Restriction row) -> life.bars.add(new Bar(row, List.of(act.number())));
                case FactTold(Waiver row) -> life.waivers.add(new Waived(row, act.number()));
                case FactTold _, SuccessionTold _ -> {}
                case MemberStep _ -> life.steps.add(act);
            }
        }
        life.lay(told);
        life.moves().forEach(life::take);
        return life;
    }

    /// Whether its facts are others than the rows that were told.
    boolean isTouched() {
        return contradicted || !steps.isEmpty();
    }

    List<Timeline.Stretch> stretches() {
        return timeline.stretches();
    }

    List<Bar> bars() {
        return bars;
    }

    List<Waived> waivers() {
        return waivers;
    }

    List<Succession> successions() {
        return successions;
    }

    /// In the order of their numbers.
    List<Act> steps() {
        return steps;
    }

    /// Steps of which nobody knows the day, so that nothing follows from them on any.
    List<Long> undated() {
        return undated;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    private void lay(List<Timeline.Stretch> told) {
        List<Timeline.Stretch> sorted = new ArrayList<>(told);
        sorted.sort(Comparator.comparing(each -> Days.begin(each.row().period())));
        List<Timeline.Stretch> apart = new ArrayList<>();
        List<Timeline.Stretch> open = new ArrayList<>();
        for (Timeline.Stretch each : sorted) {
            open.removeIf(one ->
                    !Days.goesOnAfter(one.row().period(), Days.begin(each.row().period())));
            open.stream()
                    .filter(one -> one.row().period().overlaps(each.row().period()))
                    .findFirst()
                    .ifPresent(one -> contradict(one, each));
            open.add(each);
            apart.add(each);
        }
        if (contradicted) {
            told.forEach(timeline::layOver);
        } else {
            timeline.lay(apart);
        }
    }

    private void contradict(Timeline.Stretch one, Timeline.Stretch other) {
        contradicted = true;
        Membership first = one.row();
        Membership second = other.row();
        if (first.status() == second.status() && first.period().equals(second.period())) {
            return;
        }
        conflict(
                "two-statuses",
                member + " is told to be " + words(first) + " and " + words(second),
                one.acts().getFirst(),
                other.acts().getFirst());
    }

    private static String words(Membership row) {
        String by = row.grounds().by().isEmpty() ? "" : " (" + row.grounds().by() + ")";
        return StatusInLaw.of(row.status()).words() + " " + row.period() + by;
    }

    private void conflict(String kind, String says, long one, long other) {
        List<Long> acts = one == other ? List.of(one) : List.of(Math.min(one, other), Math.max(one, other));
        conflicts.add(new Conflict(MembershipBody.topic(member), kind, says, acts, acts.getLast()));
    }

    private List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (Act act : steps) {
            MemberStep step = (MemberStep) act.body();
            Optional<CalendarDate> on = Days.of(act.draft().effective());
            on.ifPresentOrElse(day -> moves.add(new Taken(day, act, step)), () -> undated.add(act.number()));
            if (step instanceof WithdrawalNotified notice && takenBack(act).isEmpty()) {
                leaves(act, notice).ifPresent(day -> moves.add(new RunOut(day, act)));
            }
        }
        moves.sort(Comparator.comparing((Move move) -> move.on().first())
                .thenComparing(move -> move.act().number()));
        return moves;
    }

    /// When a notice runs out; empty where nobody knows.
    static Optional<CalendarDate> leaves(Act act, WithdrawalNotified notice) {
        if (notice.leaves().isPresent()) {
            return Days.of(notice.leaves().get());
        }
        return notice.months().isEmpty()
                ? Optional.empty()
                : Days.of(act.draft().effective())
                        .map(given -> new CalendarDate(
                                given.first().plusMonths(notice.months().getAsLong()),
                                given.last().plusMonths(notice.months().getAsLong())));
    }

    /// The act that took a notice back before it ran out.
    Optional<Act> takenBack(Act notice) {
        Optional<CalendarDate> given = Days.of(notice.draft().effective());
        Optional<CalendarDate> leaves = leaves(notice, (WithdrawalNotified) notice.body());
        return steps.stream()
                .filter(act -> act.body() instanceof WithdrawalTakenBack)
                .filter(act -> Days.of(act.draft().effective())
                        .filter(day -> given.isPresent()
                                && !day.first().isBefore(given.get().first()))
                        .filter(day -> leaves.isEmpty()
                                || day.first().isBefore(leaves.get().first()))
                        .isPresent())
                .findFirst();
    }

    private void take(Move move) {
        switch (move) {
            case RunOut(CalendarDate on, Act act) -> timeline.end(on, "withdrawal", act.number());
            case Taken(CalendarDate on, Act act, MemberStep step) -> met(act, step, on, take(on, act, step));
        }
    }

    private void met(Act act, MemberStep step, CalendarDate on, Timeline.Met met) {
        if (met == Timeline.Met.DISAGREED) {
            String was = timeline.on(on.first()).map(each -> words(each.row())).orElse("no member");
            List<Long> others =
                    timeline.on(on.first()).map(Timeline.Stretch::acts).orElse(List.of(act.number()));
            conflict(
                    "step-not-possible",
                    Step.of(step).words(member) + " from " + on + " by act " + act.number()
                            + ", and by the other acts it was then " + was,
                    others.getFirst(),
                    act.number());
        }
    }

    private Timeline.Met take(CalendarDate on, Act act, MemberStep step) {
        long number = act.number();
        Grounds grounds = grounds(act, step);
        return switch (step) {
            case Accession each -> timeline.become(on, each.status(), Optional.empty(), grounds, number);
            case Suspension each
            when each.scope() == Scope.MEMBERSHIP ->
                timeline.on(on.first()).isEmpty()
                        ? Timeline.Met.DISAGREED
                        : timeline.become(on, Status.SUSPENDED, each.until().flatMap(Days::of), grounds, number);
            case Suspension each -> bar(on, act, each, grounds);
            case Restoration each when each.scope() == Scope.MEMBERSHIP -> timeline.restore(on, grounds, number);
            case Restoration each ->
                lift(on, number, bar -> each.scope().isOf(bar.bars()) && isIn(act, each.organ(), bar));
            case Withdrawal _ -> timeline.end(on, "withdrawal", number);
            case Lapse _ -> timeline.end(on, "lapse", number);
            case Exclusion _ -> timeline.end(on, "exclusion", number);
            case SeatSuccession each -> succeed(on, act, each, grounds);
            case ArrearsDeclared each -> {
                bars.add(new Bar(
                        new Restriction(
                                member,
                                organ(act, each.organ()),
                                each.bars(),
                                Optional.of(Restriction.Cause.ARREARS),
                                new Period(Optional.of(on), Optional.empty()),
                                each.because().orElse("its contributions are not paid"),
                                grounds),
                        List.of(number)));
                yield Timeline.Met.CHANGED;
            }
            case ArrearsSettled each ->
                lift(
                        on,
                        number,
                        bar -> bar.cause()
                                        .filter(Restriction.Cause.ARREARS::equals)
                                        .isPresent()
                                && isIn(act, each.organ(), bar));
            case WaiverGranted each -> waive(on, act, each, grounds);
            case SuspensionRequested _, WithdrawalNotified _, WithdrawalTakenBack _ -> Timeline.Met.CHANGED;
        };
    }

    private Timeline.Met bar(CalendarDate on, Act act, Suspension each, Grounds grounds) {
        Optional<CalendarDate> until = each.until().flatMap(Days::of);
        if (!Days.isSome(Optional.of(on), until)) {
            return Timeline.Met.DISAGREED;
        }
        bars.add(new Bar(
                new Restriction(
                        member,
                        organ(act, each.organ()),
                        each.scope().bars(),
                        Optional.of(each.cause().orElse(Restriction.Cause.SUSPENSION)),
                        new Period(Optional.of(on), until),
                        each.because().orElse("its " + each.scope().words() + " is suspended"),
                        grounds),
                List.of(act.number())));
        return Timeline.Met.CHANGED;
    }

    private Timeline.Met waive(CalendarDate on, Act act, WaiverGranted each, Grounds grounds) {
        Optional<CalendarDate> until = each.until().flatMap(Days::of);
        if (!Days.isSome(Optional.of(on), until)) {
            return Timeline.Met.DISAGREED;
        }
        Period period = new Period(Optional.of(on), until);
        waivers.add(new Waived(new Waiver(member, organ(act, each.organ()), each.of(), period, grounds), act.number()));
        return Timeline.Met.CHANGED;
    }

    private Timeline.Met succeed(CalendarDate on, Act act, SeatSuccession each, Grounds grounds) {
        if (!each.member().equals(member)) {
            return each.as().endsTheEarlier() && timeline.on(on.first()).isPresent()
                    ? timeline.end(on, "succession", act.number())
                    : Timeline.Met.AGREED;
        }
        successions.add(new Succession(
                member, each.from(), on, each.before(), each.after(), each.as().words(), grounds));
        return timeline.on(on.first()).isPresent()
                ? Timeline.Met.AGREED
                : timeline.become(on, Status.FULL, Optional.empty(), grounds, act.number());
    }

    /// Ends what bars it on a date, rows that are told included.
    private Timeline.Met lift(CalendarDate on, long number, Predicate<Restriction> which) {
        Timeline.Met met = Timeline.Met.DISAGREED;
        for (int i = bars.size() - 1; i >= 0; i--) {
            Bar bar = bars.get(i);
            Period period = bar.row().period();
            boolean holds = !Days.begin(period).isAfter(on.first()) && Days.goesOnAfter(period, on.first());
            if (holds && which.test(bar.row())) {
                Optional<Period> left = Days.endedAt(period, on);
                List<Long> acts = new ArrayList<>(bar.acts());
                acts.add(number);
                bars.remove(i);
                if (left.isPresent()) {
                    bars.add(i, new Bar(with(bar.row(), left.get()), List.copyOf(acts)));
                }
                met = Timeline.Met.CHANGED;
            }
        }
        return met;
    }

    private static Restriction with(Restriction row, Period period) {
        return new Restriction(
                row.member(), row.organ(), row.bars(), row.cause(), period, row.because(), row.grounds());
    }

    /// Whether what is lifted in an organ, or everywhere, takes in a restriction.
    private static boolean isIn(Act act, Optional<String> organ, Restriction bar) {
        return organ.isEmpty() || organ(act, organ).equals(bar.organ());
    }

    private static Optional<String> organ(Act act, Optional<String> organ) {
        return organ.map(id -> act.draft().organisation() + "/" + id);
    }

    /// Where what an act gives stands: what it rests on, and the act itself.
    static Grounds grounds(Act act, MemberStep step) {
        boolean told = act.draft().standing() == Standing.REPORT;
        String itself = (told ? "told in act " : "act ") + act.number();
        String by = step.basis().map(basis -> basis.words() + "; " + itself).orElse(itself);
        boolean seen = !told || !act.draft().sources().isEmpty();
        return new Grounds(by, seen ? Grounds.Confirmed.YES : Grounds.Confirmed.NO, "", "");
    }
}
