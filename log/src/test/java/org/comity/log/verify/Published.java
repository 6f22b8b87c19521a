package org.comity.log.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.LongStream;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Note;
import org.comity.log.note.SigningKey;
import org.comity.log.tile.StaticLog;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;

/// A log in a directory, made for a test. Its entries are short texts that say which they are.
public final class Published {
    public static final String ORIGIN = "record.example.org/river-league";
    public static final SigningKey KEY = SigningKey.create(ORIGIN, KeyUse.NOTE);

    private Published() {}

    public static byte[] entry(long index) {
        return ("{\"entry\":" + index + "}").getBytes(StandardCharsets.UTF_8);
    }

    public static Checkpoint checkpoint(long size) {
        Frontier frontier = Frontier.empty();
        for (long i = 0; i < size; i++) {
            frontier.append(Hash.leaf(entry(i)));
        }
        return new Checkpoint(ORIGIN, size, frontier.root());
    }

    public static Note note(long size) {
        return checkpoint(size).note(KEY);
    }

    public static Iterator<byte[]> entries(long from) {
        return LongStream.iterate(from, i -> i + 1).mapToObj(Published::entry).iterator();
    }

    /// Publishes the log there, or lets it grow.
    public static LogDirectory in(Path directory, long size) {
        try {
            StaticLog log = new StaticLog(directory);
            log.publish(note(size), Published::entries);
            log.key(KEY.verifier());
            return new LogDirectory(directory);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Report check(Path directory) {
        return check(directory, Trust.in(KEY.verifier()));
    }

    public static Report check(Path directory, Trust trust) {
        return LogVerifier.check(new LogDirectory(directory), trust, Progress.NONE);
    }

    /// Turns one bit of a file.
    public static void flip(Path file, int bit) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(file, bytes);
    }
}
