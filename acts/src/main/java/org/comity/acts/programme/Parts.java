package org.comity.acts.programme;

import java.math.BigInteger;
import java.util.stream.Stream;

/// Adds parts of a whole, exactly.
final class Parts {
    private Parts() {}

    /// Whether those of the shares that are parts are together more than the whole.
    static boolean areMoreThanTheWhole(Stream<Share> shares) {
        BigInteger part = BigInteger.ZERO;
        BigInteger whole = BigInteger.ONE;
        for (Share share : shares.toList()) {
            if (share instanceof Share.Part(long more, long of)) {
                part = part.multiply(BigInteger.valueOf(of))
                        .add(BigInteger.valueOf(more).multiply(whole));
                whole = whole.multiply(BigInteger.valueOf(of));
                BigInteger common = part.gcd(whole);
                part = part.divide(common);
                whole = whole.divide(common);
            }
        }
        return part.compareTo(whole) > 0;
    }
}
