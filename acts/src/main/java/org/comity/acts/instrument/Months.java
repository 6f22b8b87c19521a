package org.comity.acts.instrument;

import java.util.OptionalLong;

/// Numbers of months, as instruments give them.
final class Months {
    private static final long MOST = 12_000;

    private Months() {}

    static void positive(String what, OptionalLong months) {
        within(what, months, 1);
    }

    static void any(String what, OptionalLong months) {
        within(what, months, 0);
    }

    private static void within(String what, OptionalLong months, long least) {
        if (months.isPresent() && (months.getAsLong() < least || months.getAsLong() > MOST)) {
            throw new IllegalArgumentException(
                    what + " is from " + least + " to " + MOST + " months, not " + months.getAsLong());
        }
    }
}
