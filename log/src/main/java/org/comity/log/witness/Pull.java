package org.comity.log.witness;

import java.util.List;
import java.util.function.Supplier;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Note;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.tile.Fetched;
import org.comity.log.tile.TileHashes;
import org.comity.log.tile.TileSource;
import org.comity.log.tree.Hash;
import org.comity.log.verify.PublishedLog;

/// A witness that fetches instead of being asked: it takes a log's published checkpoint, makes the
/// proof from the published tiles, and cosigns if all is well.
///
/// For those who run a job now and then and no server. Believes nothing that it fetches.
public final class Pull {
    private Pull() {}

    /// What came of one look at a log.
    public sealed interface Pulled {
        /// The log has not changed, or it grew and is cosigned.
        ///
        /// @param note the head with the log's signature and this witness's, for the log to fetch
        record Cosigned(Note note) implements Pulled {}

        /// The published head is shorter than the one that was cosigned last.
        record Behind(long published, long known) implements Pulled {}

        /// The witness did not cosign.
        record Refused(Answer answer) implements Pulled {}

        /// The log could not be read, or its tiles are not those of its head.
        record Unreadable(String says) implements Pulled {}
    }

    /// Looks once at a log in a directory or on a web server.
    ///
    /// @param origin that the log must have
    public static Pulled look(Witness witness, String origin, PublishedLog log) {
        return look(witness, origin, () -> log.file("checkpoint", Note.MOST_BYTES), log);
    }

    /// Looks at a log once.
    ///
    /// @param origin that the log must have
    /// @param checkpoint fetches the published checkpoint
    /// @param tiles of the same publication
    public static Pulled look(Witness witness, String origin, Supplier<Fetched> checkpoint, TileSource tiles) {
        return switch (checkpoint.get()) {
            case Fetched.Missing _ -> new Pulled.Unreadable("the checkpoint is missing");
            case Fetched.Failed(String says) -> new Pulled.Unreadable("the checkpoint " + says);
            case Fetched.Found(byte[] bytes) ->
                switch (SignedCheckpoint.parse(bytes)) {
                    case Parsed.Bad<SignedCheckpoint>(String says) -> new Pulled.Unreadable("the checkpoint: " + says);
                    case Parsed.Good<SignedCheckpoint>(SignedCheckpoint head)
                    when !head.checkpoint().origin().equals(origin) ->
                        new Pulled.Unreadable(
                                "it is the log " + head.checkpoint().origin() + ", not " + origin);
                    case Parsed.Good<SignedCheckpoint>(SignedCheckpoint head) -> look(witness, head, tiles);
                };
        };
    }

    private static Pulled look(Witness witness, SignedCheckpoint head, TileSource tiles) {
        Checkpoint published = head.checkpoint();
        long known = witness.known(published.origin());
        if (published.size() < known) {
            return new Pulled.Behind(published.size(), known);
        }
        return switch (proof(known, published, tiles)) {
            case Parsed.Bad<List<Hash>>(String says) -> new Pulled.Unreadable(says);
            case Parsed.Good<List<Hash>>(List<Hash> proof) -> submit(witness, new Submission(known, proof, head));
        };
    }

    private static Parsed<List<Hash>> proof(long known, Checkpoint published, TileSource tiles) {
        // The same head again needs no tile; and from nothing, anything grows.
        if (known == 0 || known == published.size()) {
            return new Parsed.Good<>(List.of());
        }
        return switch (TileHashes.open(tiles, published.size(), published.root())) {
            case Parsed.Good<TileHashes>(TileHashes hashes) -> hashes.consistency(known);
            case Parsed.Bad<TileHashes>(String says) -> new Parsed.Bad<>(says);
        };
    }

    private static Pulled submit(Witness witness, Submission submission) {
        return switch (witness.add(submission)) {
            // What the witness keeps has its own and the log's signatures, and none of strangers.
            case Answer.Cosigned _ ->
                new Pulled.Cosigned(
                        witness.latest(submission.checkpoint().checkpoint().origin())
                                .orElseThrow());
            case Answer.Malformed answer -> new Pulled.Refused(answer);
            case Answer.Unsigned answer -> new Pulled.Refused(answer);
            case Answer.UnknownLog answer -> new Pulled.Refused(answer);
            case Answer.OtherSize answer -> new Pulled.Refused(answer);
            case Answer.OtherRoot answer -> new Pulled.Refused(answer);
            case Answer.Unproven answer -> new Pulled.Refused(answer);
            case Answer.Unavailable answer -> new Pulled.Refused(answer);
        };
    }
}
