package org.comity.log.verify;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.TlogProof;
import org.comity.log.tile.TileHashes;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Proofs;

/// Checks a published log, or a proof from one, and says all that is wrong.
///
/// Believes nothing but what the caller passes in as [Trust]. Without a key the log can only be
/// shown to agree with itself, and the answer says so ([Signer.FromTheLog]).
public final class LogVerifier {
    private LogVerifier() {}

    /// Checks everything: each entry, the tiles of all levels, the root, who signed, the quorum,
    /// the documents, and that the log goes on from the caller's older checkpoint.
    ///
    /// Reads the whole log once; memory does not grow with it.
    public static Report check(PublishedLog log, Trust trust, Progress progress) {
        Findings findings = new Findings();
        BesideLog beside = new BesideLog(log);
        HeadCheck heads = new HeadCheck(trust, findings);
        switch (beside.checkpoint()) {
            case Parsed.Bad<SignedCheckpoint>(String says) -> {
                findings.add(Fault.CHECKPOINT, "checkpoint", says);
                return new Report(
                        log.toString(),
                        Optional.empty(),
                        new Signer.Nobody(),
                        List.of(),
                        OptionalLong.empty(),
                        0,
                        0,
                        findings.kept(),
                        findings.count());
            }
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint head) -> {
                Checkpoint checkpoint = head.checkpoint();
                HeadCheck.Keys keys = heads.keys(checkpoint.origin(), beside);
                Signer signer = heads.signer(head, keys);
                List<Policy.Seen> witnesses = heads.witnesses(head, keys);
                long entries = new TreeCheck(log, checkpoint, findings, progress).run();
                OptionalLong older = heads.history(checkpoint, keys, log);
                long documents = beside.documents(findings);
                return new Report(
                        log.toString(),
                        Optional.of(checkpoint),
                        signer,
                        witnesses,
                        older,
                        entries,
                        documents,
                        findings.kept(),
                        findings.count());
            }
        }
    }

    /// Checks that an entry is in a log, without reading all of it: a few tiles when the index is
    /// known, and otherwise the tiles of level 0 until it is found.
    ///
    /// @param index where it should be; empty when that is not known
    public static Inclusion find(PublishedLog log, Trust trust, byte[] entry, OptionalLong index) {
        Findings findings = new Findings();
        BesideLog beside = new BesideLog(log);
        HeadCheck heads = new HeadCheck(trust, findings);
        switch (beside.checkpoint()) {
            case Parsed.Bad<SignedCheckpoint>(String says) -> {
                findings.add(Fault.CHECKPOINT, "checkpoint", says);
                return new Inclusion(
                        Optional.empty(), new Signer.Nobody(), List.of(), OptionalLong.empty(), findings.kept());
            }
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint head) -> {
                HeadCheck.Keys keys = heads.keys(head.checkpoint().origin(), beside);
                Signer signer = heads.signer(head, keys);
                List<Policy.Seen> witnesses = heads.witnesses(head, keys);
                OptionalLong found = place(log, head.checkpoint(), Hash.leaf(entry), index, findings);
                heads.history(head.checkpoint(), keys, log);
                return new Inclusion(Optional.of(head.checkpoint()), signer, witnesses, found, findings.kept());
            }
        }
    }

    /// Checks a proof file by itself (C2SP tlog-proof). The key comes from the caller or its
    /// policy.
    ///
    /// @param proof the bytes of the file
    /// @param entry the bytes of the leaf, exactly
    public static Inclusion prove(byte[] proof, Trust trust, byte[] entry) {
        Findings findings = new Findings();
        HeadCheck heads = new HeadCheck(trust, findings);
        switch (TlogProof.parse(proof)) {
            case Parsed.Bad<TlogProof>(String says) -> {
                findings.add(Fault.PROOF, "proof", says);
                return new Inclusion(
                        Optional.empty(), new Signer.Nobody(), List.of(), OptionalLong.empty(), findings.kept());
            }
            case Parsed.Good<TlogProof>(TlogProof read) -> {
                Checkpoint checkpoint = read.checkpoint().checkpoint();
                HeadCheck.Keys keys = heads.keys(checkpoint.origin());
                Signer signer = heads.signer(read.checkpoint(), keys);
                List<Policy.Seen> witnesses = heads.witnesses(read.checkpoint(), keys);
                if (!Proofs.isIncluded(
                        Hash.leaf(entry), read.index(), checkpoint.size(), checkpoint.root(), read.hashes())) {
                    findings.add(
                            read.index(),
                            Fault.PROOF,
                            "proof",
                            OptionalLong.of(read.index()),
                            "the proof does not lead from this entry at index " + read.index() + " (act "
                                    + (read.index() + 1) + ") to the root of " + checkpoint.size() + " entries");
                }
                return new Inclusion(
                        Optional.of(checkpoint), signer, witnesses, OptionalLong.of(read.index()), findings.kept());
            }
        }
    }

    /// Makes the proof of an entry from the tiles of a log (C2SP tlog-proof), once the checkpoint's
    /// signatures and the tiles are checked.
    public static Parsed<TlogProof> proof(PublishedLog log, Trust trust, long index) {
        Findings findings = new Findings();
        BesideLog beside = new BesideLog(log);
        HeadCheck heads = new HeadCheck(trust, findings);
        switch (beside.checkpoint()) {
            case Parsed.Bad<SignedCheckpoint>(String says) -> {
                return new Parsed.Bad<>(says);
            }
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint head) -> {
                Checkpoint checkpoint = head.checkpoint();
                HeadCheck.Keys keys = heads.keys(checkpoint.origin(), beside);
                heads.signer(head, keys);
                heads.witnesses(head, keys);
                if (findings.count() > 0) {
                    return new Parsed.Bad<>(findings.kept().getFirst().toString());
                }
                if (index >= checkpoint.size()) {
                    return new Parsed.Bad<>("the log has " + checkpoint.size() + " entries, none at " + index);
                }
                return switch (TileHashes.open(log, checkpoint.size(), checkpoint.root())) {
                    case Parsed.Bad<TileHashes>(String says) -> new Parsed.Bad<>(says);
                    case Parsed.Good<TileHashes>(TileHashes hashes) ->
                        switch (hashes.inclusion(index)) {
                            case Parsed.Bad<List<Hash>>(String says) -> new Parsed.Bad<>(says);
                            case Parsed.Good<List<Hash>>(List<Hash> path) ->
                                new Parsed.Good<>(new TlogProof(new byte[0], index, path, head));
                        };
                };
            }
        }
    }

    private static OptionalLong place(
            PublishedLog log, Checkpoint head, Hash leaf, OptionalLong index, Findings findings) {
        return switch (TileHashes.open(log, head.size(), head.root())) {
            case Parsed.Bad<TileHashes>(String says) -> {
                findings.add(Fault.PROOF, "checkpoint", "no proof can be made: " + says);
                yield OptionalLong.empty();
            }
            case Parsed.Good<TileHashes>(TileHashes hashes) -> {
                if (index.isEmpty()) {
                    yield search(hashes, leaf, findings);
                }
                long place = index.getAsLong();
                if (place < 0 || place >= head.size()) {
                    findings.add(
                            Fault.PROOF, "checkpoint", "the log has " + head.size() + " entries, none at " + place);
                    yield OptionalLong.empty();
                }
                yield isAt(hashes, place, leaf, findings) ? index : OptionalLong.empty();
            }
        };
    }

    private static OptionalLong search(TileHashes hashes, Hash leaf, Findings findings) {
        for (long index = 0; index < hashes.size(); index++) {
            switch (hashes.leaf(index)) {
                case Parsed.Good<Hash>(Hash there) -> {
                    if (there.equals(leaf)) {
                        return OptionalLong.of(index);
                    }
                }
                case Parsed.Bad<Hash>(String says) -> {
                    findings.add(Fault.PROOF, "checkpoint", "the search ended at entry " + index + ": " + says);
                    return OptionalLong.empty();
                }
            }
        }
        findings.add(Fault.PROOF, "checkpoint", "none of the " + hashes.size() + " entries of the log is this one");
        return OptionalLong.empty();
    }

    private static boolean isAt(TileHashes hashes, long index, Hash leaf, Findings findings) {
        String says = switch (hashes.leaf(index)) {
            case Parsed.Good<Hash>(Hash there) ->
                there.equals(leaf) ? "" : "entry " + index + " (act " + (index + 1) + ") is another one";
            case Parsed.Bad<Hash>(String why) -> why;
        };
        if (!says.isEmpty()) {
            findings.add(index, Fault.PROOF, "checkpoint", OptionalLong.of(index), says);
        }
        return says.isEmpty();
    }
}
