package org.comity.cli.record;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Says on the error stream how far a long piece of work has come; says nothing when the work is short.
///
/// Not safe for use by several threads.
public final class Progress {
    private final PrintStream to;
    private final long every;
    private final LongSupplier nanoseconds;
    private long next;

    /// @param every how long to be silent at first and between two lines
    /// @param nanoseconds the time that has passed since some moment
    Progress(PrintStream to, Duration every, LongSupplier nanoseconds) {
        this.to = to;
        this.every = every.toNanos();
        this.nanoseconds = nanoseconds;
        this.next = nanoseconds.getAsLong() + this.every;
    }

    /// A line a second where somebody watches, else one every five.
    public static Progress on(PrintStream to) {
        Console console = System.console();
        boolean watched = console != null && console.isTerminal();
        return new Progress(to, Duration.ofSeconds(watched ? 1 : 5), System::nanoTime);
    }

    /// So much of it is done. Costs a look at the clock.
    public void done(String what, long done, long of) {
        long now = nanoseconds.getAsLong();
        if (now - next >= 0) {
            to.println(what + ": " + done + " of " + of);
            next = now + every;
        }
    }
}
