package org.comity.charter.vote;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Counts completions of seats that all weigh differently, by meeting in the middle.
///
/// For rules that only tell seats in favour from the others and have one weight. The seats are cut into two halves; of
/// each half every set is listed by how many it has in each measure of heads, with its weight. For two such counts a
/// rule holds from some weight on, so that the pairs that adopt are counted in one pass over both lists.
///
/// Of n seats a count costs about n 2^(n/2) steps.
final class Halves {
    /// More seats than this are not counted.
    static final int MOST_SEATS = 34;

    private final List<long[]> seats;
    private final int heavy;
    private final Predicate<long[]> adopts;

    /// @param seats how much each open seat weighs in each measure
    /// @param heavy the one measure that is a weight, or -1
    /// @param adopts whether the seats in favour, by what they weigh in each measure, adopt
    Halves(List<long[]> seats, int heavy, Predicate<long[]> adopts) {
        this.seats = seats;
        this.heavy = heavy;
        this.adopts = adopts;
    }

    /// In how many completions of the others a seat decides.
    ///
    /// @param others for how many positions *not in favour* stands
    BigInteger pivotal(int seat, int others) {
        List<long[]> rest = new ArrayList<>(seats);
        long[] own = rest.remove(seat);
        int middle = rest.size() / 2;
        Map<Heads, long[]> first = sums(rest.subList(0, middle));
        Map<Heads, long[]> second = sums(rest.subList(middle, rest.size()));
        BigInteger pivotal = BigInteger.ZERO;
        for (Map.Entry<Heads, long[]> one : first.entrySet()) {
            for (Map.Entry<Heads, long[]> other : second.entrySet()) {
                long[] heads = plus(one.getKey().counts(), other.getKey().counts());
                long without = pairs(one.getValue(), other.getValue(), heads, new long[own.length]);
                long with = pairs(one.getValue(), other.getValue(), heads, own);
                int notInFavour =
                        rest.size() - one.getKey().size() - other.getKey().size();
                pivotal = pivotal.add(BigInteger.valueOf(with - without)
                        .multiply(BigInteger.valueOf(others).pow(notInFavour)));
            }
        }
        return pivotal;
    }

    /// How many seats are in a set, and how many in each measure but the heavy one.
    private record Heads(int size, long[] counts) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Heads that && size == that.size && Arrays.equals(counts, that.counts);
        }

        @Override
        public int hashCode() {
            return 31 * size + Arrays.hashCode(counts);
        }
    }

    /// The weights of every set of some seats, sorted, by its heads.
    private Map<Heads, long[]> sums(List<long[]> half) {
        int sets = 1 << half.size();
        long[] weights = new long[sets];
        Map<Heads, long[]> found = new LinkedHashMap<>();
        Map<Heads, Integer> filled = new LinkedHashMap<>();
        Heads[] heads = new Heads[sets];
        heads[0] = new Heads(0, new long[seats.getFirst().length]);
        for (int set = 1; set < sets; set++) {
            int last = Integer.numberOfTrailingZeros(set);
            int before = set & set - 1;
            long[] seat = half.get(last);
            long[] counts = plus(heads[before].counts(), seat);
            weights[set] = weights[before] + (heavy < 0 ? 0 : seat[heavy]);
            if (heavy >= 0) {
                counts[heavy] = 0;
            }
            heads[set] = new Heads(heads[before].size() + 1, counts);
        }
        Map<Heads, Integer> sizes = new LinkedHashMap<>();
        for (Heads each : heads) {
            sizes.merge(each, 1, Integer::sum);
        }
        sizes.forEach((each, size) -> found.put(each, new long[size]));
        for (int set = 0; set < sets; set++) {
            int place = filled.merge(heads[set], 1, Integer::sum) - 1;
            found.get(heads[set])[place] = weights[set];
        }
        found.values().forEach(Arrays::sort);
        return found;
    }

    /// How many pairs adopt, with some more in favour besides.
    private long pairs(long[] first, long[] second, long[] heads, long[] more) {
        long[] inFavour = plus(heads, more);
        long least = first[0] + second[0];
        long most = first[first.length - 1] + second[second.length - 1];
        long from = threshold(inFavour, heavy < 0 ? 0 : more[heavy], least, most);
        long pairs = 0;
        int high = second.length;
        for (long weight : first) {
            while (high > 0 && weight + second[high - 1] >= from) {
                high--;
            }
            pairs += second.length - high;
        }
        return pairs;
    }

    /// The least weight from which it is adopted, or one more than the most.
    private long threshold(long[] inFavour, long more, long least, long most) {
        long low = least;
        long high = most + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (heavy >= 0) {
                inFavour[heavy] = middle + more;
            }
            if (adopts.test(inFavour)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static long[] plus(long[] one, long[] other) {
        long[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
