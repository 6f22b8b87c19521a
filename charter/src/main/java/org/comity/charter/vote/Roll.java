package org.comity.charter.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.comity.charter.Names;
import org.comity.charter.Organ;
import org.comity.charter.SeatKind;
import org.comity.charter.facts.Composite;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.Grounds;
import org.comity.charter.facts.Membership;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.Status;
import org.comity.charter.facts.Term;
import org.comity.charter.facts.WeightTable;

/// Who sits in an organ on a day, and who of them may vote.
///
/// Seats keep the order of the charter's kinds and of the facts. Immutable.
public final class Roll {
    private final Organ organ;
    private final LocalDate on;
    private final List<Seat> seats;
    private final Standing standing;
    private final Composites composites;
    private final Map<String, Integer> index = new HashMap<>();

    private Roll(Organ organ, LocalDate on, List<Seat> seats, Standing standing, Composites composites) {
        this.organ = organ;
        this.on = on;
        this.seats = List.copyOf(seats);
        this.standing = standing;
        this.composites = composites;
        for (int i = 0; i < seats.size(); i++) {
            index.put(seats.get(i).id(), i);
        }
    }

    /// The roll that charter and facts give.
    public static Roll of(Organ organ, LocalDate on, Facts facts) {
        return of(organ, on, facts, Seating.NOBODY);
    }

    /// The roll that charter and facts give; kinds of seat that they leave unnamed are filled by the caller.
    public static Roll of(Organ organ, LocalDate on, Facts facts, Seating seating) {
        Filler filler = new Filler(organ, on, facts, seating);
        for (SeatKind kind : organ.seats()) {
            if (kind.period().covers(on) != Period.Cover.NO) {
                filler.fill(kind);
            }
        }
        Composites composites = Composites.seated(filler.seats, facts.composites(organ.id(), on), on);
        return new Roll(organ, on, new ArrayList<>(filler.seats.values()), filler.standing, composites);
    }

    /// A roll as it was written down.
    static Roll frozen(Organ organ, LocalDate on, List<Seat> seats, List<Composite> made) {
        return new Roll(organ, on, seats, Standing.NONE, Composites.frozen(made, seats));
    }

    /// The same roll as if some members were suspended.
    ///
    /// @param acts by seat the act that is supposed to suspend it
    Roll suspending(Map<String, String> acts) {
        Seat.Right right = organ.suspended() == Organ.Suspended.LEFT_OUT ? Seat.Right.LEFT_OUT : Seat.Right.BARRED;
        return new Roll(
                organ,
                on,
                seats.stream()
                        .map(seat -> !acts.containsKey(seat.id()) || seat.right() == Seat.Right.NO_VOTE
                                ? seat
                                : seat.barred(right, "its membership is suspended (" + acts.get(seat.id()) + ")"))
                        .toList(),
                standing,
                composites);
    }

    public Organ organ() {
        return organ;
    }

    public LocalDate on() {
        return on;
    }

    public List<Seat> seats() {
        return seats;
    }

    public int size() {
        return seats.size();
    }

    /// The place of a seat in [#seats].
    public OptionalInt indexOf(String seat) {
        Integer found = index.get(seat);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// The place of a seat by its id, whatever the case of the letters, or by its name in any language.
    public OptionalInt find(String seat) {
        OptionalInt exact = indexOf(seat);
        if (exact.isPresent()) {
            return exact;
        }
        OptionalInt id = only(each -> each.id().equalsIgnoreCase(seat));
        return id.isPresent()
                ? id
                : only(each -> each.names().byLanguage().values().stream().anyMatch(seat::equalsIgnoreCase));
    }

    private OptionalInt only(Predicate<Seat> meant) {
        int[] found = IntStream.range(0, size())
                .filter(i -> meant.test(seats.get(i)))
                .limit(2)
                .toArray();
        return found.length == 1 ? OptionalInt.of(found[0]) : OptionalInt.empty();
    }

    /// Seats that are made of members, in the order of the facts.
    public List<Composite> composites() {
        return composites.all();
    }

    /// What a seat is made of, when it is made of members.
    public Optional<Composite> composite(String seat) {
        return composites.at(seat);
    }

    /// The composite whose one seat holds that of a member, which has none of its own here.
    Optional<Composite> seatOf(String member) {
        return composites.seatOf(member);
    }

    /// The seats that cast a vote when one of this id does: the members of a union, else the seat itself.
    List<String> voters(String seat) {
        return composites
                .at(seat)
                .filter(each -> each.counts() == Composite.Counting.AS_ITS_MEMBERS)
                .map(each -> each.members().stream().filter(index::containsKey).toList())
                .orElse(List.of(seat));
    }

    /// How heavy a seat is by a table; a composite that stands as one weighs what its members weigh together when the
    /// table has nothing for it. Empty when a value is missing.
    public OptionalLong weight(WeightTable table, String seat) {
        return composites.weight(table, seat);
    }

    /// What bars seats, and what lifts that.
    Standing standing() {
        return standing;
    }

    /// Whether a seat is of a kind or in a group of this name.
    public boolean isIn(Seat seat, String group) {
        if (seat.kind().equals(group)) {
            return true;
        }
        for (Organ.Group each : organ.groups()) {
            if (each.id().equals(group)
                    && each.members().contains(seat.id())
                    && each.period().covers(on) != Period.Cover.NO) {
                return true;
            }
        }
        return false;
    }

    /// Fills the roll kind by kind; a member has one seat, of the first kind that gives it one.
    private static final class Filler {
        private final Organ organ;
        private final LocalDate on;
        private final Facts facts;
        private final Seating seating;
        private final Standing standing;
        private final Map<String, Seat> seats = new LinkedHashMap<>();

        Filler(Organ organ, LocalDate on, Facts facts, Seating seating) {
            this.organ = organ;
            this.on = on;
            this.facts = facts;
            this.seating = seating;
            this.standing = Standing.of(organ.id(), on, facts);
        }

        void fill(SeatKind kind) {
            switch (kind.filling()) {
                case SeatKind.Named named ->
                    named.members().forEach(member -> add(member, kind, kind.period(), kind.grounds()));
                case SeatKind.ByMembership members -> byMembership(kind, members);
                case SeatKind.ByTerms terms -> byTerms(kind, terms);
                case SeatKind.Unnamed _ -> unnamed(kind);
            }
        }

        private void byMembership(SeatKind kind, SeatKind.ByMembership members) {
            for (Membership membership : facts.memberships(on)) {
                boolean suspended = membership.status() == Status.SUSPENDED
                        && members.statuses().contains(Status.FULL);
                if (suspended) {
                    String because = "its membership is suspended" + Standing.since(membership.period())
                            + Standing.by(membership.grounds());
                    Seat.Right barred =
                            organ.suspended() == Organ.Suspended.LEFT_OUT ? Seat.Right.LEFT_OUT : Seat.Right.BARRED;
                    Seat.Right right = right(kind) == Seat.Right.NO_VOTE ? Seat.Right.NO_VOTE : barred;
                    put(
                            membership.member(),
                            kind,
                            right,
                            because,
                            certainty(membership.period()),
                            membership.grounds());
                } else if (members.statuses().contains(membership.status())) {
                    add(membership.member(), kind, membership.period(), membership.grounds());
                }
            }
        }

        private void byTerms(SeatKind kind, SeatKind.ByTerms terms) {
            int filled = 0;
            for (Term term : facts.terms(organ.id(), kind.id(), on)) {
                add(term.member(), kind, term.period(), term.grounds());
                filled++;
            }
            for (int i = filled + 1; i <= terms.count(on); i++) {
                put(kind.id() + "-" + i, kind, right(kind), "", Seat.Certainty.UNNAMED, kind.grounds());
            }
        }

        private void unnamed(SeatKind kind) {
            for (String id : seating.named(kind.id())) {
                put(id, kind, right(kind), "", Seat.Certainty.CERTAIN, kind.grounds());
            }
            int named = seating.named(kind.id()).size();
            for (int i = named + 1; i <= seating.size(kind.id()); i++) {
                put(kind.id() + "-" + i, kind, right(kind), "", Seat.Certainty.UNNAMED, kind.grounds());
            }
        }

        private void add(String member, SeatKind kind, Period period, Grounds grounds) {
            Standing.Of bar = standing.of(member);
            if (right(kind) == Seat.Right.VOTES && bar.state() != Standing.State.FREE) {
                Seat.Right right = bar.state() == Standing.State.BARRED ? Seat.Right.BARRED : Seat.Right.VOTES;
                put(member, kind, right, bar.because(), certainty(period), grounds);
            } else {
                String because = right(kind) == Seat.Right.NO_VOTE
                        ? kind.id() + " have no vote" + Standing.by(kind.grounds())
                        : "";
                put(member, kind, right(kind), because, certainty(period), grounds);
            }
        }

        private void put(
                String id, SeatKind kind, Seat.Right right, String because, Seat.Certainty certainty, Grounds grounds) {
            seats.putIfAbsent(
                    id,
                    new Seat(id, facts.name(id, on).orElse(Names.NONE), kind.id(), right, because, certainty, grounds));
        }

        private Seat.Certainty certainty(Period period) {
            return period.covers(on) == Period.Cover.YES ? Seat.Certainty.CERTAIN : Seat.Certainty.UNCERTAIN;
        }

        private static Seat.Right right(SeatKind kind) {
            return kind.votes() == SeatKind.Votes.YES ? Seat.Right.VOTES : Seat.Right.NO_VOTE;
        }
    }
}
