package org.comity.acts.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.Conflict;
import org.comity.acts.Rules;
import org.comity.acts.Span;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.table.Table;

/// Every office with who took it and left it. Immutable; equal acts in the same order give equal states.
///
/// An act costs the logarithm of what there is; who holds an office on a day, a look at all that was done about it.
///
/// @param offices by topic, what was done about each, by the number of the act
/// @param places the topic of each act
public record OfficeState(Table<String, Table<Long, Step>> offices, Table<Long, String> places) {
    public static final OfficeState EMPTY = new OfficeState(Table.empty(), Table.empty());

    /// What was done, and when.
    public record Step(long number, When when, OfficeBody body) {}

    /// The state after one more act. Takes whatever stands in the record and never throws.
    ///
    /// @param body of the act
    public OfficeState evolve(Act act, OfficeBody body, Rules rules) {
        if (act.draft().standing() == Standing.STATEMENT) {
            // Nobody holds an office because somebody says so.
            return this;
        }
        String topic = OfficeBody.topic(body.office(), body.member());
        Step step = new Step(act.number(), act.draft().effective(), body);
        return new OfficeState(
                offices.with(topic, offices.get(topic).orElseGet(Table::empty).with(act.number(), step)),
                places.with(act.number(), topic));
    }

    /// The state when an earlier act speaks no more, because an act corrects or retracts it.
    public OfficeState without(long number, Act because) {
        return places.get(number).map(topic -> without(topic, number)).orElse(this);
    }

    private OfficeState without(String topic, long number) {
        Table<Long, Step> left = offices.get(topic).orElseGet(Table::empty).without(number);
        return new OfficeState(
                left.isEmpty() ? offices.without(topic) : offices.with(topic, left), places.without(number));
    }

    /// Who holds an office on a day: one, or several where dates are not precise enough to tell, or nobody who is
    /// known.
    public List<Holding> holders(String office, Optional<String> member, LocalDate day) {
        return offices.get(OfficeBody.topic(office, member))
                .map(steps -> holders(steps, day))
                .orElse(List.of());
    }

    /// Who holds any office on a day, in the order of the offices.
    public List<Holding> holders(LocalDate day) {
        return offices.values().flatMap(steps -> holders(steps, day).stream()).toList();
    }

    private static List<Holding> holders(Table<Long, Step> all, LocalDate day) {
        List<Step> steps = all.values().toList();
        return taken(steps).flatMap(step -> holding(step, steps, day).stream()).toList();
    }

    /// In the order of the world.
    private static Stream<Step> taken(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.body() instanceof OfficeTaken)
                .sorted(Comparator.comparingLong(OfficeState::first).thenComparing(Step::number));
    }

    private static long first(Step step) {
        return step.when().firstEpochDay().orElse(Long.MAX_VALUE);
    }

    private static Optional<Holding> holding(Step step, List<Step> steps, LocalDate day) {
        OfficeTaken taken = (OfficeTaken) step.body();
        Certainty held = Span.from(step.when()).covers(day);
        List<Long> acts = new ArrayList<>(List.of(step.number()));
        Optional<When> until = taken.until();
        held = held.and(until.map(end -> Span.from(end).covers(day))
                .orElse(Certainty.NO)
                .not());
        for (Step other : steps) {
            if (ends(other, step)) {
                held = held.and(Span.from(other.when()).covers(day).not());
                if (until.isEmpty() || other.when().before(until.get()) == Certainty.YES) {
                    until = Optional.of(other.when());
                    acts.add(other.number());
                }
            }
        }
        return held == Certainty.NO
                ? Optional.empty()
                : Optional.of(new Holding(
                        taken.office(), taken.member(), taken.holder(), taken.title(), step.when(), until, held, acts));
    }

    /// Whether one step ends what another began: the same holder leaves, or another takes the office.
    private static boolean ends(Step other, Step step) {
        if (other.number() == step.number() || other.when().before(step.when()) == Certainty.YES) {
            return false;
        }
        return switch (other.body()) {
            case OfficeLeft left -> left.holder().equals(step.body().holder());
            case OfficeTaken taken ->
                !taken.holder().equals(step.body().holder())
                        && (!other.when().equals(step.when()) || other.number() > step.number());
        };
    }

    /// What disagrees: an office that two persons took at the same time.
    public List<Conflict> conflicts() {
        return offices.entries()
                .flatMap(each -> conflicts(each.key(), each.value()))
                .toList();
    }

    private static Stream<Conflict> conflicts(String topic, Table<Long, Step> all) {
        List<Step> taken = taken(all.values().toList()).toList();
        List<Conflict> found = new ArrayList<>();
        for (int i = 1; i < taken.size(); i++) {
            Step before = taken.get(i - 1);
            Step after = taken.get(i);
            if (before.when().equals(after.when())
                    && !before.body().holder().equals(after.body().holder())) {
                long least = Math.min(before.number(), after.number());
                long most = Math.max(before.number(), after.number());
                found.add(new Conflict(
                        topic,
                        "two-holders",
                        before.body().holder() + " and " + after.body().holder() + " both take it on " + after.when(),
                        List.of(least, most),
                        most));
            }
        }
        return found.stream();
    }
}
