package org.comity.charter.vote;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The ways in which the seats of one class can fall on kinds of position that no test tells apart.
///
/// A *spread* says how many seats stand in each kind; it stands for as many completions as there are ways to choose
/// the seats and their positions.
final class Spreads {
    private final int size;
    /// A position of each kind, and how many positions are of it.
    private final int[] positions;
    private final int[] alike;
    private final List<int[]> spreads = new ArrayList<>();

    /// @param size how many seats
    /// @param positions a position of each kind
    /// @param alike how many positions are of each kind
    Spreads(int size, int[] positions, int[] alike) {
        this.size = size;
        this.positions = positions;
        this.alike = alike;
        fill(new int[positions.length], 0, size);
    }

    private void fill(int[] spread, int kind, int rest) {
        if (kind == spread.length - 1) {
            spread[kind] = rest;
            spreads.add(spread.clone());
            return;
        }
        for (int here = rest; here >= 0; here--) {
            spread[kind] = here;
            fill(spread, kind + 1, rest - here);
        }
    }

    /// How many spreads there are for a number of seats and kinds, or [Integer#MAX_VALUE] for more than that.
    static int count(int size, int kinds) {
        long count = 1;
        for (int i = 1; i < kinds; i++) {
            count = count * (size + i) / i;
            if (count >= Integer.MAX_VALUE) {
                return Integer.MAX_VALUE;
            }
        }
        return (int) count;
    }

    int count() {
        return spreads.size();
    }

    int kinds() {
        return positions.length;
    }

    int position(int kind) {
        return positions[kind];
    }

    int seats(int spread, int kind) {
        return spreads.get(spread)[kind];
    }

    /// Where a spread stands in the list.
    private int indexOf(int[] spread) {
        int index = 0;
        int rest = size;
        for (int kind = 0; kind < spread.length - 1; kind++) {
            // Spreads with more seats of this kind come first.
            int skipped = rest - spread[kind];
            if (skipped > 0) {
                index += count(skipped - 1, spread.length - kind);
            }
            rest -= spread[kind];
        }
        return index;
    }

    /// Where a spread of one seat fewer stands here once that seat takes a position of each kind.
    int[] with(Spreads fewer, int spread) {
        int[] found = new int[kinds()];
        int[] more = fewer.spreads.get(spread).clone();
        for (int kind = 0; kind < found.length; kind++) {
            more[kind]++;
            found[kind] = indexOf(more);
            more[kind]--;
        }
        return found;
    }

    /// The same class with one seat fewer.
    Spreads fewer() {
        return new Spreads(size - 1, positions, alike);
    }

    /// For how many completions each spread stands.
    BigInteger[] completions() {
        List<BigInteger> each = new ArrayList<>(count());
        BigInteger[][] powers = new BigInteger[kinds()][size + 1];
        for (int kind = 0; kind < kinds(); kind++) {
            powers[kind][0] = BigInteger.ONE;
            for (int seats = 1; seats <= size; seats++) {
                powers[kind][seats] = powers[kind][seats - 1].multiply(BigInteger.valueOf(alike[kind]));
            }
        }
        addCompletions(each, powers, 0, size, BigInteger.ONE);
        return each.toArray(BigInteger[]::new);
    }

    private void addCompletions(List<BigInteger> each, BigInteger[][] powers, int kind, int rest, BigInteger ways) {
        if (kind == kinds() - 1) {
            each.add(ways.multiply(powers[kind][rest]));
            return;
        }
        BigInteger choices = BigInteger.ONE;
        for (int here = rest; here >= 0; here--) {
            addCompletions(
                    each, powers, kind + 1, rest - here, ways.multiply(choices).multiply(powers[kind][here]));
            choices = choices.multiply(BigInteger.valueOf(here)).divide(BigInteger.valueOf(rest - here + 1L));
        }
    }

    /// The same, where no number can be larger than a long holds.
    long[] fewCompletions() {
        long[] each = new long[count()];
        for (int i = 0; i < each.length; i++) {
            long ways = 1;
            int placed = 0;
            for (int kind = 0; kind < kinds(); kind++) {
                for (int seat = 1; seat <= seats(i, kind); seat++) {
                    placed++;
                    // Divides evenly: after each step it is a number of ways to choose.
                    ways = ways * placed / seat;
                }
                for (int seat = 0; seat < seats(i, kind) && alike[kind] > 1; seat++) {
                    ways *= alike[kind];
                }
            }
            each[i] = ways;
        }
        return each;
    }
}
