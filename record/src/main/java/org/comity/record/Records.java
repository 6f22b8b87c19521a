package org.comity.record;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.TlogProof;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;
import org.comity.log.tree.Proofs;
import org.comity.record.codec.Kept;

/// The records of organisations, to be read. For use by many threads at once.
///
/// Everything throws an `IllegalArgumentException` when there is no such organisation, and a
/// [JournalBroken] when the machine fails.
public interface Records extends AutoCloseable {
    /// The organisations that have a record here, in the order in which they were added.
    List<String> organisations();

    /// The head of an organisation's log.
    Checkpoint head(String organisation);

    /// The head as a signed note, as it is published; without cosignatures.
    String signedHead(String organisation);

    /// The key that signs the head.
    VerifierKey key(String organisation);

    /// Entries with numbers from `after + 1` on, in order.
    ///
    /// @param after at least 0
    /// @param atMost how many, at least 1; fewer are given when they would take more than about 16 MB
    List<Leaf> read(String organisation, long after, int atMost);

    /// Waits until there is an entry with a number above `after`, or the time is over; then reads. An
    /// interrupt ends the waiting, and so does the closing of a journal.
    List<Leaf> follow(String organisation, long after, int atMost, Duration patience);

    /// The hashes of the organisation's tree, for proofs about any size up to that of the head.
    Hashes hashes(String organisation);

    /// What was kept apart from the log for an act and has not been erased, so that it can be released.
    List<Kept> openings(String organisation, long number);

    /// The entries of these numbers, in their order; what the record does not reach is left out.
    ///
    /// @param numbers rising; all of what is asked for is in memory at once
    default List<Leaf> at(String organisation, List<Long> numbers) {
        return numbers.stream()
                .flatMap(number -> read(organisation, number - 1, 1).stream())
                .toList();
    }

    /// What was kept apart from the log for these acts and has not been erased. Acts for which there is
    /// nothing are left out.
    ///
    /// @param numbers rising
    default Map<Long, List<Kept>> openings(String organisation, List<Long> numbers) {
        Map<Long, List<Kept>> found = new HashMap<>();
        for (long number : numbers) {
            List<Kept> openings = openings(organisation, number);
            if (!openings.isEmpty()) {
                found.put(number, openings);
            }
        }
        return found;
    }

    /// The bytes of a document that an act brought with it.
    ///
    /// @param sha256 64 hex digits
    Optional<byte[]> document(String sha256);

    /// A tile of hashes as it is published (C2SP tlog-tiles).
    ///
    /// @param level 0 over leaves, 1 over tiles of level 0, and so on
    /// @param width how many hashes, from 1 to 256; all of them must stand in the log
    default byte[] tile(String organisation, int level, long index, int width) {
        byte[] bytes = new byte[width * Hash.LENGTH];
        Hashes hashes = hashes(organisation);
        for (int i = 0; i < width; i++) {
            hashes.at(8 * level, 256 * index + i).into(bytes, i * Hash.LENGTH);
        }
        return bytes;
    }

    /// The newest head that witnesses have cosigned, with the log's signature and theirs; empty while
    /// there is none.
    Optional<SignedCheckpoint> cosigned(String organisation);

    /// A proof, in one file, that an act is in the log: under the newest cosigned head when that reaches
    /// so far, else under the signed head.
    ///
    /// @param number of an act that is in the record
    default TlogProof prove(String organisation, long number) {
        if (number < 1 || number > head(organisation).size()) {
            throw new IllegalArgumentException(organisation + " has no act " + number);
        }
        SignedCheckpoint under = cosigned(organisation)
                .filter(seen -> seen.checkpoint().size() >= number)
                .orElseGet(() -> signed(organisation));
        long size = under.checkpoint().size();
        return new TlogProof(new byte[0], number - 1, Proofs.inclusion(number - 1, size, hashes(organisation)), under);
    }

    private SignedCheckpoint signed(String organisation) {
        return switch (SignedCheckpoint.parse(signedHead(organisation).getBytes(StandardCharsets.UTF_8))) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint good) -> good;
            case Parsed.Bad<SignedCheckpoint>(String says) ->
                throw new IllegalStateException("the head of " + organisation + ": " + says);
        };
    }

    @Override
    void close();

    /// One entry of the log: the act's canonical bytes.
    record Leaf(long number, byte[] bytes) {}
}
