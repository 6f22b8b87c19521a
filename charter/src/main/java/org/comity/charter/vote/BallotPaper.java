package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.comity.charter.Closest;
import org.comity.charter.Organ;
import org.comity.charter.Provision;
import org.comity.charter.Refused;
import org.comity.charter.facts.Composite;
import org.comity.charter.facts.Facts;

/// Collects positions by the ids of seats and refuses what cannot be: unknown members, two positions
/// for one seat, a seat represented by one that is not there.
///
/// Not safe for use by several threads.
public final class BallotPaper {
    /// The source of what nobody but the asker says.
    static final String THE_QUESTION = "the question as it was put";

    private static final int MOST_LISTED = 12;

    private final Roll roll;
    private final Facts facts;
    private final Position[] positions;
    private final Map<Integer, Integer> representedBy = new HashMap<>();
    private final Map<Integer, String> reportedBy = new HashMap<>();
    private final Set<Integer> named = new HashSet<>();
    private final Set<Integer> asking = new LinkedHashSet<>();
    private final Optional<String> recusal;
    private final List<Refused> refusals = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final List<Assumption> taken = new ArrayList<>();

    /// A position that does not count because its seat may not vote.
    public record Ignored(String seat, Position position, String because) {}

    /// What the paper came to.
    public sealed interface Filled {}

    /// Sound ballots, with what in them does not count.
    public record Sound(Ballots ballots, List<Ignored> ignored) implements Filled {
        public Sound {
            ignored = List.copyOf(ignored);
        }
    }

    /// What was refused; never empty.
    public record Unsound(List<Refused> refusals) implements Filled {
        public Unsound {
            refusals = List.copyOf(refusals);
        }
    }

    /// A paper that knows the roll and no rule: it leaves named seats their positions.
    public BallotPaper(Roll roll, Facts facts) {
        this(roll, facts, Optional.empty());
    }

    /// A paper for one question: where its rule recuses whom it names, their positions are ignored.
    public BallotPaper(Question question, Facts facts) {
        this(question.roll(), facts, recusal(question.provision()));
    }

    private BallotPaper(Roll roll, Facts facts, Optional<String> recusal) {
        this.recusal = recusal;
        this.roll = roll;
        this.facts = facts;
        this.positions = new Position[roll.size()];
    }

    private static Optional<String> recusal(Provision provision) {
        return provision.naming().recusesTheNamed()
                ? Optional.of("whom the question names is recused ("
                        + provision.grounds().by() + ")")
                : Optional.empty();
    }

    /// Gives a seat its position. A *represented* seat goes to [#represented].
    public void put(String seat, Position position) {
        if (position == Position.NOT_ENTITLED) {
            notEntitled(seat, "");
        } else {
            find(seat).ifPresent(index -> put(index, position));
        }
    }

    private void put(int index, Position position) {
        Seat seat = roll.seats().get(index);
        if (positions[index] != null) {
            String because = positions[index] == position
                    ? seat.id() + " is given twice as " + position.words()
                    : seat.id() + " has two positions: " + positions[index].words() + " and " + position.words();
            refuse("BALLOT-2", because, "", "give each seat one position");
            return;
        }
        positions[index] = position;
        if (casts(index)) {
            return;
        }
        if (seat.right() != Seat.Right.VOTES && position != Position.NOT_ENTITLED && position != Position.ABSENT) {
            ignored.add(new Ignored(seat.id(), position, seat.because()));
        }
    }

    /// Lets one seat cast the vote of another.
    public void represented(String seat, String by) {
        OptionalInt index = find(seat);
        OptionalInt other = find(by);
        if (index.isEmpty() || other.isEmpty()) {
            return;
        }
        if (index.getAsInt() == other.getAsInt()) {
            refuse("BALLOT-3", seat + " cannot represent itself", "", "name the seat that votes for it");
            return;
        }
        if (casts(index.getAsInt())) {
            refuse(
                    "BALLOT-3",
                    id(index.getAsInt()) + " cannot be represented by " + id(other.getAsInt())
                            + ", because it is there for its members",
                    "",
                    "say for each of its members who represents it");
            return;
        }
        put(index.getAsInt(), Position.REPRESENTED);
        representedBy.put(index.getAsInt(), other.getAsInt());
    }

    /// The position that was given for a seat so far.
    ///
    /// @param seat its place on the roll
    public Optional<Position> given(int seat) {
        return Optional.ofNullable(positions[seat]);
    }

    /// Marks a seat that the question names.
    public void named(String seat) {
        find(seat).ifPresent(named::add);
    }

    /// Marks a seat that asks that an adoption be put off; one that is in favour cannot.
    public void asks(String seat) {
        find(seat).ifPresent(asking::add);
    }

    /// Marks a seat whose position is known only because somebody else reported it.
    public void reported(String seat, String who) {
        find(seat).ifPresent(index -> reportedBy.put(index, who));
    }

    /// Marks a seat that may not vote though facts and charter give it a vote, as whoever asks says.
    ///
    /// @param because why, as a clause, or empty
    public void notEntitled(String seat, String because) {
        find(seat).ifPresent(index -> {
            put(index, Position.NOT_ENTITLED);
            claim(index, because);
        });
    }

    private void claim(int index, String because) {
        if (roll.seats().get(index).right() == Seat.Right.VOTES) {
            String why = because.isEmpty() ? "" : ": " + because;
            taken.add(Assumption.granted(
                    "not-entitled-" + id(index),
                    id(index) + " may not vote, as whoever asks says and no fact does" + why,
                    THE_QUESTION));
        }
    }

    /// Whether a seat casts the votes of its members and has none of its own.
    private boolean casts(int index) {
        return roll.composite(id(index))
                .filter(each -> each.counts() == Composite.Counting.AS_ITS_MEMBERS)
                .isPresent();
    }

    /// Lets members stand where the one that casts their votes stands, and refuses what contradicts it.
    private void spread() {
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] != null && casts(i)) {
                Composite composite = roll.composite(id(i)).orElseThrow();
                int here = 0;
                for (String member : composite.members()) {
                    OptionalInt index = roll.indexOf(member);
                    if (index.isPresent()) {
                        spread(composite, i, index.getAsInt());
                        here++;
                    }
                }
                taken.add(Assumption.granted(
                        "votes-cast-by-" + id(i),
                        id(i) + " is " + positions[i].words() + " and casts the votes of its " + here + " members here",
                        composite.grounds().by()));
                reportedBy.remove(i);
            }
        }
    }

    private void spread(Composite composite, int from, int to) {
        Position position = positions[from];
        if (positions[to] == null) {
            put(to, position);
            if (position == Position.NOT_ENTITLED) {
                claim(to, "");
            }
        } else if (positions[to] != position) {
            refuse(
                    "BALLOT-7",
                    id(to) + " is " + positions[to].words() + ", and " + id(from) + ", which casts its vote, is "
                            + position.words(),
                    composite.grounds().by(),
                    "give one position to " + id(from) + ", or one to each of its members and none to " + id(from));
        }
        if (reportedBy.containsKey(from)) {
            reportedBy.putIfAbsent(to, reportedBy.get(from));
        }
    }

    /// Closes the paper; seats that were not mentioned are absent, and the outcome says so.
    public Filled close() {
        spread();
        recuseTheNamed();
        List<String> unmentioned = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] == null && roll.seats().get(i).right() == Seat.Right.VOTES) {
                unmentioned.add(id(i));
            }
        }
        if (!unmentioned.isEmpty()) {
            String who =
                    unmentioned.size() > MOST_LISTED ? unmentioned.size() + " seats" : String.join(", ", unmentioned);
            String verb =
                    unmentioned.size() == 1 ? " was not mentioned and is absent" : " were not mentioned and are absent";
            taken.add(Assumption.granted("not-mentioned", who + verb, THE_QUESTION));
        }
        return filled(Position.ABSENT);
    }

    /// Closes the paper; seats without a position have not voted yet.
    public Filled leaveOpen() {
        spread();
        recuseTheNamed();
        Set<Integer> open = new HashSet<>();
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] == null && roll.seats().get(i).right() == Seat.Right.VOTES) {
                open.add(i);
                // It may still cast the vote of another, so it is not absent.
                positions[i] = Position.SILENT;
            }
        }
        reportedBy.keySet().stream().filter(open::contains).forEach(this::refuseEmptyReport);
        return switch (filled(Position.ABSENT)) {
            case Sound sound -> new Sound(sound.ballots().stillToCome(open), sound.ignored());
            case Unsound unsound -> unsound;
        };
    }

    /// Closes the paper; seats without a position get one.
    ///
    /// @param rest the position of every seat that was not mentioned
    public Filled close(Position rest) {
        spread();
        recuseTheNamed();
        return filled(rest);
    }

    private Filled filled(Position rest) {
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] == null) {
                positions[i] = rest;
                if (rest == Position.NOT_ENTITLED) {
                    claim(i, "");
                }
            }
        }
        refuseUnsoundRepresentation();
        refuseUnsoundRequests();
        reportedBy.keySet().stream()
                .filter(seat -> positions[seat] == Position.ABSENT)
                .forEach(this::refuseEmptyReport);
        if (!refusals.isEmpty()) {
            return new Unsound(refusals);
        }
        return new Sound(Ballots.of(roll, positions, representedBy, named, asking, reportedBy, taken), ignored);
    }

    private void refuseEmptyReport(int seat) {
        refuse(
                "BALLOT-4",
                "a report about " + id(seat) + " names no position",
                "",
                "give " + id(seat) + " the position that was reported, too");
    }

    /// Seats that the question names have no vote, where its rule says so; what they did is told apart.
    private void recuseTheNamed() {
        if (recusal.isEmpty()) {
            return;
        }
        named.stream()
                .sorted()
                .filter(index -> roll.seats().get(index).right() == Seat.Right.VOTES)
                .forEach(index -> {
                    Position given = positions[index];
                    if (given != null && given != Position.RECUSED) {
                        ignored.add(new Ignored(id(index), given, recusal.get()));
                        taken.removeIf(each -> each.id().equals("not-entitled-" + id(index)));
                    }
                    positions[index] = Position.RECUSED;
                    representedBy.remove(index);
                    reportedBy.remove(index);
                });
    }

    private void refuseUnsoundRequests() {
        for (int index : asking) {
            boolean barred = roll.seats().get(index).right() != Seat.Right.VOTES
                    || positions[index] == Position.RECUSED
                    || positions[index] == Position.NOT_ENTITLED;
            Position stands = representedBy.containsKey(index) ? positions[representedBy.get(index)] : positions[index];
            if (barred || stands == Position.IN_FAVOUR) {
                refuse(
                        "DEFERRAL-1",
                        id(index) + " cannot ask that the adoption be put off: "
                                + (barred ? "it may not vote" : "it is in favour"),
                        "",
                        "name seats that may vote and are not in favour");
            }
        }
    }

    private void refuseUnsoundRepresentation() {
        refuseTooManyRepresented();
        representedBy.forEach((seat, by) -> {
            Seat other = roll.seats().get(by);
            boolean barred = other.right() != Seat.Right.VOTES;
            boolean recused = recusal.isPresent() && positions[by] == Position.RECUSED;
            if (barred || recused || representedBy.containsKey(by) || !positions[by].isPresent()) {
                String why = barred ? "which may not vote: " + other.because() : "which is " + positions[by].words();
                refuse(
                        "BALLOT-3",
                        id(seat) + " cannot be represented by " + id(by) + ", " + why,
                        "",
                        "name a seat that is there and votes for itself");
            }
        });
    }

    /// Seats that may not vote have no vote that another could cast.
    private void refuseTooManyRepresented() {
        Optional<Organ.Representation> limit = roll.organ().representation();
        if (limit.isEmpty()) {
            return;
        }
        Map<Integer, List<String>> wards = new TreeMap<>();
        representedBy.entrySet().stream()
                .filter(entry -> roll.seats().get(entry.getKey()).right() == Seat.Right.VOTES)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> wards.computeIfAbsent(entry.getValue(), _ -> new ArrayList<>())
                        .add(id(entry.getKey())));
        wards.forEach((by, seats) -> {
            if (seats.size() > limit.get().atMost()) {
                String may = limit.get().atMost() == 0
                        ? "no seat may cast the vote of another"
                        : "a seat may cast the vote of " + limit.get().atMost() + " at most";
                refuse(
                        "BALLOT-6",
                        id(by) + " would cast the vote of " + String.join(", ", seats) + ", and " + may,
                        limit.get().grounds().by(),
                        "give the others a position of their own, or another seat that votes for them");
            }
        });
    }

    /// What was refused so far.
    List<Refused> refusals() {
        return List.copyOf(refusals);
    }

    /// A seat by its id, whatever the case of the letters, or by its name in any language; refuses what is none.
    OptionalInt find(String seat) {
        OptionalInt index = roll.find(seat);
        if (index.isEmpty()) {
            Optional<Composite> one = roll.seatOf(seat);
            if (one.isPresent()) {
                refuse(
                        "BALLOT-1",
                        seat + " has no seat of its own in " + roll.organ().id() + " on " + roll.on() + "; "
                                + one.get().seat() + " votes for it",
                        one.get().grounds().by(),
                        "give the position to " + one.get().seat());
            } else {
                refusals.add(nobody(roll, facts, seat));
            }
        }
        return index;
    }

    /// What is answered to a name that has no seat.
    public static Refused nobody(Roll roll, Facts facts, String seat) {
        List<String> ids = roll.seats().stream().map(Seat::id).toList();
        String because = facts.knows(seat)
                ? seat + " has no seat in " + roll.organ().id() + " on " + roll.on()
                : "nobody is called " + seat + " in " + roll.organ().id();
        String remedy = Closest.to(seat, ids)
                .map(id -> "did you mean " + id + "?")
                .orElse("`comity who " + roll.organ().id() + " --on " + roll.on() + "` lists the seats");
        return new Refused("BALLOT-1", because, "", remedy);
    }

    private String id(int seat) {
        return roll.seats().get(seat).id();
    }

    private void refuse(String code, String because, String article, String remedy) {
        refusals.add(new Refused(code, because, article, remedy));
    }

    @Override
    public String toString() {
        return Arrays.toString(positions);
    }
}
