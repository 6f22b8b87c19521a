package org.comity.log.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.log.note.Canonical;
import org.comity.log.note.Note;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.tree.Hash;

/// What a log sends to a witness: its new checkpoint, and the proof that it extends the one the
/// witness knows (the body of `add-checkpoint`).
///
/// @param old size that the log believes the witness to know, at least 0
/// @param proof that the tree of `old` leaves is the beginning of the checkpoint's; at most 63 hashes
/// @param checkpoint no signature of it is checked yet
public record Submission(long old, List<Hash> proof, SignedCheckpoint checkpoint) {
    /// The most hashes.
    public static final int MOST_HASHES = 63;

    /// The most bytes of a body.
    public static final int MOST_BYTES = 30 + MOST_HASHES * 45 + Note.MOST_BYTES;

    public Submission {
        proof = List.copyOf(proof);
        if (old < 0 || proof.size() > MOST_HASHES) {
            throw new IllegalArgumentException("a submission from " + old + " with " + proof.size() + " hashes");
        }
    }

    public static Parsed<Submission> parse(byte[] body) {
        if (body.length > MOST_BYTES) {
            return new Parsed.Bad<>("a submission has at most " + MOST_BYTES + " bytes");
        }
        int blank = blank(body);
        if (blank < 0) {
            return new Parsed.Bad<>("a submission is an old size, hashes, an empty line and a signed checkpoint");
        }
        List<String> lines =
                List.of(new String(body, 0, blank, StandardCharsets.ISO_8859_1).split("\n", MOST_HASHES + 2));
        OptionalLong old = lines.getFirst().startsWith("old ")
                ? Canonical.number(lines.getFirst().substring(4))
                : OptionalLong.empty();
        if (old.isEmpty()) {
            return new Parsed.Bad<>("line 1 is 'old' and a size in decimal, without leading zeros");
        }
        List<Hash> proof = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Optional<Hash> hash = Canonical.hash(line);
            if (hash.isEmpty() || proof.size() == MOST_HASHES) {
                return new Parsed.Bad<>("line " + (proof.size() + 2) + " is not one of at most 63 hashes in base64");
            }
            proof.add(hash.get());
        }
        byte[] note = Arrays.copyOfRange(body, blank + 2, body.length);
        return switch (SignedCheckpoint.parse(note)) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint checkpoint) ->
                new Parsed.Good<>(new Submission(old.getAsLong(), proof, checkpoint));
            case Parsed.Bad<SignedCheckpoint>(String says) -> new Parsed.Bad<>("the checkpoint: " + says);
        };
    }

    private static int blank(byte[] body) {
        for (int i = 0; i + 1 < body.length; i++) {
            if (body[i] == '\n' && body[i + 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /// As it is sent.
    @Override
    public String toString() {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash -> body.append(hash.base64()).append('\n'));
        return body.append('\n').append(checkpoint.note()).toString();
    }
}
