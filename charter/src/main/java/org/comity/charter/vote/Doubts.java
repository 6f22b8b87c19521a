package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.charter.vote.Unknown.Change;
import org.comity.charter.vote.Unknown.Explanation;
import org.comity.charter.vote.Unknown.Way;

/// What is not known of positions and seats, and the ways it can be.
final class Doubts {
    /// More reports and uncertain seats than this are not looked at one by one.
    private static final int MOST_DOUBTS = 8;

    /// Unknown positions are looked at seat by seat while that gives no more combinations than this.
    private static final int MOST_COMBINATIONS = 20_000;

    /// What a seat whose position nobody knows may do; the first is what reasons show.
    static final List<Position> ANY = List.of(
            Position.IN_FAVOUR,
            Position.AGAINST,
            Position.OBJECTING,
            Position.ABSENT,
            Position.NON_OBJECTION_IN_WRITING,
            Position.AGAINST_WITHOUT_REASONS,
            Position.ABSTAINING,
            Position.PRESENT_AND_NOT_VOTING,
            Position.SILENT,
            Position.RECUSED,
            Position.NOT_ENTITLED);

    /// The best and the worst for adoption, in every step and for every quorum, are among the first of them.
    private static final List<Position> EXTREMES = ANY.subList(0, 5);

    private final Roll roll;
    private final Scales scales;

    Doubts(Roll roll, Scales scales) {
        this.roll = roll;
        this.scales = scales;
    }

    /// Adds reports that may not be true and seats that may not be on the roll.
    void addReportsAndSeats(List<Unknown> unknowns, Ballots ballots) {
        List<Integer> reported = ballots.reportedBy().keySet().stream()
                .filter(seat -> roll.seats().get(seat).right() == Seat.Right.VOTES)
                .sorted()
                .toList();
        int number = reported.size() + scales.uncertain().size();
        boolean each = number <= MOST_DOUBTS && combinations(unknowns) << number <= MOST_COMBINATIONS;
        if (each) {
            reported.forEach(seat -> unknowns.add(report(ballots, List.of(seat))));
            scales.uncertain().forEach(seat -> unknowns.add(uncertain(ballots, List.of(seat))));
            return;
        }
        if (!reported.isEmpty()) {
            unknowns.add(report(ballots, reported));
        }
        if (!scales.isCertain()) {
            unknowns.add(uncertain(ballots, scales.uncertain()));
        }
    }

    private static long combinations(List<Unknown> unknowns) {
        return unknowns.stream().mapToLong(unknown -> unknown.ways().size()).reduce(1, Math::multiplyExact);
    }

    private Unknown report(Ballots ballots, List<Integer> seats) {
        String who = ids(seats);
        String positions = String.join(
                ", ",
                seats.stream()
                        .map(seat -> ballots.given(seat).words())
                        .distinct()
                        .toList());
        String source = String.join(
                "; ", seats.stream().map(ballots.reportedBy()::get).distinct().toList());
        Explanation asReported = (ifSo, ifNot, matters) -> new Assumption(
                "report-on-" + who.replace(", ", "-"),
                "the position of " + who + " is as reported by another: " + positions,
                source,
                ifSo,
                ifNot,
                Optional.empty(),
                matters);
        Change untrue = codes -> seats.forEach(seat -> {
            leave(codes, seat);
            whomItRepresents(ballots, seat).forEach(other -> leave(codes, other));
        });
        return new Unknown(List.of(new Way(asReported, Change.NONE), new Way(asReported, untrue)), 1);
    }

    /// Seats of which all, only those in favour, only the others, or none are on the roll.
    private Unknown uncertain(Ballots ballots, List<Integer> seats) {
        String who = ids(seats);
        Explanation seated = (ifSo, ifNot, matters) -> new Assumption(
                "seat-of-" + who.replace(", ", "-"),
                who + " had a seat on " + roll.on() + ", which its dates leave uncertain",
                "facts",
                ifSo,
                ifNot,
                Optional.empty(),
                matters);
        List<Integer> inFavour = seats.stream()
                .filter(seat -> ballots.counting(seat) == Position.IN_FAVOUR)
                .toList();
        List<Integer> others =
                seats.stream().filter(seat -> !inFavour.contains(seat)).toList();
        List<Way> ways = new ArrayList<>(List.of(new Way(seated, Change.NONE), new Way(seated, away(ballots, seats))));
        if (!inFavour.isEmpty() && !others.isEmpty()) {
            ways.add(new Way(seated, away(ballots, inFavour)));
            ways.add(new Way(seated, away(ballots, others)));
        }
        return new Unknown(ways, 1);
    }

    private Change away(Ballots ballots, List<Integer> seats) {
        return codes -> seats.forEach(seat -> {
            codes[seat] = Scales.AWAY;
            whomItRepresents(ballots, seat).forEach(other -> leave(codes, other));
        });
    }

    private static List<Integer> whomItRepresents(Ballots ballots, int seat) {
        return ballots.representedBy().entrySet().stream()
                .filter(entry -> entry.getValue() == seat)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /// Makes a seat that may vote absent.
    private void leave(byte[] codes, int seat) {
        if (codes[seat] != Scales.AWAY && roll.seats().get(seat).right() == Seat.Right.VOTES) {
            codes[seat] = (byte) Position.ABSENT.ordinal();
        }
    }

    /// Adds positions that nobody knows.
    void addUnknownPositions(List<Unknown> unknowns, Ballots ballots) {
        List<Integer> seats = new ArrayList<>();
        for (int i = 0; i < ballots.roll().size(); i++) {
            if (ballots.counting(i) == Position.UNKNOWN && roll.seats().get(i).counts()) {
                seats.add(i);
            }
        }
        long combinations = combinations(unknowns);
        for (int i = 0; i < seats.size() && combinations <= MOST_COMBINATIONS; i++) {
            combinations *= ANY.size();
        }
        if (combinations <= MOST_COMBINATIONS) {
            seats.forEach(seat -> unknowns.add(together(id(seat), 1, ANY, List.of(seat))));
        } else {
            unknowns.add(together(ids(seats), seats.size(), EXTREMES, seats));
        }
    }

    /// Seats whose positions nobody knows and that are taken to be one.
    ///
    /// @param number how many they are
    /// @param seats which, where that is known
    static Unknown together(String who, int number, List<Position> positions, List<Integer> seats) {
        String id = seats.size() == 1 ? "unknown-position-of-" + who : "unknown-positions";
        return new Unknown(
                positions.stream()
                        .map(position -> new Way(
                                (ifSo, ifNot, matters) -> new Assumption(
                                        id,
                                        who + ": " + position.words() + "; the position is not known",
                                        "nobody says",
                                        ifSo,
                                        // Several seats need not stand together, so that what lies between is open.
                                        number == 1 || ifSo.equals(ifNot) ? ifNot : Verdict.DEPENDS.word(),
                                        Optional.empty(),
                                        matters),
                                stand(seats, position)))
                        .toList(),
                1);
    }

    private static Change stand(List<Integer> seats, Position position) {
        return codes -> seats.forEach(seat -> {
            if (codes[seat] == Position.UNKNOWN.ordinal()) {
                codes[seat] = (byte) position.ordinal();
            }
        });
    }

    /// Sees *unknown* as another position.
    static int[] unknownAs(Position position) {
        int[] seen = new int[Position.values().length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = i;
        }
        seen[Position.UNKNOWN.ordinal()] = position.ordinal();
        return seen;
    }

    private String ids(List<Integer> seats) {
        return String.join(", ", seats.stream().map(this::id).toList());
    }

    private String id(int seat) {
        return roll.seats().get(seat).id();
    }
}
