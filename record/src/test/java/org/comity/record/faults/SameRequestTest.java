package org.comity.record.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.acts.Content;
import org.comity.record.Journal;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.Proposal;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same is asked many times at once: retries after a lost answer, two open windows, two processes.
class SameRequestTest {
    private static final int THREADS = 50;

    @TempDir
    Path temporary;

    @Test
    @Tag("slow")
    void the_same_request_from_fifty_threads_is_one_act_each_time() throws Exception {
        ask(Times.of("comity.rounds", 300));
    }

    @Test
    @Tag("long")
    void ten_thousand_requests_from_fifty_threads_each_are_ten_thousand_acts() throws Exception {
        ask(Times.of("comity.rounds.long", 10_000));
    }

    private void ask(int rounds) throws Exception {
        Path path = temporary.resolve("store");
        Remembered remembered = Remembered.ofNew(path, 1);
        try (Store store = Store.open(path, StoreOptions.of("asking")).orThrow()) {
            long started = System.nanoTime();
            ask(store, rounds);
            System.out.printf(
                    "same request: %d rounds of %d threads, one act each, in %d s%n",
                    rounds, THREADS, (System.nanoTime() - started) / 1_000_000_000);
        }
        assertEquals(rounds, remembered.check());
    }

    private static void ask(Journal journal, int rounds) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(THREADS);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<List<Long>>> askers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                askers.add(() -> {
                    List<Long> numbers = new ArrayList<>();
                    for (int round = 0; round < rounds; round++) {
                        barrier.await();
                        numbers.add(number(journal.append(once("round-" + round))));
                    }
                    return numbers;
                });
            }
            Set<List<Long>> answers = new HashSet<>();
            for (Future<List<Long>> answer : threads.invokeAll(askers)) {
                answers.add(answer.get());
            }
            assertEquals(1, answers.size(), "some were answered other numbers than others");
            assertEquals(rounds, new HashSet<>(answers.iterator().next()).size());
            assertEquals(rounds, journal.head(Writings.ORGANISATION).size());
        }
    }

    @Tag("slow")
    @Test
    void the_second_process_is_told_who_holds_the_store_and_enters_nothing() throws Exception {
        Path path = temporary.resolve("store");
        Remembered remembered = Remembered.ofNew(path, 1);
        List<String> command = Processes.java(Child.class, temporary, path.toString(), "careful", "20", "0");
        try (Processes.Talk first = new Processes.Talk(command, Map.of(), remembered::hear)) {
            assertEquals("ready 0", first.hear());
            try (Processes.Talk second = new Processes.Talk(command, Map.of(), remembered::hear)) {
                String says = second.hear();
                assertTrue(says.startsWith("not-opened STORE-1 "), says);
                assertTrue(says.contains("pid " + first.pid() + ", fault test, since "), says);
                assertEquals(4, second.end());
            }
            assertRefusedHere(path, first.pid());
            first.tell("go");
            assertEquals(0, first.end(), () -> first.errors().toString());
        }
        long size = remembered.check();
        assertEquals(20, remembered.acknowledged());
        // What the second wanted is asked again when the first has ended: the same acts, not more.
        try (Processes.Talk third = new Processes.Talk(command, Map.of(), remembered::hear)) {
            third.tell("go");
            assertEquals(0, third.end(), () -> third.errors().toString());
        }
        assertEquals(size, remembered.check());
    }

    private static void assertRefusedHere(Path path, long holder) {
        Opened<Store> opened = Store.open(path, StoreOptions.of("this test"));
        assertTrue(opened instanceof Opened.NotOpened<Store>);
        assertTrue(((Opened.NotOpened<Store>) opened).refused().because().contains("pid " + holder));
    }

    private static Proposal once(String requestId) {
        return Proposal.of(
                Writings.ORGANISATION, List.of(Writings.draft(requestId, new Content.Open("Said " + requestId + "."))));
    }

    private static long number(Answer answer) {
        return switch (answer) {
            case Entered entered -> entered.numbers().getFirst();
            case Journal.NotEntered(var refused) -> throw new AssertionError(refused.because());
            case Journal.Unsettled(var refused) -> throw new AssertionError(refused.because());
        };
    }
}
