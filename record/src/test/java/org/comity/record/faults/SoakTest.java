package org.comity.record.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.comity.record.Journal.Entered;
import org.comity.record.Records.Leaf;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.comity.record.sqlite.StoreReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Minutes of writing, reading and following: nothing piles up.
@Tag("long")
class SoakTest {
    private static final int WRITERS = 4;
    private static final long MOST_GROWTH = 24L << 20;

    @TempDir
    Path temporary;

    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private volatile boolean over;

    record Look(long heap, long files, long acts) {}

    @Test
    void minutes_of_writing_and_reading_leave_heap_and_files_as_they_were() throws Exception {
        int seconds = Times.of("comity.soak.seconds", 240);
        Path path = temporary.resolve("store");
        Remembered remembered = Remembered.ofNew(path, WRITERS);
        List<Look> looks = new ArrayList<>();
        try (Store store = Store.open(path, StoreOptions.of("soaking")).orThrow();
                ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                work.add(threads.submit(() -> write(store, writer)));
            }
            work.add(threads.submit(() -> follow(store)));
            work.add(threads.submit(() -> visit(path)));
            for (int i = 0; i < 8; i++) {
                Thread.sleep(Duration.ofMillis(seconds * 1_000L / 8));
                looks.add(look());
            }
            over = true;
            for (Future<?> one : work) {
                one.get();
            }
            assertTrue(store.stopped().isEmpty());
        }
        assertEquals(written.get(), remembered.check());
        System.out.printf(
                "soak: %d s, %d acts written, %d read; heap %s kB, open files %s%n",
                seconds,
                written.get(),
                read.get(),
                looks.stream().map(look -> look.heap >> 10).toList(),
                looks.stream().map(Look::files).toList());
        Look early = looks.get(1);
        Look late = looks.getLast();
        assertTrue(late.heap < early.heap + MOST_GROWTH, looks::toString);
        assertTrue(late.files <= early.files + 8, looks::toString);
    }

    private void write(Store store, int writer) {
        for (int n = 0; !over; n++) {
            var answer = store.append(Writings.proposal(writer, n));
            assertTrue(answer instanceof Entered, answer::toString);
            written.addAndGet(Writings.count(n));
        }
    }

    private void follow(Store store) {
        long after = 0;
        while (!over) {
            List<Leaf> leaves = store.follow(Writings.ORGANISATION, after, 1_000, Duration.ofMillis(200));
            after += leaves.size();
            read.addAndGet(leaves.size());
        }
    }

    /// One visitor after another opens the store beside the writers, reads its end and goes.
    private void visit(Path path) {
        while (!over) {
            try (StoreReader reader = StoreReader.open(path).orThrow()) {
                long size = reader.head(Writings.ORGANISATION).size();
                read.addAndGet(reader.read(Writings.ORGANISATION, Math.max(0, size - 100), 100)
                        .size());
            }
        }
    }

    private Look look() throws Exception {
        System.gc();
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        Path open = Path.of("/proc/self/fd");
        long files = 0;
        if (Files.isDirectory(open)) {
            try (Stream<Path> all = Files.list(open)) {
                files = all.count();
            }
        }
        return new Look(heap, files, written.get());
    }
}
