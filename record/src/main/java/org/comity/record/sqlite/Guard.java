package org.comity.record.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.log.note.Checkpoint;
import org.comity.log.tree.Hash;

/// The signed-head guard: remembers outside the store how far each log was signed, so that a store that
/// was put back to an earlier state, or changed, is noticed before it signs again.
///
/// Each log has two slots that are written in turn, each in a block of 4,096 bytes of its own, so that a
/// write that is cut off leaves the other. A slot is 512 bytes of text: `comity guard 1`, origin, size,
/// root, sequence, and the SHA-256 of these lines.
final class Guard implements AutoCloseable {
    static final int SLOT = 512;
    static final int BLOCK = 4_096;
    /// Bytes of the longest origin that fits into a slot.
    static final int MOST_ORIGIN = 300;

    private static final String FIRST_LINE = "comity guard 1";
    private static final int MOST_LOGS = 10_000;

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Slots> logs = new LinkedHashMap<>();
    private int count;
    private boolean isDamaged;
    /// A force has failed, and what the disk holds is not known: another that succeeds would say nothing.
    private boolean isBroken;

    private Guard(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// What is remembered of a log.
    record Seen(String origin, long size, Hash root, long sequence) {}

    private record Slots(int index, Seen seen) {}

    /// Opens what is there; makes an empty one when there is none.
    static Guard open(Path file) throws IOException {
        boolean isNew = !Files.exists(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            Guard guard = new Guard(file, channel);
            guard.read();
            if (isNew) {
                channel.force(true);
                Places.forceDirectory(file.toAbsolutePath().getParent());
            }
            return guard;
        } catch (IOException broken) {
            channel.close();
            throw broken;
        }
    }

    /// Whether no log was ever signed under this guard.
    static boolean isEmpty(Path file) throws IOException {
        try (Guard guard = open(file)) {
            return guard.all().stream().allMatch(seen -> seen.size == 0);
        }
    }

    /// Puts a guard in place that remembers these heads and nothing else.
    static void replace(Path file, List<Checkpoint> heads) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (Guard guard = open(fresh)) {
            guard.remember(heads);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        Places.forceDirectory(file.toAbsolutePath().getParent());
    }

    Path file() {
        return file;
    }

    Optional<Seen> seen(String origin) {
        return Optional.ofNullable(logs.get(origin)).map(Slots::seen);
    }

    /// Whether there is something in it that no guard wrote whole.
    boolean isDamaged() {
        return isDamaged;
    }

    List<Seen> all() {
        return logs.values().stream().map(Slots::seen).toList();
    }

    /// Remembers heads, and returns when the disk has them. One force for all.
    void remember(List<Checkpoint> heads) throws IOException {
        boolean grows = false;
        for (Checkpoint head : heads) {
            Slots before = logs.get(head.origin());
            grows |= before == null;
            int index = before == null ? layOut() : before.index;
            long sequence = before == null ? 1 : before.seen.sequence + 1;
            Seen seen = new Seen(head.origin(), head.size(), head.root(), sequence);
            write(index, seen);
            logs.put(head.origin(), new Slots(index, seen));
        }
        force(grows);
    }

    private void force(boolean grows) throws IOException {
        if (isBroken) {
            throw new IOException("it could not be forced to the disk before");
        }
        isBroken = true;
        channel.force(grows);
        isBroken = false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// Gives a new log its two blocks, written whole: once it is in the guard, a full disk cannot
    /// keep its head from being remembered.
    private int layOut() throws IOException {
        if (count >= MOST_LOGS) {
            throw new IOException("a guard holds at most " + MOST_LOGS + " logs");
        }
        write(ByteBuffer.allocate(2 * BLOCK), 2L * BLOCK * count);
        return count++;
    }

    private void write(int index, Seen seen) throws IOException {
        String lines = FIRST_LINE + "\n" + seen.origin + "\n" + seen.size + "\n" + seen.root.base64() + "\n"
                + seen.sequence + "\n";
        String text = lines + Hash.of(lines.getBytes(StandardCharsets.UTF_8)).base64() + "\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > SLOT) {
            throw new IllegalArgumentException("the origin " + seen.origin + " is too long for the guard");
        }
        byte[] slot = new byte[SLOT];
        System.arraycopy(bytes, 0, slot, 0, bytes.length);
        write(ByteBuffer.wrap(slot), 2L * BLOCK * index + BLOCK * (seen.sequence % 2));
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        for (long place = at; bytes.hasRemaining(); ) {
            place += channel.write(bytes, place);
        }
    }

    private void read() throws IOException {
        long size = channel.size();
        count = (int) Math.min(MOST_LOGS, (size + 2L * BLOCK - 1) / (2L * BLOCK));
        for (int index = 0; index < count; index++) {
            Optional<Seen> newest = Optional.empty();
            for (int slot = 0; slot < 2; slot++) {
                Optional<Seen> seen = readSlot(2L * BLOCK * index + (long) BLOCK * slot);
                if (newest.isEmpty() || seen.isPresent() && seen.get().sequence > newest.get().sequence) {
                    newest = seen.isPresent() ? seen : newest;
                }
            }
            if (newest.isPresent()) {
                logs.put(newest.get().origin, new Slots(index, newest.get()));
            } else {
                // Two blocks of nothing were laid out, and the power was cut.
                isDamaged |= !isBlank(2L * BLOCK * index);
            }
        }
    }

    private boolean isBlank(long place) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(2 * BLOCK);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer, place + buffer.position());
        }
        for (byte each : buffer.array()) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    private Optional<Seen> readSlot(long place) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(SLOT);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer, place + buffer.position());
        }
        return parse(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8));
    }

    /// Empty when the slot was never written, or its writing was cut off.
    private static Optional<Seen> parse(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", 7)));
        if (lines.size() != 7 || !lines.get(0).equals(FIRST_LINE)) {
            return Optional.empty();
        }
        String signed = String.join("\n", lines.subList(0, 5)) + "\n";
        if (!Hash.of(signed.getBytes(StandardCharsets.UTF_8)).base64().equals(lines.get(5))) {
            return Optional.empty();
        }
        // Whoever wrote the hash wrote these lines, so they can be read.
        return Optional.of(new Seen(
                lines.get(1),
                Long.parseLong(lines.get(2)),
                Hash.from(Base64.getDecoder().decode(lines.get(3))),
                Long.parseLong(lines.get(4))));
    }
}
