package org.comity.charter.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Test;

class HalvesTest {
    /// Heads, heads of a group, and a weight; the last two measures differ from seat to seat.
    private static final int HEAVY = 2;

    @Test
    void meeting_in_the_middle_counts_what_looking_at_every_set_counts() {
        Seeded.times(300, random -> {
            int size = 1 + random.nextInt(9);
            List<long[]> seats = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                seats.add(new long[] {1, random.nextInt(2), random.nextInt(20)});
            }
            long heads = random.nextInt(size + 1);
            long weight = random.nextInt(10 * size);
            long group = random.nextInt(3);
            Predicate<long[]> rule = inFavour -> inFavour[0] >= heads && inFavour[2] >= weight || inFavour[1] > group;
            Halves halves = new Halves(seats, HEAVY, rule);
            for (int seat = 0; seat < size; seat++) {
                assertEquals(byHand(seats, seat, rule), halves.pivotal(seat, 2), seats::toString);
            }
        });
    }

    private static BigInteger byHand(List<long[]> seats, int seat, Predicate<long[]> rule) {
        long pivotal = 0;
        for (int set = 0; set < 1 << seats.size(); set++) {
            if ((set >> seat & 1) == 0 && rule.test(sum(seats, set)) != rule.test(sum(seats, set | 1 << seat))) {
                pivotal += 1L << seats.size() - 1 - Integer.bitCount(set);
            }
        }
        return BigInteger.valueOf(pivotal);
    }

    private static long[] sum(List<long[]> seats, int set) {
        long[] sum = new long[3];
        for (int i = 0; i < seats.size(); i++) {
            for (int m = 0; m < sum.length && (set >> i & 1) == 1; m++) {
                sum[m] += seats.get(i)[m];
            }
        }
        return sum;
    }

    @Test
    void seats_without_a_weight_are_counted_by_their_heads() {
        List<long[]> seats = List.of(new long[] {1}, new long[] {1}, new long[] {1});
        // Two of three: a seat decides when exactly one of the others is in favour, and the other takes one of two.
        assertEquals(BigInteger.valueOf(4), new Halves(seats, -1, inFavour -> inFavour[0] >= 2).pivotal(0, 2));
    }
}
