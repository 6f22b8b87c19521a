package org.comity.record.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.acts.keeping.ClockJump;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clock of a running process is set (libfaketime): no act is recorded before the one before it, and that the clock
/// jumped is in the record. That recording never goes back [Remembered] checks of every act.
class ClockJumpTest {
    private static final Duration SLACK = Duration.ofMinutes(2);

    @TempDir
    Path temporary;

    private int asked;

    @Test
    @Tag("slow")
    void recording_never_goes_back_and_each_jump_of_the_clock_is_on_record() throws Exception {
        Optional<Path> library = library();
        assumeTrue(library.isPresent(), "no foreign tool: libfaketime (Debian package faketime)");
        Path store = temporary.resolve("store");
        Remembered remembered = Remembered.ofNew(store, 1);
        set(0);
        try (Processes.Talk stepper = start(store, library.get(), remembered)) {
            assertEquals("ready", stepper.hear(), () -> stepper.errors().toString());
            step(stepper);
            // A second is what time servers may do, and need not be on record.
            for (int seconds : new int[] {1, 0, 3_600, 0, 86_400, 0, -3_600, 0, -86_400, 0}) {
                set(seconds);
                // The library looks once a second; looking each time would make it ten times slower.
                Thread.sleep(2_000);
                step(stepper);
            }
        }
        remembered.check();
        List<Duration> jumps = remembered.jumps().stream()
                .map(jump -> Duration.between(jump.expected(), jump.showed()))
                .toList();
        System.out.println("clock: jumps on record " + jumps);
        List<Duration> large =
                jumps.stream().filter(jump -> jump.abs().compareTo(SLACK) > 0).toList();
        List<Integer> hours = List.of(1, -1, 24, -24, -1, 1, -24, 24);
        assertEquals(hours.size(), large.size(), () -> "jumps on record: " + jumps);
        for (int i = 0; i < hours.size(); i++) {
            assertNear(Duration.ofHours(hours.get(i)), large.get(i));
        }
    }

    @Test
    @Tag("slow")
    void a_clock_that_was_set_back_while_nobody_looked_is_on_record_too() throws Exception {
        Optional<Path> library = library();
        assumeTrue(library.isPresent(), "no foreign tool: libfaketime (Debian package faketime)");
        Path store = temporary.resolve("store");
        Remembered remembered = Remembered.ofNew(store, 1);
        for (int seconds : new int[] {0, -86_400, 0}) {
            set(seconds);
            try (Processes.Talk stepper = start(store, library.get(), remembered)) {
                assertEquals("ready", stepper.hear(), () -> stepper.errors().toString());
                step(stepper);
            }
            remembered.check();
        }
        List<ClockJump> jumps = remembered.jumps();
        assertEquals(1, jumps.size(), jumps::toString);
        assertNear(
                Duration.ofHours(-24),
                Duration.between(jumps.getFirst().expected(), jumps.getFirst().showed()));
    }

    private void step(Processes.Talk stepper) {
        for (int i = 0; i < 3; i++) {
            stepper.tell(Integer.toString(asked++));
            String said = stepper.hear();
            assertTrue(said.startsWith("ack "), said);
        }
    }

    private Processes.Talk start(Path store, Path library, Remembered remembered) {
        Map<String, String> environment = Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", temporary.resolve("clock").toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "DONT_FAKE_MONOTONIC", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1");
        return new Processes.Talk(
                Processes.java(Stepper.class, temporary, store.toString()), environment, remembered::hear);
    }

    /// How far the clock is off, in seconds.
    private void set(int seconds) throws IOException {
        Path fresh = temporary.resolve("clock.new");
        Files.writeString(fresh, (seconds < 0 ? "" : "+") + seconds + "\n");
        Files.move(fresh, temporary.resolve("clock"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void assertNear(Duration expected, Duration found) {
        assertTrue(expected.minus(found).abs().compareTo(SLACK) < 0, () -> "a jump of " + found + ", not " + expected);
    }

    private static Optional<Path> library() throws IOException {
        List<Path> places = new ArrayList<>();
        try (Stream<Path> found = Files.list(Path.of("/usr/lib"))) {
            places.addAll(found.toList());
        }
        return places.stream()
                .map(place -> place.resolve("faketime/libfaketimeMT.so.1"))
                .filter(Files::isReadable)
                .findFirst();
    }
}
