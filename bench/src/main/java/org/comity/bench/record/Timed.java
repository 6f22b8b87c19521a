package org.comity.bench.record;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Asks a question many times, after a fifth as many to warm up, and prints how long it took.
///
/// Beside the time that passed stands that of this thread on the processor: on a busy machine they differ.
record Timed(PrintStream out, int questions) {
    void time(String what, IntConsumer question) {
        IntStream.range(0, questions / 5).forEach(question);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] passed = new long[questions];
        long[] worked = new long[questions];
        for (int i = 0; i < questions; i++) {
            long begun = System.nanoTime();
            long work = threads.getCurrentThreadCpuTime();
            question.accept(i);
            worked[i] = threads.getCurrentThreadCpuTime() - work;
            passed[i] = System.nanoTime() - begun;
        }
        Arrays.sort(passed);
        Arrays.sort(worked);
        out.printf(
                "%-44s p50 %,7d µs, p99 %,7d µs; on the processor %,7d and %,7d µs%n",
                what,
                passed[questions / 2] / 1000,
                passed[questions * 99 / 100] / 1000,
                worked[questions / 2] / 1000,
                worked[questions * 99 / 100] / 1000);
    }
}
