package org.comity.cli.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.charter.vote.Position;
import org.comity.charter.vote.Seat;

/// The votes on one item laid on the roll: which seat stood where, and which rows fit no seat.
///
/// A member of the organisation that had no seat has its vote counted on one that is not listed, if there is
/// one: the list names the wrong member, and a vote was cast all the same. Nobody gets a veto in this way while
/// another seat is free.
final class Laid {
    private static final Position[] POSITIONS = Position.values();
    private static final byte NOT_LISTED = -1;
    private static final Set<Position> WITHOUT_A_VOTE = EnumSet.of(Position.ABSENT, Position.NOT_ENTITLED);

    private final Sitting sitting;
    private final byte[] positions;
    private final int[] counts = new int[POSITIONS.length];
    private final List<Stray> strays = new ArrayList<>();
    private List<String> unlisted = List.of();

    private Laid(Sitting sitting) {
        this.sitting = sitting;
        this.positions = new byte[sitting.roll().size()];
        Arrays.fill(positions, NOT_LISTED);
    }

    static Laid of(Sitting sitting, Votes votes, int item) {
        Laid laid = new Laid(sitting);
        List<Integer> unseated = new ArrayList<>();
        for (int vote = votes.begin(item); vote < votes.end(item); vote++) {
            int seat = sitting.seat(votes.code(vote));
            if (seat == Directory.NO_SEAT) {
                unseated.add(vote);
            } else {
                laid.put(votes.texts().get(votes.code(vote)), seat, votes.position(vote));
            }
        }
        laid.unlisted = laid.notListed();
        unseated.forEach(vote -> laid.stranger(votes.texts().get(votes.code(vote)), votes.position(vote)));
        return laid;
    }

    private void put(String code, int seat, Position position) {
        if (positions[seat] != NOT_LISTED) {
            String first = POSITIONS[positions[seat]].words();
            String second = first.equals(position.words()) ? " twice" : " and " + position.words();
            strays.add(new Stray(
                    Stray.Kind.DOUBLED, Stray.Treatment.NOT_COUNTED, code, id(seat), "is listed as " + first + second));
            return;
        }
        positions[seat] = (byte) position.ordinal();
        if (!sitting.mayVote(seat) && !WITHOUT_A_VOTE.contains(position)) {
            Seat barred = sitting.roll().seats().get(seat);
            String clause = "is listed as " + position.words() + ", and " + barred.because();
            strays.add(new Stray(Stray.Kind.BARRED, Stray.Treatment.NOT_COUNTED, code, id(seat), clause));
            return;
        }
        counts[position.ordinal()]++;
    }

    private void stranger(String code, Position position) {
        // Sets that list every state there is say of some that they have no part in it.
        if (position == Position.NOT_ENTITLED) {
            return;
        }
        Directory.Stranger stranger = sitting.stranger(code);
        Stray.Treatment treatment = treatment(stranger.standing(), position);
        if (treatment != Stray.Treatment.NOT_COUNTED) {
            counts[position.ordinal()]++;
        }
        String clause = stranger.clause() + " (listed as " + position.words() + ")";
        strays.add(new Stray(Stray.Kind.NO_SEAT, treatment, code, stranger.called(), clause));
    }

    private Stray.Treatment treatment(Directory.Stranger.Standing standing, Position position) {
        if (position == Position.ABSENT) {
            return Stray.Treatment.NO_PART;
        }
        return switch (standing) {
            case KNOWN -> standIn(position) ? Stray.Treatment.COUNTED_ELSEWHERE : Stray.Treatment.IN_THE_TALLY_ALONE;
            case UNKNOWN -> Stray.Treatment.NOT_COUNTED;
        };
    }

    private boolean standIn(Position position) {
        for (int seat : sitting.plainFirst()) {
            if (positions[seat] == NOT_LISTED) {
                positions[seat] = (byte) position.ordinal();
                return true;
            }
        }
        return false;
    }

    private List<String> notListed() {
        List<String> seats = new ArrayList<>();
        for (int seat : sitting.voting()) {
            if (positions[seat] == NOT_LISTED) {
                seats.add(id(seat));
            }
        }
        return List.copyOf(seats);
    }

    private String id(int seat) {
        return sitting.roll().seats().get(seat).id();
    }

    Sitting sitting() {
        return sitting;
    }

    /// Rows that fit no seat, in the order of the set.
    List<Stray> strays() {
        return strays;
    }

    /// How many are listed in a position, those that cannot be counted left out.
    int count(Position position) {
        return counts[position.ordinal()];
    }

    /// Seats that may vote and are not listed.
    List<String> unlisted() {
        return unlisted;
    }

    /// The position of every seat.
    ///
    /// @param rest the position of seats that are not listed
    Position[] positions(Position rest) {
        Position[] all = new Position[positions.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = positions[i] == NOT_LISTED ? rest : POSITIONS[positions[i]];
        }
        return all;
    }
}
