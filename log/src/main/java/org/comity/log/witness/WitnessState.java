package org.comity.log.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.comity.log.note.Note;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.tree.Hash;

/// Where a witness keeps the heads that it cosigned: a directory with one file for each log.
///
/// A file is replaced whole: written beside, forced, renamed, and the directory forced. So after a
/// crash it holds the old head or the new one. One process at a time may have the directory.
/// Operations on different logs may run at once; those on one log must not.
public final class WitnessState implements AutoCloseable {
    private final Path directory;
    private final FileChannel lock;

    private WitnessState(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /// The head could not be kept.
    public static final class NotKept extends Exception {
        private static final long serialVersionUID = 1;

        private final Disk disk;

        NotKept(String says, IOException cause, Disk disk) {
            super(says, cause);
            this.disk = disk;
        }

        public Disk disk() {
            return disk;
        }
    }

    /// What the disk holds after a head could not be kept.
    public enum Disk {
        /// The head before it, untouched. Another try may succeed.
        OLD_HEAD,
        /// The head before it or the new one. Nothing more may be cosigned until the file is read again.
        UNKNOWN
    }

    /// Opens a directory, which is made when it is not there.
    ///
    /// @return bad when another process has it
    /// @throws IOException when it cannot be made or locked
    public static Parsed<WitnessState> open(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel lock =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isTaken(lock)) {
            lock.close();
            return new Parsed.Bad<>("another witness has " + directory + "; stop it first");
        }
        return new Parsed.Good<>(new WitnessState(directory, lock));
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    /// Where the head of a log is kept.
    public Path file(String origin) {
        return directory.resolve(name(origin) + ".checkpoint");
    }

    /// The name of a log in paths: SHA-256 of its origin in hex, so that no origin leads elsewhere.
    public static String name(String origin) {
        return Hash.of(origin.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /// The head that was kept, with its signatures unchecked; empty when none was.
    ///
    /// @return bad when the file is damaged: it holds anything but a checkpoint of this log
    /// @throws IOException when the file is there and cannot be read
    public Parsed<Optional<SignedCheckpoint>> read(String origin) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file(origin));
        } catch (NoSuchFileException none) {
            return new Parsed.Good<>(Optional.empty());
        }
        return switch (SignedCheckpoint.parse(bytes)) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint head)
            when head.checkpoint().origin().equals(origin) -> new Parsed.Good<>(Optional.of(head));
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint head) ->
                new Parsed.Bad<>(
                        file(origin) + " is of the log " + head.checkpoint().origin() + ", not " + origin);
            case Parsed.Bad<SignedCheckpoint>(String says) -> new Parsed.Bad<>(file(origin) + " is damaged: " + says);
        };
    }

    /// Keeps a head. When this returns, it survives a crash and a power cut.
    void write(String origin, Note head) throws NotKept {
        Path target = file(origin);
        Path beside = directory.resolve(name(origin) + ".new");
        try {
            place(beside, head.bytes());
        } catch (IOException full) {
            throw new NotKept("cannot write " + beside + ": " + full.getMessage(), full, Disk.OLD_HEAD);
        }
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(directory);
        } catch (IOException broken) {
            throw new NotKept("cannot be sure of " + target + ": " + broken.getMessage(), broken, Disk.UNKNOWN);
        }
    }

    // Until the rename the old head stands, whatever becomes of the file beside it.
    private static void place(Path beside, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel open = FileChannel.open(directory, StandardOpenOption.READ)) {
            open.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
