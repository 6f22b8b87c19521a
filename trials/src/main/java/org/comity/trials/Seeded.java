package org.comity.trials;

import java.util.Random;

/// Repeats a trial with random numbers that can be had again: a failure names the seed with which the first trial
/// fails.
public final class Seeded {
    private Seeded() {}

    /// One trial, which draws from the random numbers and throws when something does not hold.
    @FunctionalInterface
    public interface Trial {
        void run(Random random);
    }

    public static void times(int times, Trial trial) {
        String given = System.getProperty("comity.seed", "");
        long first = given.isBlank() ? System.nanoTime() : Long.parseLong(given);
        for (long seed = first; seed < first + times; seed++) {
            try {
                // Seeds that follow each other give similar first numbers unless they are mixed.
                trial.run(new Random(seed * 0x9E3779B97F4A7C15L));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("repeat with -Dcomity.seed=" + seed + ": " + broken.getMessage(), broken);
            }
        }
    }
}
