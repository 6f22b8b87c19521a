package org.comity.record.council;

import java.util.List;
import java.util.function.Consumer;
import org.comity.acts.Act;
import org.comity.acts.council.Council;
import org.comity.record.Revealed;

/// A council that grows act by act. Immutable.
///
/// What was retracted comes back when the retraction is retracted. The states of a council do not know how; so it is
/// made again from the first act, without the retraction. That is rare, and all other acts cost what they cost.
///
/// @param empty what it began with
record Growing(Council empty, Council council, Undoing undoing) {
    static Growing from(Council empty) {
        return new Growing(empty, empty, Undoing.NOTHING);
    }

    /// The number of the last act that was seen.
    long last() {
        return council.last();
    }

    /// Hands acts, in their order, to whoever asks.
    @FunctionalInterface
    interface Acts {
        void each(Consumer<Act> to);
    }

    static Acts of(List<Act> acts) {
        return acts::forEach;
    }

    /// The same after more acts.
    ///
    /// @param next those that come next
    /// @param all all from the first one on, these included; asked for only when it has to be made again
    Growing with(Acts next, Acts all) {
        Step step = new Step(this);
        next.each(step::take);
        if (step.undoing.dead().equals(undoing.dead())) {
            return new Growing(empty, step.council, step.undoing);
        }
        Step again = new Step(from(empty));
        all.each(act -> again.take(Undoing.counted(act, step.undoing.dead())));
        return new Growing(empty, again.council, step.undoing);
    }

    /// The same after all acts up to a number.
    Growing upTo(Revealed revealed, long number) {
        return number <= last()
                ? this
                : with(to -> revealed.each(last(), number, to), to -> revealed.each(0, number, to))
                        .seen(number);
    }

    /// Entries that are no acts count too.
    private Growing seen(long number) {
        return council.last() == number ? this : new Growing(empty, council.seen(number), undoing);
    }

    private static final class Step {
        private Council council;
        private Undoing undoing;

        Step(Growing begun) {
            council = begun.council;
            undoing = begun.undoing;
        }

        void take(Act act) {
            council = council.evolve(act);
            undoing = undoing.with(act);
        }
    }
}
