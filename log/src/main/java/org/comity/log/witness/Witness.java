package org.comity.log.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Cosignature;
import org.comity.log.note.KeyUse;
import org.comity.log.note.Note;
import org.comity.log.note.NoteSignature;
import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Proofs;

/// A witness: it remembers the largest head of each log that it watches, and cosigns a new one only
/// when that is proved to extend it (C2SP tlog-witness, `add-checkpoint`).
///
/// A head is kept on disk before its cosignature leaves. Checking the old head and keeping the new
/// one are one step for each log. Many threads may submit at once; those of one log wait for each
/// other.
public final class Witness {
    private final List<SigningKey> keys;
    private final Map<String, Watched> logs = new LinkedHashMap<>();
    private final WitnessState state;
    private final InstantSource clock;

    private Witness(List<SigningKey> keys, WitnessState state, InstantSource clock) {
        this.keys = List.copyOf(keys);
        this.state = state;
        this.clock = clock;
    }

    /// One log and what is known of it.
    private static final class Watched {
        private final List<VerifierKey> keys = new ArrayList<>();
        private final ReentrantLock lock = new ReentrantLock();
        private volatile Optional<SignedCheckpoint> head = Optional.empty();
        private Optional<String> broken = Optional.empty();
    }

    /// Opens a witness and reads what it kept.
    ///
    /// @param keys that cosign, at least one
    /// @param logs to watch; two keys of one origin are two keys of the same log
    /// @return bad when a kept head is damaged or was signed by nobody known
    /// @throws IOException when a kept head cannot be read
    public static Parsed<Witness> open(
            List<SigningKey> keys, List<Policy.Log> logs, WitnessState state, InstantSource clock) throws IOException {
        if (keys.isEmpty()
                || keys.stream().anyMatch(key -> !key.verifier().use().isTimed())) {
            return new Parsed.Bad<>("a witness needs keys of type 4 or 6 to cosign with");
        }
        if (keys.stream().anyMatch(key -> key.verifier().use() == KeyUse.ML_DSA_COSIGNATURE)
                && logs.stream().anyMatch(log -> utf8Length(log.key().name()) > 255)) {
            return new Parsed.Bad<>("an ML-DSA-44 key cosigns no origin of more than 255 bytes");
        }
        Witness witness = new Witness(keys, state, clock);
        for (Policy.Log log : logs) {
            witness.logs
                    .computeIfAbsent(log.key().name(), _ -> new Watched())
                    .keys
                    .add(log.key());
        }
        for (Map.Entry<String, Watched> log : witness.logs.entrySet()) {
            switch (witness.kept(log.getKey(), log.getValue())) {
                case Parsed.Good<Optional<SignedCheckpoint>>(Optional<SignedCheckpoint> head) ->
                    log.getValue().head = head;
                case Parsed.Bad<Optional<SignedCheckpoint>>(String says) -> {
                    return new Parsed.Bad<>(says);
                }
            }
        }
        return new Parsed.Good<>(witness);
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private Parsed<Optional<SignedCheckpoint>> kept(String origin, Watched log) throws IOException {
        Parsed<Optional<SignedCheckpoint>> read = state.read(origin);
        if (!(read instanceof Parsed.Good<Optional<SignedCheckpoint>>(Optional<SignedCheckpoint> head))
                || head.isEmpty()) {
            return read;
        }
        // Either signature covers the whole head; keys of one side may have been changed since.
        List<VerifierKey> known = new ArrayList<>(log.keys);
        known.addAll(verifiers());
        return switch (head.get().open(known)) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint opened) -> new Parsed.Good<>(Optional.of(opened));
            case Parsed.Bad<SignedCheckpoint>(String says) ->
                new Parsed.Bad<>(state.file(origin) + " is damaged, or all keys were changed at once: " + says);
        };
    }

    /// The public keys with which it cosigns.
    public List<VerifierKey> verifiers() {
        return keys.stream().map(SigningKey::verifier).toList();
    }

    /// The origins that it watches.
    public List<String> origins() {
        return List.copyOf(logs.keySet());
    }

    /// The latest head that it cosigned, with its own cosignatures and those of the log; empty when it
    /// cosigned none or does not watch the log.
    public Optional<Note> latest(String origin) {
        return Optional.ofNullable(logs.get(origin)).flatMap(log -> log.head).map(SignedCheckpoint::note);
    }

    /// The size of the latest head that it cosigned; 0 when there is none.
    public long known(String origin) {
        return Optional.ofNullable(logs.get(origin))
                .flatMap(log -> log.head)
                .map(head -> head.checkpoint().size())
                .orElse(0L);
    }

    /// Answers a submission as it came, whatever the bytes are.
    public Answer add(byte[] body) {
        return switch (Submission.parse(body)) {
            case Parsed.Good<Submission>(Submission submission) -> add(submission);
            case Parsed.Bad<Submission>(String says) -> new Answer.Malformed(says);
        };
    }

    public Answer add(Submission submission) {
        Checkpoint checkpoint = submission.checkpoint().checkpoint();
        Optional<Watched> watched = Optional.ofNullable(logs.get(checkpoint.origin()));
        if (watched.isEmpty()) {
            return new Answer.UnknownLog(checkpoint.origin());
        }
        Watched log = watched.get();
        switch (submission.checkpoint().open(log.keys)) {
            case Parsed.Bad<SignedCheckpoint>(String says) -> {
                return new Answer.Unsigned(says);
            }
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint opened) -> {
                if (submission.old() > checkpoint.size()) {
                    return new Answer.Malformed(
                            "the old size " + submission.old() + " is above the size " + checkpoint.size());
                }
                // From here on the head must not change: two submissions could else pass the same check.
                log.lock.lock();
                try {
                    return decide(log, submission, opened);
                } finally {
                    log.lock.unlock();
                }
            }
        }
    }

    private Answer decide(Watched log, Submission submission, SignedCheckpoint opened) {
        Checkpoint checkpoint = opened.checkpoint();
        if (log.broken.isPresent()) {
            return new Answer.Unavailable(log.broken.get());
        }
        long known = log.head.map(head -> head.checkpoint().size()).orElse(0L);
        Hash root = log.head.map(head -> head.checkpoint().root()).orElse(Hash.EMPTY);
        if (submission.old() != known) {
            return new Answer.OtherSize(known);
        }
        if (known == checkpoint.size() && !root.equals(checkpoint.root())) {
            return new Answer.OtherRoot(known);
        }
        if (!Proofs.isConsistent(known, root, checkpoint.size(), checkpoint.root(), submission.proof())) {
            return new Answer.Unproven("the proof does not show that " + checkpoint.size() + " entries with the root "
                    + checkpoint.root().base64() + " begin with the " + known + " that this witness saw, root "
                    + root.base64());
        }
        return cosign(log, opened);
    }

    private Answer cosign(Watched log, SignedCheckpoint opened) {
        Checkpoint checkpoint = opened.checkpoint();
        long seconds = Math.max(0, clock.instant().getEpochSecond());
        List<NoteSignature> made = keys.stream()
                .map(key -> Cosignature.sign(key, checkpoint, seconds))
                .toList();
        // Signatures of strangers are left behind: they would make the kept head as large as they like.
        List<NoteSignature> all = new ArrayList<>(opened.verified().stream()
                .map(Note.Verified::signature)
                .distinct()
                .toList());
        all.addAll(made);
        if (all.size() > Note.MOST_SIGNATURES) {
            return new Answer.Malformed("with its cosignatures the note has more than " + Note.MOST_SIGNATURES);
        }
        Note note = new Note(checkpoint.text(), all);
        if (note.bytes().length > Note.MOST_BYTES) {
            return new Answer.Malformed("with its cosignatures the note has more than " + Note.MOST_BYTES + " bytes");
        }
        boolean isNew =
                !log.head.map(head -> head.note().text().equals(note.text())).orElse(false);
        try {
            // The same head again changes nothing that must outlive a crash.
            if (isNew) {
                state.write(checkpoint.origin(), note);
            }
        } catch (WitnessState.NotKept notKept) {
            if (notKept.disk() == WitnessState.Disk.UNKNOWN) {
                log.broken = Optional.of(notKept.getMessage() + "; start the witness again when the disk is well");
            }
            return new Answer.Unavailable(notKept.getMessage());
        }
        log.head = Optional.of(new SignedCheckpoint(checkpoint, note, opened.verified()));
        return new Answer.Cosigned(made);
    }
}
