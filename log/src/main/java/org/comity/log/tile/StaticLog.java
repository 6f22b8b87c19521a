package org.comity.log.tile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Note;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hash;

/// Publishes a log as a directory of static files that any web server can serve.
///
/// The checkpoint is replaced last, when all that it stands for is on the disk; so whoever reads
/// the directory at any moment, or after the power failed, finds a whole log. Publishing more
/// writes only what is new. Partial tiles of sizes that were published stay. One publisher at a
/// time.
public final class StaticLog {
    private static final String CHECKPOINT = "checkpoint";

    private final Path directory;
    private final DurableFiles files;

    /// @param directory created when it is absent
    public StaticLog(Path directory) {
        this.directory = directory;
        this.files = new DurableFiles(directory);
    }

    /// Where the writer has the entries from.
    @FunctionalInterface
    public interface Entries {
        /// The entries from an index on, in order.
        Iterator<byte[]> from(long index) throws IOException;
    }

    /// What is published; no signature of it is checked.
    public Optional<SignedCheckpoint> published() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(directory.resolve(CHECKPOINT));
        } catch (NoSuchFileException nothingYet) {
            return Optional.empty();
        }
        return switch (SignedCheckpoint.parse(bytes)) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint checkpoint) -> Optional.of(checkpoint);
            case Parsed.Bad<SignedCheckpoint>(String says) ->
                throw new IOException(directory.resolve(CHECKPOINT) + ": " + says);
        };
    }

    /// Writes what is new since the checkpoint that is there, and then the new checkpoint.
    ///
    /// Costs a file for every 256 entries, one for their hashes and a few above; each is forced to
    /// the disk. Holds one bundle and a tile of each level in memory.
    ///
    /// @param note the signed checkpoint of the whole log
    /// @param entries asked once, from the first entry of the bundle in which the published ones
    ///     end
    /// @throws IllegalArgumentException when the log would shrink, or be another one
    /// @throws IllegalStateException when the entries, after those published, do not give the root
    ///     of the note; the old checkpoint stays
    public void publish(Note note, Entries entries) throws IOException {
        Checkpoint next = checkpoint(note);
        Optional<Checkpoint> before = published().map(SignedCheckpoint::checkpoint);
        before.ifPresent(old -> refuseToShrink(old, next));
        if (before.isEmpty() || before.get().size() < next.size()) {
            TileWriter writer = writer(before);
            Iterator<byte[]> rest = entries.from(writer.size());
            while (writer.size() < next.size()) {
                if (!rest.hasNext()) {
                    throw new NoSuchElementException("entry " + writer.size() + " of " + next.size());
                }
                writer.append(rest.next());
            }
            Hash root = writer.finish();
            if (!root.equals(next.root())) {
                throw new IllegalStateException("the entries give the root " + root.base64() + " at " + next.size()
                        + ", and the checkpoint says " + next.root().base64());
            }
        }
        files.settle();
        files.write(CHECKPOINT, note.bytes());
        files.settle();
    }

    /// Puts the key beside the log, as `<last part of its name>.vkey`.
    public void key(VerifierKey key) throws IOException {
        files.write(keyFile(key.name()), (key + "\n").getBytes(StandardCharsets.UTF_8));
        files.settle();
    }

    /// Puts a document beside the log, as `documents/<SHA-256>`. Bytes that entries name by their
    /// hash.
    public void document(byte[] bytes) throws IOException {
        files.write("documents/" + Hash.of(bytes).hex(), bytes);
        files.settle();
    }

    /// The name of the file in which the key of a log lies beside it.
    ///
    /// @param origin of the log, which is the name of its key
    public static String keyFile(String origin) {
        String last = origin.substring(origin.lastIndexOf('/') + 1);
        return (last.matches("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}") ? last : "log") + ".vkey";
    }

    private TileWriter writer(Optional<Checkpoint> before) throws IOException {
        if (before.isEmpty() || before.get().size() == 0) {
            return TileWriter.empty(files);
        }
        Parsed<TileHashes> there =
                TileHashes.open(this::read, before.get().size(), before.get().root());
        return switch (there) {
            case Parsed.Good<TileHashes>(TileHashes hashes) -> TileWriter.after(hashes, files);
            case Parsed.Bad<TileHashes>(String says) ->
                throw new IOException(directory + " is damaged, publish to a new one: " + says);
        };
    }

    private Fetched read(TilePath path) {
        try {
            return new Fetched.Found(Files.readAllBytes(directory.resolve(path.toString())));
        } catch (NoSuchFileException missing) {
            return new Fetched.Missing();
        } catch (IOException broken) {
            return new Fetched.Failed(broken.toString());
        }
    }

    private static Checkpoint checkpoint(Note note) {
        return switch (Checkpoint.parse(note.text())) {
            case Parsed.Good<Checkpoint>(Checkpoint checkpoint) -> checkpoint;
            case Parsed.Bad<Checkpoint>(String says) -> throw new IllegalArgumentException(says);
        };
    }

    private static void refuseToShrink(Checkpoint old, Checkpoint next) {
        boolean rewritten = old.size() == next.size() && !old.root().equals(next.root());
        if (!old.origin().equals(next.origin()) || old.size() > next.size() || rewritten) {
            throw new IllegalArgumentException("the directory holds " + old.origin() + " at " + old.size()
                    + ", which is not the beginning of " + next.origin() + " at " + next.size());
        }
    }
}
