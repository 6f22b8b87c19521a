package org.comity.charter.vote;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The position of every seat of a roll on one question.
///
/// A seat that may not vote is *not entitled* whatever was given for it. Immutable.
public final class Ballots {
    private static final Position[] POSITIONS = Position.values();

    private final Roll roll;
    private final byte[] positions;
    private final Map<Integer, String> reportedBy;
    private final Map<Integer, Integer> representedBy;
    private final Set<Integer> named;
    private final Set<Integer> asking;
    private final List<Assumption> taken;
    private final Set<Integer> open;

    private Ballots(
            Roll roll,
            byte[] positions,
            Map<Integer, String> reportedBy,
            Map<Integer, Integer> representedBy,
            Set<Integer> named,
            Set<Integer> asking,
            List<Assumption> taken,
            Set<Integer> open) {
        this.roll = roll;
        this.positions = positions;
        this.reportedBy = reportedBy;
        this.representedBy = representedBy;
        this.named = named;
        this.asking = asking;
        this.taken = taken;
        this.open = open;
        for (int i = 0; i < positions.length; i++) {
            if (roll.seats().get(i).right() != Seat.Right.VOTES) {
                positions[i] = (byte) Position.NOT_ENTITLED.ordinal();
            }
        }
    }

    /// Ballots with a position for every seat, in the order of the roll; none is *represented*.
    public static Ballots of(Roll roll, Position[] positions) {
        if (positions.length != roll.size()) {
            throw new IllegalArgumentException(positions.length + " positions for " + roll.size() + " seats");
        }
        byte[] bytes = new byte[positions.length];
        for (int i = 0; i < bytes.length; i++) {
            if (positions[i] == Position.REPRESENTED) {
                throw new IllegalArgumentException(
                        "who represents " + roll.seats().get(i).id() + "?");
            }
            bytes[i] = (byte) positions[i].ordinal();
        }
        return new Ballots(roll, bytes, Map.of(), Map.of(), Set.of(), Set.of(), List.of(), Set.of());
    }

    /// Ballots in which some seats are represented, named by the question, or known only by report.
    ///
    /// @param positions a position for every seat; *represented* exactly where `representedBy` says by whom
    /// @param representedBy seat by seat the one that casts its vote, which casts its own
    /// @param named seats that the question names
    /// @param asking seats that ask that an adoption be put off
    /// @param reportedBy seats whose position somebody else reported, and who did
    /// @param taken what they take for granted
    static Ballots of(
            Roll roll,
            Position[] positions,
            Map<Integer, Integer> representedBy,
            Set<Integer> named,
            Set<Integer> asking,
            Map<Integer, String> reportedBy,
            List<Assumption> taken) {
        byte[] bytes = new byte[positions.length];
        for (int i = 0; i < bytes.length; i++) {
            Integer by = representedBy.get(i);
            if ((positions[i] == Position.REPRESENTED) != (by != null) || by != null && representedBy.containsKey(by)) {
                throw new IllegalArgumentException(
                        "representation of " + roll.seats().get(i).id() + " is not sound");
            }
            bytes[i] = (byte) (by == null ? positions[i] : positions[by]).ordinal();
        }
        return new Ballots(
                roll,
                bytes,
                Map.copyOf(reportedBy),
                Map.copyOf(representedBy),
                Set.copyOf(named),
                Set.copyOf(asking),
                List.copyOf(taken),
                Set.of());
    }

    /// The same ballots, of which some seats have not taken their position yet.
    Ballots stillToCome(Set<Integer> seats) {
        return new Ballots(roll, positions, reportedBy, representedBy, named, asking, taken, Set.copyOf(seats));
    }

    /// The same with the named seats recused, whatever they did; whom they represent stands where they stand.
    Ballots recusingTheNamed() {
        byte[] bytes = positions.clone();
        Map<Integer, Integer> represented = new HashMap<>(representedBy);
        Map<Integer, String> reported = new HashMap<>(reportedBy);
        represented.keySet().removeAll(named);
        reported.keySet().removeAll(named);
        for (int i = 0; i < bytes.length; i++) {
            if (named.contains(i) || represented.containsKey(i) && named.contains(represented.get(i))) {
                bytes[i] = (byte) Position.RECUSED.ordinal();
            }
        }
        Set<Integer> stillOpen = new HashSet<>(open);
        stillOpen.removeAll(named);
        return new Ballots(
                roll,
                bytes,
                Map.copyOf(reported),
                Map.copyOf(represented),
                named,
                asking,
                taken,
                Set.copyOf(stillOpen));
    }

    public Roll roll() {
        return roll;
    }

    /// The position of a seat as it counts: a represented one stands where its representative stands.
    public Position counting(int seat) {
        return POSITIONS[positions[seat]];
    }

    /// The position of a seat as it was given.
    public Position given(int seat) {
        return representedBy.containsKey(seat) ? Position.REPRESENTED : counting(seat);
    }

    byte[] codes() {
        return positions;
    }

    Map<Integer, String> reportedBy() {
        return reportedBy;
    }

    /// Seat by seat the one that casts its vote.
    Map<Integer, Integer> representedBy() {
        return representedBy;
    }

    /// What these ballots take for granted.
    List<Assumption> taken() {
        return taken;
    }

    /// Seats that ask that an adoption be put off.
    Set<Integer> asking() {
        return asking;
    }

    /// Seats that have not taken a position yet; what [#counting] says of them means nothing.
    Set<Integer> open() {
        return open;
    }

    Set<Integer> named() {
        return named;
    }

    @Override
    public String toString() {
        return roll.organ().id() + " " + Arrays.toString(positions);
    }
}
