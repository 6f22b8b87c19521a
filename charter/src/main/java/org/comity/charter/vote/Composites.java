package org.comity.charter.vote;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.charter.facts.Composite;
import org.comity.charter.facts.Period;
import org.comity.charter.facts.WeightTable;

/// The seats of a roll that are made of members.
final class Composites {
    private final Map<String, Composite> bySeat = new LinkedHashMap<>();
    private final Map<String, Composite> byMember = new LinkedHashMap<>();

    private Composites() {}

    /// Finds those that have a seat and a vote, and gives them and their members the places that follow.
    ///
    /// A union adds no head. Members of a constituency have no seats of their own; where dates leave the
    /// constituency in doubt, their own seats are in doubt, too.
    ///
    /// @param seats the seats of a roll, which are changed
    static Composites seated(Map<String, Seat> seats, List<Composite> rows, LocalDate on) {
        Composites composites = new Composites();
        for (Composite row : rows) {
            Optional<Seat> seat = Optional.ofNullable(seats.get(row.seat()))
                    .filter(each -> each.right() == Seat.Right.VOTES)
                    .filter(_ -> !composites.bySeat.containsKey(row.seat()));
            if (seat.isPresent()) {
                composites.bySeat.put(row.seat(), row);
                switch (row.counts()) {
                    case AS_ITS_MEMBERS ->
                        seats.put(
                                row.seat(),
                                changed(
                                        seat.get(),
                                        Seat.Right.NO_VOTE,
                                        "it casts the votes of its members" + Standing.by(row.grounds()),
                                        seat.get().certainty()));
                    case AS_ONE -> composites.merge(seats, row, on);
                }
            }
        }
        return composites;
    }

    /// Those of a roll that was written down: members without a seat there are merged into the composite.
    static Composites frozen(List<Composite> rows, List<Seat> seats) {
        Set<String> seated = seats.stream().map(Seat::id).collect(Collectors.toSet());
        Composites composites = new Composites();
        for (Composite row : rows) {
            composites.bySeat.put(row.seat(), row);
            if (row.counts() == Composite.Counting.AS_ONE) {
                row.members().stream()
                        .filter(member -> !seated.contains(member))
                        .forEach(member -> composites.byMember.put(member, row));
            }
        }
        return composites;
    }

    private void merge(Map<String, Seat> seats, Composite row, LocalDate on) {
        boolean sure = row.period().covers(on) == Period.Cover.YES;
        for (String member : row.members()) {
            if (sure) {
                seats.remove(member);
                byMember.put(member, row);
            } else if (seats.containsKey(member)) {
                Seat own = seats.get(member);
                seats.put(member, changed(own, own.right(), own.because(), Seat.Certainty.UNCERTAIN));
            }
        }
    }

    private static Seat changed(Seat seat, Seat.Right right, String because, Seat.Certainty certainty) {
        return new Seat(seat.id(), seat.names(), seat.kind(), right, because, certainty, seat.grounds());
    }

    List<Composite> all() {
        return List.copyOf(bySeat.values());
    }

    Optional<Composite> at(String seat) {
        return Optional.ofNullable(bySeat.get(seat));
    }

    Optional<Composite> seatOf(String member) {
        return Optional.ofNullable(byMember.get(member));
    }

    OptionalLong weight(WeightTable table, String seat) {
        Long own = table.values().get(seat);
        if (own != null) {
            return OptionalLong.of(own);
        }
        Composite composite = bySeat.get(seat);
        if (composite == null || composite.counts() != Composite.Counting.AS_ONE) {
            return OptionalLong.empty();
        }
        long sum = 0;
        for (String member : composite.members()) {
            Long value = table.values().get(member);
            if (value == null) {
                return OptionalLong.empty();
            }
            // A table's values add up to no more than 10^18, so their sum cannot overflow.
            sum += value;
        }
        return OptionalLong.of(sum);
    }
}
