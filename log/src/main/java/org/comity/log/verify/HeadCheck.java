package org.comity.log.verify;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Note;
import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tile.TileHashes;
import org.comity.log.tile.TileSource;
import org.comity.log.tree.Hash;

/// Checks a checkpoint: who signed it, who cosigned, and whether it goes on from an older one.
final class HeadCheck {
    private static final String CHECKPOINT = "checkpoint";

    private final Trust trust;
    private final Findings findings;

    HeadCheck(Trust trust, Findings findings) {
        this.trust = trust;
        this.findings = findings;
    }

    /// Keys that may have signed.
    ///
    /// @param files in which they lie beside the log, one for each; empty when the caller knows
    ///     them
    record Keys(List<VerifierKey> keys, List<String> files) {
        Signer signer(VerifierKey key) {
            int place = keys.indexOf(key);
            return files.isEmpty() ? new Signer.Known(key) : new Signer.FromTheLog(key, files.get(place));
        }
    }

    /// The keys that the caller knows, or those beside the log.
    Keys keys(String origin, BesideLog beside) {
        boolean policyNamesLogs =
                trust.policy().stream().anyMatch(policy -> !policy.logs().isEmpty());
        return trust.key().isPresent() || policyNamesLogs ? keys(origin) : beside.keys(origin);
    }

    /// The keys that the caller knows.
    Keys keys(String origin) {
        List<VerifierKey> known = trust.key()
                .map(List::of)
                .or(() -> trust.policy().map(policy -> policy.keysOf(origin)))
                .orElse(List.of());
        return new Keys(known, List.of());
    }

    /// Who signed the checkpoint; names it when nobody did.
    Signer signer(SignedCheckpoint head, Keys keys) {
        String origin = head.checkpoint().origin();
        String expected =
                trust.origin().or(() -> trust.key().map(VerifierKey::name)).orElse(origin);
        if (!origin.equals(expected)) {
            findings.add(
                    Fault.SIGNATURE,
                    CHECKPOINT,
                    "the checkpoint is of the log '" + origin + "', not of '" + expected + "'");
        }
        if (keys.keys.isEmpty()) {
            findings.add(Fault.SIGNATURE, CHECKPOINT, "no key of the log '" + origin + "' is known");
            return new Signer.Nobody();
        }
        return switch (head.note().verify(keys.keys)) {
            case Parsed.Good<List<Note.Verified>>(List<Note.Verified> right) ->
                keys.signer(right.getFirst().key());
            case Parsed.Bad<List<Note.Verified>>(String says) -> {
                findings.add(Fault.SIGNATURE, CHECKPOINT, "the checkpoint is not signed by the log: " + says);
                yield new Signer.Nobody();
            }
        };
    }

    /// The witnesses of the policy who cosigned; names it when they are too few.
    List<Policy.Seen> witnesses(SignedCheckpoint head, Keys keys) {
        if (trust.policy().isEmpty()) {
            return List.of();
        }
        return switch (trust.policy().get().check(head.note().bytes(), keys.keys)) {
            case Policy.Verdict.Met met -> met.by();
            case Policy.Verdict.NotMet notMet -> {
                findings.add(Fault.QUORUM, CHECKPOINT, "the quorum is not reached: " + notMet.because());
                yield notMet.by();
            }
            case Policy.Verdict.Invalid(String because) -> {
                findings.add(Fault.QUORUM, CHECKPOINT, "no quorum can be counted: " + because);
                yield List.of();
            }
        };
    }

    /// Checks that the log begins with what the caller's older checkpoint stands for.
    ///
    /// @return its size; empty without one that can be used
    OptionalLong history(Checkpoint now, Keys keys, TileSource tiles) {
        if (trust.old().isEmpty()) {
            return OptionalLong.empty();
        }
        Optional<Checkpoint> old = old(trust.old().get(), now, keys);
        if (old.isEmpty()) {
            return OptionalLong.empty();
        }
        long size = old.get().size();
        if (size > now.size()) {
            broken("the log has " + now.size() + " entries, and the older checkpoint stands for " + size
                    + ": it was cut back, or this is an old copy");
            return OptionalLong.of(size);
        }
        switch (root(size, now, tiles)) {
            case Parsed.Good<Hash>(Hash root) -> {
                if (!root.equals(old.get().root())) {
                    broken("the first " + size + " entries give the root " + root.base64()
                            + ", and the older checkpoint, signed by the same key, says "
                            + old.get().root().base64() + ": the log was rewritten");
                }
            }
            case Parsed.Bad<Hash>(String says) -> broken("whether the log only grew cannot be told: " + says);
        }
        return OptionalLong.of(size);
    }

    private static Parsed<Hash> root(long size, Checkpoint now, TileSource tiles) {
        return switch (TileHashes.open(tiles, now.size(), now.root())) {
            case Parsed.Good<TileHashes>(TileHashes hashes) -> hashes.root(size);
            case Parsed.Bad<TileHashes>(String says) -> new Parsed.Bad<>(says);
        };
    }

    private Optional<Checkpoint> old(byte[] note, Checkpoint now, Keys keys) {
        switch (Checkpoint.open(note, keys.keys)) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint old) -> {
                if (old.checkpoint().origin().equals(now.origin())) {
                    return Optional.of(old.checkpoint());
                }
                broken("the older checkpoint is of '" + old.checkpoint().origin() + "', not of '" + now.origin() + "'");
            }
            case Parsed.Bad<SignedCheckpoint>(String says) ->
                broken("the older checkpoint says nothing about this log: " + says);
        }
        return Optional.empty();
    }

    private void broken(String says) {
        findings.add(Fault.HISTORY, CHECKPOINT, says);
    }
}
