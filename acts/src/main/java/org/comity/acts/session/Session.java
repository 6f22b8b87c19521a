package org.comity.acts.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.Certainty;
import org.comity.acts.When;
import org.comity.acts.ids.ItemId;
import org.comity.acts.ids.SessionId;
import org.comity.acts.table.Table;
import org.comity.charter.facts.SessionRow;

/// One session: what the acts about it come to.
///
/// Questions take a time and answer by what took effect until then. Immutable. A question about presence costs the
/// number of sightings of a member, all others about the logarithm of what there is.
///
/// @param acts everything that was done in it, by number
public record Session(
        SessionId id,
        Course course,
        Agenda agenda,
        Delegations delegations,
        Room room,
        Floor floor,
        Points points,
        Motions motions,
        Table<Long, Session.Done> acts) {
    /// An act with its body.
    public record Done(Act act, SessionBody body) {}

    /// Who is in the room at a time.
    public record Present(Set<String> present, Set<String> absent, Set<String> unknown) {
        public Present {
            present = java.util.Collections.unmodifiableSet(new TreeSet<>(present));
            absent = java.util.Collections.unmodifiableSet(new TreeSet<>(absent));
            unknown = java.util.Collections.unmodifiableSet(new TreeSet<>(unknown));
        }
    }

    static Session of(SessionId id) {
        return new Session(
                id,
                Course.EMPTY,
                Agenda.EMPTY,
                Delegations.EMPTY,
                Room.EMPTY,
                Floor.EMPTY,
                Points.EMPTY,
                Motions.EMPTY,
                Table.empty());
    }

    Session with(Act act, SessionBody body) {
        Table<Long, Done> more = acts.with(act.number(), new Done(act, body));
        return switch (body) {
            case CourseBody each ->
                new Session(id, course.with(act, each), agenda, delegations, room, floor, points, motions, more);
            case AgendaBody each ->
                new Session(
                        id,
                        withDoors(act, each),
                        agenda.with(act, each),
                        delegations,
                        room,
                        floor,
                        points,
                        motions,
                        more);
            case DelegationBody each ->
                new Session(id, course, agenda, delegations.with(act, each), room, floor, points, motions, more);
            case PresenceBody each ->
                new Session(id, course, agenda, delegations, room.with(act, each), floor, points, motions, more);
            case FloorBody each ->
                new Session(id, course, agenda, delegations, room, floor.with(act, each), points, motions, more);
            case OrderBody each ->
                new Session(
                        id,
                        course,
                        agenda,
                        delegations,
                        room,
                        floor,
                        points.with(act, each),
                        motions.with(act, each),
                        more);
        };
    }

    private Course withDoors(Act act, AgendaBody body) {
        return body instanceof ItemAdded added && added.doors().isPresent()
                ? course.withDoors(act, Optional.of(added.item()), added.doors().get())
                : course;
    }

    /// As it would be without one of its acts.
    Session without(long number) {
        Session again = of(id);
        for (Table.Entry<Long, Done> each : acts) {
            if (each.key() != number) {
                again = again.with(each.value().act(), each.value().body());
            }
        }
        return again;
    }

    /// As it stood at the end of a day: what took effect later is left out. Costs one pass over its acts.
    public Session on(LocalDate day) {
        Session again = of(id);
        for (Table.Entry<Long, Done> each : acts) {
            Act act = each.value().act();
            if (act.draft().effective().firstDay().filter(day::isBefore).isEmpty()) {
                again = again.with(act, each.value().body());
            }
        }
        return again;
    }

    /// The id of the organ within its organisation; empty while nobody convened it.
    public String organ() {
        return course.convened().map(each -> each.body().organ()).orElse("");
    }

    /// What it is called, or its id.
    public String title() {
        return course.convened().flatMap(each -> each.body().title()).orElse(id.text());
    }

    /// Where it is held, where that is known.
    public Optional<String> place() {
        return course.place();
    }

    /// The member on whose territory it is held.
    public Optional<String> host() {
        return course.host();
    }

    /// When it is to begin.
    public When from() {
        return course.from().orElse(When.UNKNOWN);
    }

    /// When it is to be over, where that was said.
    public Optional<When> until() {
        return course.until();
    }

    public Optional<SessionRow.Kind> type() {
        return course.convened().flatMap(each -> each.body().type());
    }

    /// The phase at a time.
    public Phase phase(When when) {
        return course.phase(when);
    }

    /// Whether it meets at a time.
    public Certainty isOpen(When when) {
        List<Timeline.Entry<Phase>> possible = course.phases().possible(when);
        long open = possible.stream().filter(each -> each.value() == Phase.OPEN).count();
        boolean begun = possible.stream().anyMatch(each -> each.when().sameOrBefore(when) == Certainty.YES);
        if (open == 0) {
            return Certainty.NO;
        }
        return open == possible.size() && begun ? Certainty.YES : Certainty.UNCERTAIN;
    }

    public Certainty isOpen(Instant at) {
        return isOpen(When.at(at));
    }

    /// Whether a member is there at a time.
    public Room.Presence presence(String member, When when) {
        return room.of(member, when);
    }

    /// Who of some is there at a time.
    public Present presence(Collection<String> members, When when) {
        Set<String> present = new TreeSet<>();
        Set<String> absent = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        members.forEach(member -> (switch (room.of(member, when)) {
                    case PRESENT -> present;
                    case ABSENT -> absent;
                    case UNKNOWN -> unknown;
                })
                .add(member));
        return new Present(present, absent, unknown);
    }

    /// Who of those that are named anywhere in it is there at a time.
    public Present presence(When when) {
        return presence(named(), when);
    }

    /// Every member that a list, an arrival, a departure, a delegation or credentials name.
    public Set<String> named() {
        Set<String> named = new TreeSet<>();
        room.members().forEach(entry -> named.add(entry.key()));
        delegations.members().forEach(named::add);
        return named;
    }

    public Optional<Item> item(ItemId item) {
        return agenda.items().get(item);
    }

    /// Whether an item is heard behind closed doors: by its own doors, else by those of the meeting, as they stand
    /// last. Where nobody says, it is not.
    public boolean isClosed(ItemId item) {
        return course.itemDoors()
                .get(item)
                .flatMap(Timeline::last)
                .map(each -> each.value() == Doors.CLOSED)
                .orElseGet(this::isClosed);
    }

    /// Whether the meeting is held behind closed doors, as they stand last.
    public boolean isClosed() {
        return course.doors()
                .last()
                .map(Timeline.Entry::value)
                .or(() -> course.convened().flatMap(each -> each.body().doors()))
                .equals(Optional.of(Doors.CLOSED));
    }

    /// Who presides at a time, where somebody took the chair of this session.
    public Optional<Course.Presiding> chair(When when) {
        return course.presiding().at(when).map(Timeline.Entry::value);
    }

    /// Whoever presides last.
    public Optional<Course.Presiding> chair() {
        return course.presiding().last().map(Timeline.Entry::value);
    }

    /// The credentials of a member, where there are any.
    public Optional<Delegations.Credentials> credentials(String member) {
        return delegations.credentials().get(member);
    }

    public Optional<Delegations.Delegation> delegation(String member) {
        return delegations.named().get(member);
    }

    /// Whether a speaker belongs to a delegation whose credentials were rejected.
    public boolean isRejected(Actor speaker) {
        return credentials(Floor.who(speaker))
                .filter(Delegations.Credentials::isRejected)
                .isPresent();
    }
}
