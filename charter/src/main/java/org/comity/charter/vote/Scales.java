package org.comity.charter.vote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.comity.charter.facts.Facts;
import org.comity.charter.facts.WeightTable;

/// Which seats each measure counts and how much each of them weighs.
final class Scales {
    /// Stands for the position of a seat that is not on the roll after all.
    static final byte AWAY = -1;

    /// Stands for the position of a seat that is still to come; it is in no tally.
    static final byte OPEN = -2;

    static final Scales NONE = new Scales(null, List.of(), new int[0][], new long[0][], List.of());

    private final Roll roll;
    private final List<Measure> measures;
    private final int[][] seats;
    /// A weight for each seat of `seats`, or null where heads are counted.
    private final long[][] weights;
    private final List<Integer> uncertain;

    private Scales(Roll roll, List<Measure> measures, int[][] seats, long[][] weights, List<Integer> uncertain) {
        this.roll = roll;
        this.measures = measures;
        this.seats = seats;
        this.weights = weights;
        this.uncertain = uncertain;
    }

    /// Every weight has a value for every seat that counts.
    static Scales of(Roll roll, List<Measure> measures, Facts facts) {
        int[][] seats = new int[measures.size()][];
        long[][] weights = new long[measures.size()][];
        for (int m = 0; m < measures.size(); m++) {
            Measure measure = measures.get(m);
            List<Integer> counted = new ArrayList<>();
            for (int i = 0; i < roll.size(); i++) {
                Seat seat = roll.seats().get(i);
                if (seat.counts() && measure.groups().stream().allMatch(group -> roll.isIn(seat, group))) {
                    counted.add(i);
                }
            }
            seats[m] = counted.stream().mapToInt(Integer::intValue).toArray();
            if (measure.weight().isPresent()) {
                WeightTable table =
                        facts.weights(measure.weight().get(), roll.on()).orElseThrow();
                weights[m] = counted.stream()
                        .mapToLong(i ->
                                roll.weight(table, roll.seats().get(i).id()).orElseThrow())
                        .toArray();
            }
        }
        List<Integer> uncertain = new ArrayList<>();
        for (int i = 0; i < roll.size(); i++) {
            if (roll.seats().get(i).counts() && roll.seats().get(i).certainty() == Seat.Certainty.UNCERTAIN) {
                uncertain.add(i);
            }
        }
        return new Scales(roll, measures, seats, weights, List.copyOf(uncertain));
    }

    /// Whether it is certain which seats are on the roll.
    boolean isCertain() {
        return uncertain.isEmpty();
    }

    /// Seats of which it is not certain that they are on the roll.
    List<Integer> uncertain() {
        return uncertain;
    }

    List<Measure> measures() {
        return measures;
    }

    Tally tally(Ballots ballots) {
        return tally(ballots.codes(), ballots.named());
    }

    /// @param codes the ordinal of each seat's position, or [#AWAY] or [#OPEN]
    Tally tally(byte[] codes, Set<Integer> named) {
        Tally tally = Tally.empty(measures.size());
        for (int m = 0; m < seats.length; m++) {
            boolean leaveOutNamed = measures.get(m).named() == Measure.NamedSeats.LEAVE_OUT_THE_NAMED;
            int[] counted = seats[m];
            long[] weight = weights[m];
            for (int k = 0; k < counted.length; k++) {
                if (codes[counted[k]] >= 0 && !(leaveOutNamed && named.contains(counted[k]))) {
                    tally.add(m, codes[counted[k]], weight == null ? 1 : weight[k]);
                }
            }
        }
        return tally;
    }

    /// How much a seat weighs in a measure; 1 for heads.
    long weight(int measure, int seat) {
        int k = Arrays.binarySearch(seats[measure], seat);
        return k < 0 ? 0 : weights[measure] == null ? 1 : weights[measure][k];
    }

    /// How much a seat weighs in each measure; 0 where it is not counted.
    long[] weights(int seat, Set<Integer> named) {
        long[] each = new long[measures.size()];
        for (int m = 0; m < each.length; m++) {
            boolean leftOut = measures.get(m).named() == Measure.NamedSeats.LEAVE_OUT_THE_NAMED && named.contains(seat);
            each[m] = leftOut ? 0 : weight(m, seat);
        }
        return each;
    }

    /// How much one seat of a class weighs in each measure; 0 where it is not counted.
    long[] weights(SeatClass of) {
        long[] each = new long[measures.size()];
        for (int m = 0; m < each.length; m++) {
            boolean counted = of.groups().containsAll(measures.get(m).groups());
            each[m] =
                    !counted ? 0 : weights[m] == null ? 1 : weight(m, of.seats().getFirst());
        }
        return each;
    }

    /// A tally of seats by class and position. Seats of one class weigh the same wherever a measure has a weight.
    Tally tally(List<SeatClass> classes, int[][] share) {
        Tally tally = Tally.empty(measures.size());
        for (int m = 0; m < measures.size(); m++) {
            for (int c = 0; c < classes.size(); c++) {
                SeatClass seats = classes.get(c);
                if (seats.groups().containsAll(measures.get(m).groups())) {
                    long each = weights[m] == null ? 1 : weight(m, seats.seats().getFirst());
                    for (int p = 0; p < share[c].length; p++) {
                        tally.add(m, p, share[c][p] * each);
                    }
                }
            }
        }
        return tally;
    }

    /// What each seat weighs that some measure weighs, by the id of the weight and of the seat.
    Map<String, Map<String, Long>> byWeight() {
        Map<String, Map<String, Long>> all = new TreeMap<>();
        for (int m = 0; m < weights.length; m++) {
            if (weights[m] != null) {
                Map<String, Long> values =
                        all.computeIfAbsent(measures.get(m).weight().orElseThrow(), _ -> new TreeMap<>());
                for (int k = 0; k < seats[m].length; k++) {
                    values.put(roll.seats().get(seats[m][k]).id(), weights[m][k]);
                }
            }
        }
        return all;
    }

    /// The measures that have a weight.
    List<Integer> weighted() {
        List<Integer> weighted = new ArrayList<>();
        for (int m = 0; m < weights.length; m++) {
            if (weights[m] != null) {
                weighted.add(m);
            }
        }
        return weighted;
    }
}
