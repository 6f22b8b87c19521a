package org.comity.charter.vote;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// In how many completions of the other open seats one seat decides.
final class Swings {
    private final List<Spreads> spreads;
    private final byte[] verdicts;
    private final int one;
    /// How many combinations of spreads come before the next spread of a class.
    private final int[] strides;
    /// For each spread of the class without the seat, where the class stands once the seat takes a kind of position.
    private final int[][] with;

    /// @param whole the spreads of every class, the seat included
    /// @param verdicts the verdict of every combination of them; the first class changes fastest
    /// @param one the class of the seat
    Swings(List<Spreads> whole, byte[] verdicts, int one) {
        this.spreads = new ArrayList<>(whole);
        this.verdicts = verdicts;
        this.one = one;
        this.strides = new int[whole.size()];
        int stride = 1;
        for (int c = 0; c < strides.length; c++) {
            strides[c] = stride;
            stride *= whole.get(c).count();
        }
        Spreads fewer = whole.get(one).fewer();
        spreads.set(one, fewer);
        this.with = new int[fewer.count()][];
        for (int s = 0; s < with.length; s++) {
            with[s] = whole.get(one).with(fewer, s);
        }
    }

    /// The number, where no number of completions is larger than a long holds.
    long few() {
        return few(spreads.stream().map(Spreads::fewCompletions).toArray(long[][]::new), 0, 0, 0);
    }

    private long few(long[][] ways, int c, int rest, int spreadOfOne) {
        if (c == ways.length) {
            return decides(rest, spreadOfOne) ? 1 : 0;
        }
        long sum = 0;
        for (int s = 0; s < ways[c].length; s++) {
            sum += ways[c][s] * few(ways, c + 1, c == one ? rest : rest + s * strides[c], c == one ? s : spreadOfOne);
        }
        return sum;
    }

    /// The number, whatever its size.
    BigInteger many() {
        return many(spreads.stream().map(Spreads::completions).toArray(BigInteger[][]::new), 0, 0, 0);
    }

    private BigInteger many(BigInteger[][] ways, int c, int rest, int spreadOfOne) {
        if (c == ways.length) {
            return decides(rest, spreadOfOne) ? BigInteger.ONE : BigInteger.ZERO;
        }
        BigInteger sum = BigInteger.ZERO;
        for (int s = 0; s < ways[c].length; s++) {
            BigInteger inner = many(ways, c + 1, c == one ? rest : rest + s * strides[c], c == one ? s : spreadOfOne);
            if (inner.signum() != 0) {
                sum = sum.add(ways[c][s].multiply(inner));
            }
        }
        return sum;
    }

    /// @param rest the index that the other classes give
    private boolean decides(int rest, int spread) {
        int[] places = with[spread];
        byte first = verdicts[rest + places[0] * strides[one]];
        for (int kind = 1; kind < places.length; kind++) {
            if (verdicts[rest + places[kind] * strides[one]] != first) {
                return true;
            }
        }
        return false;
    }
}
