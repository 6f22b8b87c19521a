package org.comity.acts.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.acts.Act;
import org.comity.acts.Certainty;
import org.comity.acts.When;
import org.comity.acts.session.Attendee.Seen;
import org.comity.acts.table.Table;

/// Who was in the room when.
///
/// Absence is never inferred from silence: of whom no list, arrival or departure speaks, and no closed list is silent,
/// nothing is known.
///
/// @param members what is said of each member
/// @param persons what is said of holders of offices and of other persons, by [Attendee] without what was seen
/// @param closed the members that each closed list names
public record Room(
        Table<String, Timeline<Sighting>> members,
        Table<String, Timeline<Attendee>> persons,
        Timeline<Set<String>> closed) {
    static final Room EMPTY = new Room(Table.empty(), Table.empty(), Timeline.empty());

    /// Whether somebody is there.
    public enum Presence {
        PRESENT,
        ABSENT,
        UNKNOWN
    }

    /// @param how a list speaks for the whole of its time, an arrival from its moment on
    public record Sighting(Seen seen, How how) {}

    /// By what it is known.
    public enum How {
        LISTED,
        MOVED
    }

    Room with(Act act, PresenceBody body) {
        return switch (body) {
            case AttendanceListed each -> listed(act, each);
            case Arrival each -> moved(act, each.member(), Seen.PRESENT);
            case Departure each -> moved(act, each.member(), Seen.ABSENT);
        };
    }

    private Room moved(Act act, String member, Seen seen) {
        return new Room(withMember(members, act, member, new Sighting(seen, How.MOVED)), persons, closed);
    }

    private Room listed(Act act, AttendanceListed list) {
        Table<String, Timeline<Sighting>> seen = members;
        Table<String, Timeline<Attendee>> known = persons;
        Set<String> named = new TreeSet<>();
        // Whoever is present makes the member present, also when another of it, or the member itself, is absent.
        List<Attendee> absentFirst = list.attendees().stream()
                .sorted(Comparator.comparing(Attendee::seen).reversed())
                .toList();
        for (Attendee each : absentFirst) {
            boolean ofMember = each.member().isPresent() && (each.seen() == Seen.PRESENT || each.isOfAMember());
            if (ofMember) {
                named.add(each.member().get());
                seen = withMember(seen, act, each.member().get(), new Sighting(each.seen(), How.LISTED));
            }
            if (!each.isOfAMember()) {
                String key = key(each);
                known = known.with(
                        key,
                        known.get(key)
                                .orElseGet(Timeline::empty)
                                .with(act.draft().effective(), act.number(), each));
            }
        }
        boolean isClosed = list.list() == AttendanceListed.Completeness.CLOSED;
        return new Room(
                seen, known, isClosed ? closed.with(act.draft().effective(), act.number(), Set.copyOf(named)) : closed);
    }

    private static Table<String, Timeline<Sighting>> withMember(
            Table<String, Timeline<Sighting>> members, Act act, String member, Sighting sighting) {
        Timeline<Sighting> before = members.get(member).orElseGet(Timeline::empty);
        return members.with(member, before.with(act.draft().effective(), act.number(), sighting));
    }

    private static String key(Attendee who) {
        return who.member().orElse("")
                + '\n'
                + who.name().orElse("")
                + '\n'
                + who.office().orElse("");
    }

    /// Whether a member is there at a time.
    public Presence of(String member, When when) {
        Presence presence = Presence.UNKNOWN;
        for (Timeline.Entry<Sighting> each : sightings(member)) {
            Certainty begun = each.when().sameOrBefore(when);
            Presence next = each.value().seen() == Seen.PRESENT ? Presence.PRESENT : Presence.ABSENT;
            // Of one and the same time the record's order decides.
            boolean counts = begun == Certainty.YES
                    || each.when().equals(when)
                    || begun == Certainty.UNCERTAIN && each.value().how() == How.LISTED;
            if (counts) {
                presence = next;
            } else if (begun == Certainty.UNCERTAIN && presence != next) {
                presence = Presence.UNKNOWN;
            }
        }
        return presence;
    }

    /// What speaks of a member, closed lists that are silent about it included; the first first.
    private List<Timeline.Entry<Sighting>> sightings(String member) {
        List<Timeline.Entry<Sighting>> all =
                new ArrayList<>(members.get(member).map(Timeline::all).orElse(List.of()));
        for (Timeline.Entry<Set<String>> list : closed.all()) {
            if (!list.value().contains(member)) {
                all.add(new Timeline.Entry<>(list.when(), list.number(), new Sighting(Seen.ABSENT, How.LISTED)));
            }
        }
        all.sort(Comparator.comparing((Timeline.Entry<Sighting> each) ->
                        each.when().earliestMicro().orElse(Long.MIN_VALUE))
                .thenComparing(Timeline.Entry::number));
        return all;
    }

    /// What the lists say last of somebody by name or by office.
    ///
    /// @param member the member's code, or empty
    /// @param who a name or an office
    public Optional<Attendee> person(String member, String who) {
        return persons.values()
                .flatMap(each -> each.last().stream())
                .filter(each -> each.value().member().orElse("").equals(member))
                .filter(each -> each.value().name().equals(Optional.of(who))
                        || each.value().office().equals(Optional.of(who)))
                .max(Comparator.comparingLong(Timeline.Entry::number))
                .map(Timeline.Entry::value);
    }

    /// The times at which somebody is seen, in order and none twice.
    public List<When> changes() {
        Stream<Timeline.Entry<?>> all = Stream.concat(
                members.values().flatMap(each -> each.entries().values()),
                closed.entries().values());
        return all.sorted(Comparator.comparing((Timeline.Entry<?> each) ->
                                each.when().earliestMicro().orElse(Long.MIN_VALUE))
                        .thenComparing(Timeline.Entry::number))
                .map(Timeline.Entry::when)
                .distinct()
                .toList();
    }

    boolean isEmpty() {
        return members.isEmpty() && closed.isEmpty();
    }
}
