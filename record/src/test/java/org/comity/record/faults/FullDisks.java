package org.comity.record.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.comity.acts.Content;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Entered;
import org.comity.record.Journal.NotEntered;
import org.comity.record.Journal.Proposal;
import org.comity.record.Journal.Unsettled;
import org.comity.record.sqlite.Opened;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;

/// Fills the disk under a store, to another point each time. Run in mounts of its own.
public final class FullDisks {
    private static final int PAGE = 4_096;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long BYTES = 24L << 20;

    private final Path place;
    private final Path path;
    private final Path filler;
    private final Remembered remembered;
    private Store store;
    private int next;
    private int refused;

    private FullDisks(Path place) {
        this.place = place;
        this.path = place.resolve("store");
        this.filler = place.resolve("filler");
        this.remembered = Remembered.ofNew(path, 1);
        this.store = Store.open(path, StoreOptions.of("full disk")).orThrow();
    }

    /// @param arguments `tmpfs`, `ext4` or `guard`, at how many points, a directory
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[2]);
        int points = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "guard" -> fillGuard(tmpfs(directory.resolve("small"), "1m"), directory.resolve("guarded"));
            case "tmpfs" -> new FullDisks(tmpfs(directory.resolve("tmpfs"), "24m")).fill("tmpfs", points);
            case String type -> {
                try (LoopDisk disk = LoopDisk.make(type, BYTES, directory)) {
                    new FullDisks(disk.place()).fill(type, points);
                }
            }
        }
    }

    private static Path tmpfs(Path place, String size) throws IOException {
        Files.createDirectories(place);
        Processes.run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", place.toString());
        return place;
    }

    private void fill(String type, int points) throws IOException {
        for (int point = 0; point < points; point++) {
            // Now the write-ahead log has to grow, now the database, now the shared index: what is needed differs.
            fillUp((long) point * PAGE);
            writeUntilFull();
            if (point % 5 == 4) {
                closeAndOpenWhileFull();
            }
            Files.deleteIfExists(filler);
            writeOn();
            if (point % 3 == 2) {
                store.close();
                store = Store.open(path, StoreOptions.of("full disk")).orThrow();
            }
            remembered.check();
        }
        store.close();
        remembered.check();
        System.out.printf(
                "full disk: %s, %d points, refused %d times, %d proposals acknowledged, 0 lost, none in part%n",
                type, points, refused, remembered.acknowledged());
    }

    /// Leaves so much room and no more.
    private void fillUp(long room) throws IOException {
        try (FileChannel file = FileChannel.open(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long left = usable() - room; left >= PAGE; left = usable() - room) {
                file.write(ByteBuffer.allocate((int) Math.min(left / PAGE * PAGE, 1 << 20)));
            }
        } catch (IOException fullAlready) {
            // That is what was wanted.
        }
    }

    private long usable() throws IOException {
        return Files.getFileStore(place).getUsableSpace();
    }

    private void writeUntilFull() {
        for (int i = 0; i < 20_000; i++) {
            if (!append(next)) {
                // Once more, and it can be read meanwhile, here and by another.
                require(!append(next), "act " + next + " was refused, then entered, with no room made");
                require(store.stopped().isEmpty(), "the store stopped");
                remembered.check(store);
                return;
            }
            next++;
        }
        throw new AssertionError("the disk never filled up");
    }

    private void closeAndOpenWhileFull() {
        store.close();
        remembered.check();
        switch (Store.open(path, StoreOptions.of("full disk"))) {
            case Opened.Ready<Store>(Store opened) -> {
                store = opened;
                while (append(next)) {
                    next++;
                }
            }
            case Opened.NotOpened<Store>(var why) -> {
                require(why.code().equals("STORE-12"), why.code() + " " + why.because());
                deleteFiller();
                store = Store.open(path, StoreOptions.of("full disk")).orThrow();
            }
        }
    }

    private void deleteFiller() {
        try {
            Files.deleteIfExists(filler);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void writeOn() {
        long start = System.nanoTime();
        while (!append(next)) {
            require(System.nanoTime() - start < PATIENCE, "there is room again, and still it is refused");
            LockSupport.parkNanos(100_000_000);
        }
        next++;
    }

    /// Whether it was entered; fails when it was refused for another reason than want of room.
    private boolean append(int n) {
        Answer answer = store.append(Writings.proposal(0, n));
        return switch (answer) {
            case Entered entered -> {
                remembered.hear("ack 0 " + n + " " + entered.numbers().getFirst());
                yield true;
            }
            case NotEntered(var why) -> {
                require(why.code().equals("STORE-10"), why.code() + " " + why.because());
                refused++;
                yield false;
            }
            case Unsettled(var why) -> throw new AssertionError("unsettled: " + why.because());
        };
    }

    /// The guard's disk is full from the first act on: its blocks were laid down when the organisation was added.
    private static void fillGuard(Path small, Path path) throws IOException {
        StoreOptions options = StoreOptions.of("full disk").guardedBy(small.resolve("heads"));
        try (Store store = Store.create(path, options).orThrow()) {
            require(store.addOrganisation(Writings.ORGANISATION, "localhost").isEmpty(), "it was not added");
            Files.write(small.resolve("filler"), new byte[PAGE]);
            try (FileChannel file = FileChannel.open(small.resolve("filler"), StandardOpenOption.APPEND)) {
                for (int written = 1; written > 0; ) {
                    written = file.write(ByteBuffer.allocate(PAGE));
                }
            } catch (IOException full) {
                // That is what was wanted.
            }
            for (int i = 0; i < 10; i++) {
                Answer answer = store.append(Proposal.of(
                        Writings.ORGANISATION, List.of(Writings.draft("guarded-" + i, new Content.Open("Said.")))));
                require(answer instanceof Entered, "with the guard's disk full: " + answer);
            }
            require(store.addOrganisation("another", "localhost").isPresent(), "there was no room to remember another");
            Files.delete(small.resolve("filler"));
            require(
                    store.addOrganisation("another", "localhost").isEmpty(),
                    "there is room again, and it is still refused");
        }
        try (Store store = Store.open(path, options).orThrow()) {
            require(
                    store.organisations().equals(List.of(Writings.ORGANISATION, "another")),
                    "" + store.organisations());
            require(store.head(Writings.ORGANISATION).size() == 10, "" + store.head(Writings.ORGANISATION));
        }
        System.out.println(
                "full disk: the guard's, nothing refused; another organisation refused until there was room");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
