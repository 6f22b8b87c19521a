package org.comity.record.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk says that it could not write (libfiu). Whatever is on it then, nobody knows: the store must stop,
/// say so, and have kept what it acknowledged.
class FailingForceTest {
    private static final int WRITERS = 6;
    private static final String[] FAULTS = {"posix/io/sync/fdatasync", "posix/io/sync/fsync", "posix/io/rw/pwrite"};

    @TempDir
    Path temporary;

    @BeforeEach
    void the_tool_is_there() {
        assumeTrue(Processes.has("fiu-run"), "no foreign tool: fiu-run (Debian package fiu-utils)");
    }

    @Test
    @Tag("slow")
    void after_a_failed_write_or_force_the_store_takes_no_more_and_has_lost_nothing() {
        fail(Times.of("comity.fsyncs", 6));
    }

    @Test
    @Tag("long")
    void two_hundred_failing_disks_lose_nothing() {
        fail(Times.of("comity.fsyncs.long", 200));
    }

    private void fail(int runs) {
        Path store = temporary.resolve("store");
        Remembered remembered = Remembered.ofNew(store, WRITERS);
        Map<String, Integer> stopped = new TreeMap<>();
        int notOpened = 0;
        List.of(FAULTS).forEach(fault -> stopped.put(fault, 0));
        // Where a fault strikes is chance: often the store is not even opened. Each must have stopped one.
        for (int run = 0; run < runs || stopped.containsValue(0) && run < 20 * runs; run++) {
            String fault = FAULTS[run % FAULTS.length];
            Came came = fail(store, remembered, fault);
            stopped.merge(fault, came == Came.STOPPED ? 1 : 0, Integer::sum);
            notOpened += came == Came.NOT_OPENED ? 1 : 0;
            long size = remembered.check();
            succeed(store, remembered);
            assertTrue(remembered.check() > size, "after the disk was well again nothing was entered");
        }
        System.out.printf(
                "failing disk: %d runs, stopped by %s, %d not opened, %d proposals acknowledged, 0 lost%n",
                runs, stopped, notOpened, remembered.acknowledged());
        stopped.forEach((fault, times) -> assertTrue(times > 0, "no store was stopped by " + fault + ": void"));
    }

    private enum Came {
        STOPPED,
        NOT_OPENED,
        NOTHING_FAILED
    }

    private Came fail(Path store, Remembered remembered, String fault) {
        List<String> command = new ArrayList<>(
                List.of("fiu-run", "-x", "-f", "", "-c", "enable_random name=" + fault + ",probability=0.05"));
        command.addAll(child(store, remembered, "400"));
        try (Processes.Talk child = new Processes.Talk(command, Map.of(), remembered::hear)) {
            String said = child.hear();
            if (said.startsWith("not-opened ")) {
                assertEquals(4, child.end());
                return Came.NOT_OPENED;
            }
            assertTrue(said.startsWith("ready "), () -> said + child.errors());
            child.tell("go");
            String last = said;
            for (String line = child.hear(); !line.equals(Processes.Talk.END); line = child.hear()) {
                last = line;
            }
            int code = child.end();
            if (code == 0) {
                return Came.NOTHING_FAILED;
            }
            assertEquals("stopped STORE-9", last, () -> fault + child.errors());
            assertEquals(3, code);
            return Came.STOPPED;
        }
    }

    private void succeed(Path store, Remembered remembered) {
        try (Processes.Talk child = new Processes.Talk(child(store, remembered, "3"), Map.of(), remembered::hear)) {
            String said = child.hear();
            assertTrue(said.startsWith("ready "), () -> said + child.errors());
            child.tell("go");
            assertEquals(0, child.end(), () -> child.errors().toString());
        }
    }

    private List<String> child(Path store, Remembered remembered, String limit) {
        List<String> arguments = new ArrayList<>(List.of(store.toString(), "careful", limit));
        Collections.addAll(arguments, remembered.next());
        Path place = temporary.resolve("tmp");
        Processes.empty(place);
        return Processes.java(Child.class, place, arguments.toArray(String[]::new));
    }
}
