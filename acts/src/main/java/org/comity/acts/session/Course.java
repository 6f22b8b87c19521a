package org.comity.acts.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.acts.Standing;
import org.comity.acts.When;
import org.comity.acts.ids.ItemId;
import org.comity.acts.table.Table;

/// How a session ran.
///
/// @param convenings everything by which it was called together, in the order of the record; usually one
/// @param plans later times and places, in the order of the record
/// @param phases what phase began when
/// @param presiding who presided from when on
/// @param doors of the meeting
/// @param itemDoors of what is heard behind other doors than the rest
public record Course(
        List<Convened> convenings,
        List<Plan> plans,
        Timeline<Phase> phases,
        Timeline<Presiding> presiding,
        Timeline<Doors> doors,
        Table<ItemId, Timeline<Doors>> itemDoors) {
    static final Course EMPTY =
            new Course(List.of(), List.of(), Timeline.empty(), Timeline.empty(), Timeline.empty(), Table.empty());

    /// @param notice when it was called together
    public record Convened(Convening body, When notice, long number, Standing standing) {}

    /// A later time or place.
    public record Plan(Rescheduling body, long number) {}

    /// @param holder the member's code or the name of whoever presides
    public record Presiding(String holder, PresidingTaken.Capacity as) {}

    public Course {
        convenings = List.copyOf(convenings);
        plans = List.copyOf(plans);
    }

    Course with(Act act, CourseBody body) {
        When when = act.draft().effective();
        return switch (body) {
            case Convening each ->
                withConvening(new Convened(each, when, act.number(), act.draft().standing()));
            case Rescheduling each -> withPlan(new Plan(each, act.number()));
            case Cancellation _ -> withPhase(act, Phase.CANCELLED);
            case SessionOpened _, SessionResumed _ -> withPhase(act, Phase.OPEN);
            case SessionSuspended _ -> withPhase(act, Phase.SUSPENDED);
            case SessionAdjourned _ -> withPhase(act, Phase.ADJOURNED);
            case SessionClosed _ -> withPhase(act, Phase.CLOSED);
            case PresidingTaken each ->
                new Course(
                        convenings,
                        plans,
                        phases,
                        presiding.with(when, act.number(), new Presiding(each.holder(), each.as())),
                        doors,
                        itemDoors);
            case DoorsSet each -> withDoors(act, each.item(), each.doors());
            case MinuteEntered _ -> this;
        };
    }

    private Course withConvening(Convened convened) {
        List<Convened> more = new ArrayList<>(convenings);
        more.add(convened);
        return new Course(more, plans, phases, presiding, doors, itemDoors);
    }

    private Course withPlan(Plan plan) {
        List<Plan> more = new ArrayList<>(plans);
        more.add(plan);
        return new Course(convenings, more, phases, presiding, doors, itemDoors);
    }

    private Course withPhase(Act act, Phase phase) {
        Timeline<Phase> more = phases.with(act.draft().effective(), act.number(), phase);
        return new Course(convenings, plans, more, presiding, doors, itemDoors);
    }

    Course withDoors(Act act, Optional<ItemId> item, Doors changed) {
        When when = act.draft().effective();
        if (item.isEmpty()) {
            Timeline<Doors> more = doors.with(when, act.number(), changed);
            return new Course(convenings, plans, phases, presiding, more, itemDoors);
        }
        Timeline<Doors> more =
                itemDoors.get(item.get()).orElseGet(Timeline::empty).with(when, act.number(), changed);
        return new Course(convenings, plans, phases, presiding, doors, itemDoors.with(item.get(), more));
    }

    /// By what it stands convened: the first act of the organisation itself, else the first that somebody told.
    public Optional<Convened> convened() {
        return convenings.stream()
                .filter(each -> each.standing() != Standing.REPORT)
                .findFirst()
                .or(() -> convenings.stream().findFirst());
    }

    /// When it is to begin, by the last plan.
    public Optional<When> from() {
        return plans.isEmpty()
                ? convened().map(each -> each.body().from())
                : Optional.of(plans.getLast().body().from());
    }

    public Optional<When> until() {
        return plans.isEmpty()
                ? convened().flatMap(each -> each.body().until())
                : plans.getLast().body().until();
    }

    public Optional<String> place() {
        return plans.reversed().stream()
                .flatMap(plan -> plan.body().place().stream())
                .findFirst()
                .or(() -> convened().flatMap(each -> each.body().place()));
    }

    public Optional<String> host() {
        return plans.reversed().stream()
                .flatMap(plan -> plan.body().host().stream())
                .findFirst()
                .or(() -> convened().flatMap(each -> each.body().host()));
    }

    /// The phase at a time; of two that began at times that cannot be told apart, the later one of the record.
    public Phase phase(When when) {
        return phases.at(when).map(Timeline.Entry::value).orElse(Phase.CONVENED);
    }
}
