package org.comity.acts.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Act;
import org.comity.acts.Actor;
import org.comity.acts.When;
import org.comity.acts.ids.ItemId;
import org.comity.acts.table.Table;

/// Who speaks, who wants to, and who spoke how often and how long.
///
/// @param waiting by list (an item's id, or empty) and number of the act that asked
/// @param closedLists the act that closed each list
/// @param held who has the floor
/// @param used by list, delegation and turn
/// @param sides on which side whoever spoke last on a list spoke
public record Floor(
        Table<Place, Asked> waiting,
        Table<String, Long> closedLists,
        Optional<Speaking> held,
        Table<Slot, Usage> used,
        Table<String, Stance> sides) {
    static final Floor EMPTY = new Floor(Table.empty(), Table.empty(), Optional.empty(), Table.empty(), Table.empty());

    /// @param list an item's id, or empty
    /// @param number of the act that asked for it
    public record Place(String list, long number) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byList = list.compareTo(other.list);
            return byList != 0 ? byList : Long.compare(number, other.number);
        }
    }

    /// What is counted together.
    ///
    /// @param who as [#who] has it
    public record Slot(String list, String who, Turn turn) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            int byList = list.compareTo(other.list);
            int byWho = byList != 0 ? byList : who.compareTo(other.who);
            return byWho != 0 ? byWho : turn.compareTo(other.turn);
        }
    }

    /// Somebody on a list of speakers.
    public record Asked(Actor speaker, Turn turn, Optional<Stance> stance, When since, long number) {}

    /// Whoever has the floor.
    ///
    /// @param seconds how long they may speak; empty where nothing limits it
    public record Speaking(
            Optional<ItemId> item, Actor speaker, Turn turn, When since, OptionalLong seconds, long number) {}

    /// @param times how often the floor was given
    /// @param seconds how long it was used, as far as that is known
    public record Usage(int times, long seconds) {
        static final Usage NONE = new Usage(0, 0);
    }

    /// The list of an item, or of what is on none.
    public static String list(Optional<ItemId> item) {
        return item.map(ItemId::text).orElse("");
    }

    /// Whose time a speaker uses: the member's that it belongs to, else its own.
    public static String who(Actor speaker) {
        return switch (speaker) {
            case Actor.Member member -> member.code();
            case Actor.Person person -> person.member().isEmpty() ? person.name() : person.member();
            case Actor.Office office -> (office.office() + " " + office.holder()).strip();
            case Actor.Organ organ -> organ.organ();
            case Actor.Outsider outsider -> outsider.name();
            case Actor.Keeper _ -> "the keeper of the record";
            case Actor.Undisclosed _ -> "somebody undisclosed";
        };
    }

    Floor with(Act act, FloorBody body) {
        When when = act.draft().effective();
        return switch (body) {
            case FloorAsked each ->
                new Floor(
                        waiting.with(
                                new Place(list(each.item()), act.number()),
                                new Asked(each.speaker(), each.turn(), each.stance(), when, act.number())),
                        closedLists,
                        held,
                        used,
                        sides);
            case FloorWithdrawn each -> without(asked(each.item(), each.speaker(), each.turn()), each.item());
            case SpeakersListClosed each ->
                new Floor(waiting, closedLists.with(list(each.item()), act.number()), held, used, sides);
            case FloorGiven each -> given(act, each);
            case FloorEnded each -> ended(when, each);
        };
    }

    private Floor without(Optional<Asked> asked, Optional<ItemId> item) {
        return asked.map(each -> new Floor(
                        waiting.without(new Place(list(item), each.number())), closedLists, held, used, sides))
                .orElse(this);
    }

    private Floor given(Act act, FloorGiven given) {
        Optional<Asked> asked = asked(given.item(), given.speaker(), given.turn());
        Floor left = without(asked, given.item());
        String list = list(given.item());
        Slot slot = new Slot(list, who(given.speaker()), given.turn());
        Usage before = used.get(slot).orElse(Usage.NONE);
        Table<String, Stance> side = asked.flatMap(Asked::stance)
                .map(stance -> sides.with(list, stance))
                .orElse(sides);
        Speaking speaking = new Speaking(
                given.item(), given.speaker(), given.turn(), act.draft().effective(), given.seconds(), act.number());
        return new Floor(
                left.waiting,
                closedLists,
                Optional.of(speaking),
                used.with(slot, new Usage(before.times() + 1, before.seconds())),
                side);
    }

    private Floor ended(When when, FloorEnded ended) {
        if (held.isEmpty() || !who(held.get().speaker()).equals(who(ended.speaker()))) {
            return this;
        }
        Speaking speaking = held.get();
        Slot slot = new Slot(list(speaking.item()), who(speaking.speaker()), speaking.turn());
        Usage before = used.get(slot).orElse(Usage.NONE);
        long took = took(speaking, when, ended).orElse(0);
        return new Floor(
                waiting,
                closedLists,
                Optional.empty(),
                used.with(slot, new Usage(before.times(), before.seconds() + took)),
                sides);
    }

    /// How long a speech took, where the act says so or its two times are precise enough to tell.
    static OptionalLong took(Speaking speaking, When end, FloorEnded ended) {
        if (ended.seconds().isPresent()) {
            return ended.seconds();
        }
        OptionalLong from = speaking.since().earliestMicro();
        OptionalLong until = end.earliestMicro();
        // Times of the same form are equally uncertain about their zone, so that their difference is not.
        boolean alike = speaking.since().precision() == end.precision()
                && from.isPresent()
                && until.isPresent()
                && width(speaking.since()) == width(end)
                && width(end) <= MOST_WIDTH;
        return alike
                ? OptionalLong.of(Math.max(0, (until.getAsLong() - from.getAsLong()) / 1_000_000))
                : OptionalLong.empty();
    }

    /// A minute, in whatever zone.
    private static final long MOST_WIDTH = 27L * 3_600 * 1_000_000;

    private static long width(When when) {
        return when.latestMicro().orElse(Long.MAX_VALUE) - when.earliestMicro().orElse(0);
    }

    /// The first place of a speaker on a list, for such a turn.
    public Optional<Asked> asked(Optional<ItemId> item, Actor speaker, Turn turn) {
        return waiting(item, turn).stream()
                .filter(each -> who(each.speaker()).equals(who(speaker)))
                .findFirst();
    }

    /// Whoever waits for such a turn on a list, as they asked.
    public List<Asked> waiting(Optional<ItemId> item, Turn turn) {
        String list = list(item);
        List<Asked> found = new ArrayList<>();
        for (Table.Entry<Place, Asked> each : waiting.from(new Place(list, 0))) {
            if (!each.key().list().equals(list)) {
                break;
            }
            if (each.value().turn() == turn) {
                found.add(each.value());
            }
        }
        return List.copyOf(found);
    }

    /// How often a delegation had the floor for such a turn on a list.
    public int times(Optional<ItemId> item, String who, Turn turn) {
        return used.get(new Slot(list(item), who, turn)).orElse(Usage.NONE).times();
    }

    /// How long a delegation spoke on a list, rights of reply and explanations not counted.
    public long seconds(Optional<ItemId> item, String who) {
        long seconds = 0;
        for (Turn turn : List.of(Turn.STATEMENT, Turn.INTERVENTION, Turn.ANSWER)) {
            seconds +=
                    used.get(new Slot(list(item), who, turn)).orElse(Usage.NONE).seconds();
        }
        return seconds;
    }
}
