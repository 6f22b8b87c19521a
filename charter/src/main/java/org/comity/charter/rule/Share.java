package org.comity.charter.rule;

import java.math.BigInteger;

/// A part of a whole, kept exact as a fraction above 0 and at most 1.
///
/// The fraction is kept as it was written, so that 2/4 and 50% are equal parts but print as themselves.
///
/// @param numerator from 1 to 10^9
/// @param denominator from the numerator to 10^9; for a percentage 100, 1000, ...
public record Share(long numerator, long denominator, Notation notation) {
    public static final long MOST = 1_000_000_000L;

    /// How the charter writes the share.
    public enum Notation {
        FRACTION,
        PERCENT
    }

    public Share {
        if (numerator < 1 || denominator < numerator || denominator > MOST) {
            throw new IllegalArgumentException("not a share above 0 and at most 1: " + numerator + "/" + denominator);
        }
        if (notation == Notation.PERCENT && !isHundredth(denominator)) {
            throw new IllegalArgumentException("a percentage has a denominator of 100, 1000, ...: " + denominator);
        }
    }

    private static boolean isHundredth(long denominator) {
        long rest = denominator;
        while (rest > 100 && rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 100;
    }

    /// Whether it is everything, as 1/1 or 100%.
    public boolean isWhole() {
        return numerator == denominator;
    }

    /// Whether it is a half, as 1/2 or 50%.
    public boolean isHalf() {
        return 2 * numerator == denominator;
    }

    /// The whole number nearest to this share of a whole that still meets the threshold: the least for a
    /// floor, the greatest for a ceiling. Exact for every whole from 0 to 2^63-1.
    public long edge(Threshold threshold, long whole) {
        if (Math.multiplyHigh(numerator, whole) != 0 || numerator * whole < 0) {
            return wideEdge(threshold, whole);
        }
        long product = numerator * whole;
        long down = product / denominator;
        boolean even = product % denominator == 0;
        return switch (threshold) {
            case AT_LEAST -> even ? down : down + 1;
            case MORE_THAN -> down + 1;
            case AT_MOST -> down;
            case FEWER_THAN -> even ? down - 1 : down;
        };
    }

    private long wideEdge(Threshold threshold, long whole) {
        BigInteger[] parts = BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(whole))
                .divideAndRemainder(BigInteger.valueOf(denominator));
        long down = parts[0].longValueExact();
        boolean even = parts[1].signum() == 0;
        return switch (threshold) {
            case AT_LEAST -> even ? down : down + 1;
            case MORE_THAN -> down + 1;
            case AT_MOST -> down;
            case FEWER_THAN -> even ? down - 1 : down;
        };
    }

    /// As the rule language writes it: `2/3` or `62.5%`.
    public String words() {
        if (notation == Notation.FRACTION) {
            return numerator + "/" + denominator;
        }
        long scale = denominator / 100;
        if (scale == 1) {
            return numerator + "%";
        }
        int digits = Long.toString(scale).length() - 1;
        String decimals = Long.toString(numerator % scale);
        return numerator / scale + "." + "0".repeat(digits - decimals.length()) + decimals + "%";
    }
}
