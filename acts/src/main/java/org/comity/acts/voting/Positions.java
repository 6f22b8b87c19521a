package org.comity.acts.voting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.acts.Actor;
import org.comity.acts.table.Table;
import org.comity.charter.vote.BallotPaper;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Suppositions;

/// Where seats stand in a vote: of several positions that a seat took itself the last, else the last that was
/// reported of it, else its non-objection in writing.
public final class Positions {
    private final Map<String, Taken> bySeat = new LinkedHashMap<>();

    private Positions() {}

    /// Where a seat stands.
    ///
    /// @param by the seat that casts its vote
    /// @param reportedBy whoever told it, where the seat did not take it itself
    /// @param number of the act
    public record Taken(
            String seat, Position position, Optional<String> by, Optional<String> reportedBy, long number) {}

    /// Those taken until the vote was closed.
    ///
    /// @param letters non-objections in writing that are about what is voted on
    static Positions of(Vote vote, Table<Long, Entry> letters) {
        Positions positions = new Positions();
        long last = vote.closed().orElse(Long.MAX_VALUE);
        for (Table.Entry<Long, Entry> each : letters) {
            if (each.key() < last && each.value().body() instanceof NonObjection letter) {
                positions.put(each.value(), letter.member(), Position.NON_OBJECTION_IN_WRITING, Optional.empty());
            }
        }
        Positions taken = new Positions();
        vote.entries().values().filter(each -> each.number() < last).forEach(taken::add);
        taken.bySeat.forEach(positions.bySeat::put);
        return positions;
    }

    /// Those of non-objections in writing alone.
    static Positions written(Table<Long, Entry> letters) {
        Positions positions = new Positions();
        letters.values().forEach(each -> {
            if (each.body() instanceof NonObjection letter) {
                positions.put(each, letter.member(), Position.NON_OBJECTION_IN_WRITING, Optional.empty());
            }
        });
        return positions;
    }

    /// By seat, in the order in which seats first took a position.
    public Map<String, Taken> bySeat() {
        return java.util.Collections.unmodifiableMap(bySeat);
    }

    /// A paper with these positions, to look ahead from; seats that took none are still to come.
    ///
    /// @param question of the vote ([Vote#asked])
    public BallotPaper paper(Vote vote, Question question) {
        return Counting.paper(
                vote.question(), question, vote.frozen().orElseThrow().electorate(), this);
    }

    /// What they suppose of seats, for whoever asks whether an organ can decide: who is away, who does not object in
    /// writing, who objects, and by whom that is reported.
    public Suppositions supposed(Vote vote) {
        return supposed(bySeat.values(), vote.question().named());
    }

    /// What some positions suppose of seats.
    ///
    /// @param given positions, of a seat one at most
    /// @param members whom the question names
    public static Suppositions supposed(Collection<Taken> given, List<String> members) {
        Set<String> absent = new LinkedHashSet<>();
        Set<String> consenting = new LinkedHashSet<>();
        Set<String> objecting = new LinkedHashSet<>();
        Map<String, String> reported = new LinkedHashMap<>();
        given.forEach(taken -> {
            boolean told = switch (taken.position()) {
                case ABSENT -> {
                    absent.add(taken.seat());
                    yield false;
                }
                case NON_OBJECTION_IN_WRITING -> consenting.add(taken.seat());
                case OBJECTING -> objecting.add(taken.seat());
                case IN_FAVOUR, AGAINST, AGAINST_WITHOUT_REASONS, ABSTAINING, PRESENT_AND_NOT_VOTING -> false;
                case REPRESENTED, SILENT, RECUSED, NOT_ENTITLED, UNKNOWN -> false;
            };
            if (told) {
                taken.reportedBy().ifPresent(who -> reported.put(taken.seat(), who));
            }
        });
        Set<String> named = new LinkedHashSet<>(members);
        return new Suppositions(absent, Set.of(), Map.of(), consenting, objecting, reported, named);
    }

    private void add(Entry entry) {
        if (entry.body() instanceof PositionTaken taken) {
            put(entry, taken.seat(), taken.position(), taken.by());
        } else if (entry.body() instanceof PositionsTaken taken) {
            taken.positions()
                    .forEach(stand ->
                            stand.seats().forEach(seat -> put(entry, seat, stand.position(), Optional.empty())));
            taken.represented().forEach(each -> put(entry, each.seat(), Position.REPRESENTED, Optional.of(each.by())));
        }
    }

    /// The same with what members said later of their own positions.
    Positions corrected(Vote vote) {
        Positions corrected = new Positions();
        corrected.bySeat.putAll(bySeat);
        vote.of(VoteCorrected.class).forEach(entry -> {
            VoteCorrected each = (VoteCorrected) entry.body();
            corrected.bySeat.put(
                    each.seat(),
                    new Taken(each.seat(), each.position(), Optional.empty(), Optional.empty(), entry.number()));
        });
        return corrected;
    }

    private void put(Entry entry, String seat, Position position, Optional<String> by) {
        Optional<String> reported = isOwn(entry.by(), seat) ? Optional.empty() : Optional.of(name(entry.by()));
        Taken earlier = bySeat.get(seat);
        if (earlier == null || reported.isEmpty() || earlier.reportedBy().isPresent()) {
            bySeat.put(seat, new Taken(seat, position, by, reported, entry.number()));
        }
    }

    /// Whether an actor speaks for a seat, or takes down what it does.
    static boolean isOwn(Actor by, String seat) {
        return switch (by) {
            case Actor.Member(String code) -> code.equals(seat);
            case Actor.Person person -> person.member().equals(seat);
            case Actor.Office _, Actor.Organ _, Actor.Keeper _ -> true;
            case Actor.Outsider _, Actor.Undisclosed _ -> false;
        };
    }

    static String name(Actor by) {
        return switch (by) {
            case Actor.Member(String code) -> code;
            case Actor.Person person ->
                person.member().isEmpty() ? person.name() : person.name() + " (" + person.member() + ")";
            case Actor.Office(String office, String holder) -> holder.isEmpty() ? office : office + " " + holder;
            case Actor.Organ(String organ) -> organ;
            case Actor.Outsider(String name) -> name;
            case Actor.Keeper _ -> "the keeper of the record";
            case Actor.Undisclosed _ -> "somebody whom the record does not name";
        };
    }
}
