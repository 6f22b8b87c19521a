package org.comity.record.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Sees to it that one process writes to a store, and tells the others which. It goes with the process,
/// however that ends.
final class StoreLock implements AutoCloseable {
    /// Held by this process. The file is never opened a second time here: closing any channel on it
    /// would give up the system's lock.
    private static final Map<Object, String> HELD = new ConcurrentHashMap<>();

    private final Object place;
    private final FileChannel channel;
    private final FileLock lock;

    private StoreLock(Object place, FileChannel channel, FileLock lock) {
        this.place = place;
        this.channel = channel;
        this.lock = lock;
    }

    static StoreLock take(Path store, String command) throws Cannot {
        String holder = "pid " + ProcessHandle.current().pid() + ", " + command + ", since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Path file = store.resolve("lock");
        Object place;
        try {
            place = store.toRealPath();
        } catch (IOException broken) {
            throw StoreRefusals.notAllowed(store, Says.of(broken));
        }
        String other = HELD.putIfAbsent(place, holder);
        if (other != null) {
            throw StoreRefusals.held(store, other + " (this same process)");
        }
        try {
            return take(store, file, place, holder);
        } catch (IOException broken) {
            HELD.remove(place);
            throw StoreRefusals.notAllowed(file, Says.of(broken));
        } catch (Cannot held) {
            HELD.remove(place);
            throw held;
        }
    }

    private static StoreLock take(Path store, Path file, Object place, String holder) throws IOException, Cannot {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (IOException broken) {
            channel.close();
            throw broken;
        }
        if (lock == null) {
            channel.close();
            String says = Files.size(file) > 4_096
                    ? ""
                    : Files.readString(file, StandardCharsets.UTF_8).strip();
            throw StoreRefusals.held(store, says.isEmpty() ? "another process" : says);
        }
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException broken) {
            channel.close();
            throw broken;
        }
        return new StoreLock(place, channel, lock);
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            lock.release();
            channel.close();
        } catch (IOException goneAnyway) {
            // The system gives the lock up with the process.
        } finally {
            HELD.remove(place);
        }
    }
}
