package org.comity.charter.vote;

/// How much stands in each position, by measure.
final class Tally {
    private static final int POSITIONS = Position.values().length;

    private final long[] sums;

    private Tally(long[] sums) {
        this.sums = sums;
    }

    static Tally empty(int measures) {
        return new Tally(new long[measures * POSITIONS]);
    }

    void add(int measure, int position, long amount) {
        sums[measure * POSITIONS + position] += amount;
    }

    long get(int measure, int position) {
        return sums[measure * POSITIONS + position];
    }

    /// Takes everything out of a position.
    void clear(int position) {
        for (int i = position; i < sums.length; i += POSITIONS) {
            sums[i] = 0;
        }
    }

    /// What stands in any of some positions, given as bits.
    long sum(int measure, int positions) {
        long sum = 0;
        int from = measure * POSITIONS;
        for (int rest = positions; rest != 0; rest &= rest - 1) {
            sum += sums[from + Integer.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /// Another tally with the same sums.
    Tally copy() {
        return new Tally(sums.clone());
    }

    /// Puts a number of seats that weigh alike into a position; a negative number takes them out.
    ///
    /// @param weights how much one of them weighs in each measure
    void add(long[] weights, int position, long seats) {
        for (int m = 0; m < weights.length; m++) {
            sums[m * POSITIONS + position] += weights[m] * seats;
        }
    }

    /// The same seats with each position seen as another.
    Tally seenAs(int[] other) {
        Tally seen = new Tally(new long[sums.length]);
        for (int i = 0; i < sums.length; i++) {
            seen.sums[i - i % POSITIONS + other[i % POSITIONS]] += sums[i];
        }
        return seen;
    }
}
