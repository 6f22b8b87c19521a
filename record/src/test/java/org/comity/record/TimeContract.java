package org.comity.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.acts.Act;
import org.comity.acts.Draft;
import org.comity.acts.keeping.ClockJump;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Entered;
import org.comity.record.Records.Leaf;
import org.junit.jupiter.api.Test;

/// Clocks that jump, readers who wait, proposers who are interrupted, and the end.
@SuppressWarnings("exports")
public interface TimeContract extends JournalTrial {
    // Clocks.

    @Test
    default void recorded_never_goes_back_and_a_jump_of_the_clock_is_entered_before_the_next_act() {
        enter(Statements.saying(COUNCIL, "before"));
        clock().pass(Duration.ofMinutes(1));
        clock().set(Duration.ofHours(-1));
        enter(Statements.saying(COUNCIL, "after"));
        List<Act> acts = acts(COUNCIL);
        assertEquals(3, acts.size());
        ClockJump jump = assertInstanceOf(ClockJump.class, acts.get(1).body());
        assertEquals(Instant.parse("2031-05-01T09:01:00Z"), jump.expected());
        assertEquals(Instant.parse("2031-05-01T08:01:00Z"), jump.showed());
        assertEquals(acts.get(0).recorded(), acts.get(1).recorded());
        assertEquals(acts.get(0).recorded(), acts.get(2).recorded());
        assertProved(COUNCIL);
    }

    @Test
    default void a_clock_that_jumps_ahead_is_followed_and_the_jump_is_entered() {
        enter(Statements.saying(COUNCIL, "before"));
        clock().set(Duration.ofSeconds(3));
        enter(Statements.saying(COUNCIL, "after"));
        List<Act> acts = acts(COUNCIL);
        assertInstanceOf(ClockJump.class, acts.get(1).body());
        assertEquals(Instant.parse("2031-05-01T09:00:03Z"), acts.get(2).recorded());
        // The other organisation hears of it when it writes next, and once.
        enter(Statements.saying(LEAGUE, "later"));
        enter(Statements.saying(LEAGUE, "later still"));
        assertEquals(3, journal().head(LEAGUE).size());
        assertInstanceOf(ClockJump.class, acts(LEAGUE).getFirst().body());
    }

    @Test
    default void a_jump_of_the_clock_takes_no_request_id_from_somebody_elses_act() {
        Draft draft = Statements.saying(COUNCIL, "before", "journal-clock-2");
        enter(draft);
        clock().set(Duration.ofSeconds(3));
        assertEquals(List.of(3L), enter(Statements.saying(COUNCIL, "after")).numbers());
        assertInstanceOf(ClockJump.class, acts(COUNCIL).get(1).body());
        assertEquals(List.of(1L), enter(draft).numbers());
    }

    @Test
    default void a_clock_that_is_steered_and_time_that_passes_are_no_jumps() {
        enter(Statements.saying(COUNCIL, "before"));
        clock().set(Duration.ofSeconds(2));
        enter(Statements.saying(COUNCIL, "between"));
        clock().pass(Duration.ofDays(3));
        enter(Statements.saying(COUNCIL, "after"));
        assertEquals(List.of("before", "between", "after"), texts(COUNCIL));
    }

    // Following.

    @Test
    default void who_follows_gets_what_is_entered_meanwhile_and_nothing_when_nothing_comes() throws Exception {
        assertEquals(List.of(), journal().follow(COUNCIL, 0, 10, Duration.ofMillis(1)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Leaf>> followed =
                    threads.submit(() -> journal().follow(COUNCIL, 0, 10, Duration.ofSeconds(60)));
            enter(Statements.saying(COUNCIL, "news"));
            assertEquals(1, followed.get().getFirst().number());
            // What is there already is given at once.
            assertEquals(
                    1, journal().follow(COUNCIL, 0, 10, Duration.ofSeconds(60)).size());
        }
    }

    // Interrupts.

    @Test
    default void an_interrupted_proposer_gets_its_answer_and_stays_interrupted() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> interrupted = threads.submit(() -> {
                Thread.currentThread().interrupt();
                enter(Statements.saying(COUNCIL, "all the same"));
                return Thread.currentThread().isInterrupted();
            });
            assertTrue(interrupted.get());
        }
        assertEquals(List.of("all the same"), texts(COUNCIL));
    }

    // Closing.

    @Test
    default void closing_waits_for_what_is_queued_and_refuses_what_comes_later() throws Exception {
        List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch some = new CountDownLatch(20);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                threads.submit(() -> {
                    Answer answer;
                    do {
                        answer = append(Statements.saying(COUNCIL, "text"));
                        answers.add(answer);
                        some.countDown();
                    } while (answer instanceof Entered);
                });
            }
            some.await();
            journal().close();
        }
        long entered = answers.stream().filter(Entered.class::isInstance).count();
        answers.stream()
                .filter(answer -> !(answer instanceof Entered))
                .forEach(answer -> assertRefused("STORE-13", answer));
        reopen();
        assertEquals(entered, journal().head(COUNCIL).size());
    }
}
