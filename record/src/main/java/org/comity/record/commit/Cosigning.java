package org.comity.record.commit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Note;
import org.comity.log.note.NoteSignature;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;
import org.comity.log.tree.Proofs;

/// Puts the cosignatures of a head together with those that came before.
final class Cosigning {
    private Cosigning() {}

    /// The note to be kept.
    ///
    /// @param hashes of the organisation's tree
    /// @param before the note that is kept for this size
    static Parsed<SignedCheckpoint> merge(
            Ledger ledger, byte[] note, Collection<VerifierKey> witnesses, Hashes hashes, Optional<String> before) {
        List<VerifierKey> known = new ArrayList<>(witnesses);
        known.add(ledger.verifier());
        return switch (Checkpoint.open(note, known)) {
            case Parsed.Bad<SignedCheckpoint> bad -> bad;
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint seen) ->
                wrong(ledger, seen, hashes)
                        .<Parsed<SignedCheckpoint>>map(Parsed.Bad::new)
                        .orElseGet(() -> merge(seen, before));
        };
    }

    /// Whether this is a head of ours and somebody else has signed it too.
    private static Optional<String> wrong(Ledger ledger, SignedCheckpoint seen, Hashes hashes) {
        Checkpoint checkpoint = seen.checkpoint();
        if (!checkpoint.origin().equals(ledger.origin())) {
            return Optional.of("it is a head of " + checkpoint.origin() + ", not of " + ledger.origin());
        }
        if (checkpoint.size() > ledger.head().size()) {
            return Optional.of("it is at " + checkpoint.size() + ", and the record stands at "
                    + ledger.head().size());
        }
        Hash root = checkpoint.size() == 0 ? Hash.EMPTY : Proofs.root(checkpoint.size(), hashes);
        if (!root.equals(checkpoint.root())) {
            return Optional.of("at " + checkpoint.size() + " the record has another root: somebody signed a fork");
        }
        boolean ours = seen.verified().stream().anyMatch(one -> one.key().equals(ledger.verifier()));
        boolean theirs = seen.verified().stream().anyMatch(one -> !one.key().equals(ledger.verifier()));
        return ours && theirs
                ? Optional.empty()
                : Optional.of(ours ? "no witness has cosigned it" : "the log itself has not signed it");
    }

    /// Of one key the newer cosignature is kept; the log's own signature comes first.
    private static Parsed<SignedCheckpoint> merge(SignedCheckpoint seen, Optional<String> before) {
        List<NoteSignature> signatures = new ArrayList<>();
        for (Note.Verified verified : seen.verified()) {
            signatures.add(verified.signature());
        }
        List<NoteSignature> earlier = before.map(note -> switch (Note.parse(note)) {
                    case Parsed.Good<Note>(Note good) -> good.signatures();
                    case Parsed.Bad<Note> _ -> List.<NoteSignature>of();
                })
                .orElse(List.of());
        for (NoteSignature one : earlier) {
            boolean renewed = signatures.stream().anyMatch(other -> isOfSameKey(one, other));
            if (!renewed && signatures.size() < Note.MOST_SIGNATURES) {
                signatures.add(one);
            }
        }
        Note merged = new Note(seen.note().text(), signatures);
        return SignedCheckpoint.parse(merged.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOfSameKey(NoteSignature one, NoteSignature other) {
        return one.name().equals(other.name()) && Arrays.equals(one.keyId(), other.keyId());
    }
}
