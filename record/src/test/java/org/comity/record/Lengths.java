package org.comity.record;

import java.util.function.IntConsumer;
import org.comity.trials.Seeded;

/// To which lengths a file is cut.
public enum Lengths {
    /// The shortest, the longest, and a few that chance chooses.
    SOME {
        @Override
        public void each(int from, int to, IntConsumer cut) {
            cut.accept(from);
            cut.accept(to - 1);
            Seeded.times(FEW, random -> cut.accept(from + random.nextInt(to - from)));
        }
    },
    EVERY {
        @Override
        public void each(int from, int to, IntConsumer cut) {
            for (int length = to - 1; length >= from; length--) {
                cut.accept(length);
            }
        }
    };

    private static final int FEW = 20;

    /// @param from the shortest
    /// @param to one more than the longest
    public abstract void each(int from, int to, IntConsumer cut);
}
