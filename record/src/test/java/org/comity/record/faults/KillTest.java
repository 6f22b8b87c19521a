package org.comity.record.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.comity.acts.Content;
import org.comity.acts.Draft;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.Proposal;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.comity.trials.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that writes is killed at random moments, as an operator, the kernel or a container does it.
class KillTest {
    private static final int WRITERS = 8;

    @TempDir
    Path temporary;

    @Test
    @Tag("slow")
    void what_was_acknowledged_outlives_twenty_kills_of_the_writer() throws Exception {
        kill(Times.of("comity.kills", 20), 5_000);
    }

    @Test
    @Tag("slow")
    void a_store_of_a_hundred_thousand_acts_is_ready_after_a_kill() throws Exception {
        kill(Times.of("comity.kills.large", 3), Times.of("comity.kills.acts", 100_000));
    }

    @Test
    @Tag("long")
    void what_was_acknowledged_outlives_two_thousand_kills_of_the_writer() throws Exception {
        kill(Times.of("comity.kills.long", 2_000), Times.of("comity.kills.long.acts", 5_000));
    }

    @Test
    @Tag("long")
    void a_store_of_a_hundred_thousand_acts_is_ready_after_each_of_two_hundred_kills() throws Exception {
        kill(Times.of("comity.kills.long.large", 200), Times.of("comity.kills.acts", 100_000));
    }

    private void kill(int cycles, int acts) throws Exception {
        Path store = temporary.resolve("store");
        Remembered remembered = Remembered.ofNew(store, WRITERS);
        fill(store, acts);
        assertEquals(acts, remembered.check());
        List<Long> readyMillis = new ArrayList<>();
        Seeded.times(1, random -> {
            for (int cycle = 0; cycle < cycles; cycle++) {
                cycle(store, remembered, random, readyMillis);
            }
        });
        finish(store, remembered);
        long size = remembered.check();
        remembered.requireGuardAtHead(size);
        assertTrue(remembered.acknowledged() > 0, "nothing was acknowledged, so nothing was tried");
        report(cycles, acts, remembered, size, readyMillis);
    }

    private void cycle(Path store, Remembered remembered, Random random, List<Long> readyMillis) {
        long started = System.nanoTime();
        try (Processes.Talk child = start(store, "1000000", remembered)) {
            if (!readyMillis.isEmpty() && random.nextInt(5) == 0) {
                // While it opens the store, or before, or just after.
                pause(random.nextInt(1_000));
                child.kill();
                remembered.check();
                return;
            }
            String first = child.hear();
            readyMillis.add((System.nanoTime() - started) / 1_000_000);
            assertTrue(first.startsWith("ready "), first);
            // The whole log, after every start, before anything is added.
            long size = remembered.check();
            assertEquals("ready " + size, first);
            remembered.requireGuardAtHead(size);
            child.tell("go");
            remembered.await(random.nextInt(120));
            pause(random.nextInt(20));
            assertTrue(child.isAlive(), () -> "it ended by itself: " + child.errors());
            child.kill();
        }
    }

    /// What was never answered is sent once more, and the store closed in order.
    private void finish(Path store, Remembered remembered) {
        try (Processes.Talk child = start(store, "10", remembered)) {
            child.tell("go");
            assertEquals(0, child.end(), () -> child.errors().toString());
        }
    }

    private Processes.Talk start(Path store, String limit, Remembered remembered) {
        List<String> arguments = new ArrayList<>(List.of(store.toString(), "careful", limit));
        Collections.addAll(arguments, remembered.next());
        return new Processes.Talk(
                Processes.java(Child.class, emptied(), arguments.toArray(String[]::new)), Map.of(), remembered::hear);
    }

    private Path emptied() {
        Path place = temporary.resolve("tmp");
        Processes.empty(place);
        return place;
    }

    private static void fill(Path path, int acts) {
        try (Store store = Store.open(path, StoreOptions.of("filling")).orThrow()) {
            for (int from = 0; from < acts; from += 1_000) {
                List<Draft> drafts = IntStream.range(from, Math.min(acts, from + 1_000))
                        .mapToObj(n -> Writings.draft("fill-" + n, new Content.Open("Act " + n + " of many.")))
                        .toList();
                assertTrue(store.append(Proposal.of(Writings.ORGANISATION, drafts)) instanceof Entered);
            }
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void report(int cycles, int acts, Remembered remembered, long size, List<Long> readyMillis) {
        List<Long> sorted = readyMillis.stream().sorted().toList();
        System.out.printf(
                "kill: %d kills, %d proposals acknowledged, 0 lost, 0 twice, %d acts at the end; ready at %d acts and more"
                        + " in %d ms (median), %d ms (slowest), JVM start included%n",
                cycles, remembered.acknowledged(), size, acts, sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
