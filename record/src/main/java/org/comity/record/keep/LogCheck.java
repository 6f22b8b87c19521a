package org.comity.record.keep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.acts.Act;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Note;
import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tile.Fetched;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.comity.log.verify.LogVerifier;
import org.comity.log.verify.Progress;
import org.comity.log.verify.PublishedLog;
import org.comity.log.verify.Report;
import org.comity.log.verify.Trust;

/// Checks a published log as a record: all that [LogVerifier] checks of its bytes, and that each
/// entry is the act that should stand there. Follows changes of its key.
public final class LogCheck {
    private static final int MOST_OF_A_CHECKPOINT = 1_000_000;

    /// What is said of a server that gives one answer to whoever reads and another to whoever checks.
    static final String OTHER_ACTS = "other acts came when they were read again";

    private LogCheck() {}

    /// What came of it.
    ///
    /// @param bytes what was found of the bytes
    /// @param acts that were read, up to the first place that could not be read
    /// @param unread of them that this program cannot read in full
    /// @param faults of acts, at most [ActCheck#MOST_TOLD]
    /// @param wrongActs how many faults there are in all
    /// @param withoutEffect the numbers of acts that say that the key changes and that not both keys
    ///     signed, at most [ActCheck#MOST_TOLD]
    /// @param keys the key that was given, or the policy's, and those that followed it; empty when
    ///     neither names one of this log
    public record Checked(
            Report bytes,
            long acts,
            long unread,
            List<ActFault> faults,
            long wrongActs,
            Optional<String> unreadable,
            List<Long> withoutEffect,
            List<VerifierKey> keys) {
        public Checked {
            faults = List.copyOf(faults);
            withoutEffect = List.copyOf(withoutEffect);
            keys = List.copyOf(keys);
        }

        public boolean isClean() {
            return bytes.isClean() && wrongActs == 0 && unreadable.isEmpty();
        }
    }

    /// @param key that the log is known to have, or to have had
    /// @param old a checkpoint that was kept from earlier, as it was published
    public static Checked check(
            PublishedLog published,
            Optional<VerifierKey> key,
            Optional<Policy> policy,
            Optional<byte[]> old,
            Progress progress) {
        ActCheck acts = ActCheck.fromTheStart();
        Optional<SignedCheckpoint> head = head(published);
        PublishedLog log =
                head.<PublishedLog>map(one -> new OneHead(published, one)).orElse(published);
        Frontier read = Frontier.empty();
        Optional<String> unreadable = head.isEmpty()
                ? Optional.empty()
                : LogActs.read(log, 0, head.get().checkpoint().size(), Progress.NONE, leaf -> {
                    acts.next(leaf);
                    read.append(Hash.leaf(leaf));
                });
        List<VerifierKey> known = key.map(List::of).orElseGet(() -> named(policy, head));
        List<VerifierKey> chain = chain(known, acts, head);
        Report report = LogVerifier.check(log, trust(chain, known, head, policy, old), progress);
        // What cannot be read has been named by the check of the bytes, with the place.
        Optional<String> unnamed = report.isClean() ? unreadable.or(() -> others(head, read)) : Optional.empty();
        return new Checked(
                report,
                acts.last(),
                acts.unread(),
                acts.faults(),
                acts.wrong(),
                unnamed,
                withoutEffect(acts.keyChanges()),
                chain);
    }

    private static List<Long> withoutEffect(List<Act> changes) {
        return changes.stream()
                .filter(act -> !KeyChain.isSignedByBoth(act))
                .map(Act::number)
                .limit(ActCheck.MOST_TOLD)
                .toList();
    }

    /// The bytes that were read as acts must be those that were checked.
    private static Optional<String> others(Optional<SignedCheckpoint> head, Frontier read) {
        return head.filter(signed -> !signed.checkpoint().root().equals(read.root()))
                .map(_ -> OTHER_ACTS);
    }

    private static Optional<SignedCheckpoint> head(PublishedLog log) {
        return log.file("checkpoint", MOST_OF_A_CHECKPOINT) instanceof Fetched.Found(byte[] bytes)
                        && SignedCheckpoint.parse(bytes) instanceof Parsed.Good<SignedCheckpoint>(var head)
                        && head.checkpoint().size() <= LogPlace.MOST_ACTS
                ? Optional.of(head)
                : Optional.empty();
    }

    /// The keys that a policy names for this log.
    private static List<VerifierKey> named(Optional<Policy> policy, Optional<SignedCheckpoint> head) {
        return head.flatMap(signed ->
                        policy.map(given -> given.keysOf(signed.checkpoint().origin())))
                .orElse(List.of());
    }

    /// Where one of the known keys leads. Of several, the one that leads to who signed the head,
    /// and the earliest of those.
    private static List<VerifierKey> chain(List<VerifierKey> known, ActCheck acts, Optional<SignedCheckpoint> head) {
        List<List<VerifierKey>> chains =
                known.stream().map(key -> chain(key, acts, head)).toList();
        Comparator<List<VerifierKey>> bySigner = Comparator.comparing(
                chain -> head.filter(one -> isBy(chain.getLast(), one)).isPresent());
        return chains.stream().max(bySigner.thenComparing(List::size)).orElse(List.of());
    }

    private static boolean isBy(VerifierKey key, SignedCheckpoint head) {
        return head.note().verify(List.of(key)) instanceof Parsed.Good<?>;
    }

    private static List<VerifierKey> chain(VerifierKey known, ActCheck acts, Optional<SignedCheckpoint> head) {
        List<VerifierKey> all = KeyChain.all(known, acts.keyChanges());
        VerifierKey signer =
                head.map(signed -> KeyChain.signer(known, acts, signed)).orElse(known);
        return all.subList(0, all.indexOf(signer) + 1);
    }

    private static Trust trust(
            List<VerifierKey> chain,
            List<VerifierKey> known,
            Optional<SignedCheckpoint> head,
            Optional<Policy> policy,
            Optional<byte[]> old) {
        Optional<VerifierKey> last = chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast());
        List<VerifierKey> all = new ArrayList<>(chain.reversed());
        known.stream().filter(key -> !all.contains(key)).forEach(all::add);
        // Former keys vouch for what was signed in their day, never for the head.
        boolean isHeadByLast =
                last.isPresent() && head.filter(one -> isBy(last.get(), one)).isPresent();
        if (!isHeadByLast || old.filter(note -> isByFormer(all, note)).isEmpty()) {
            return new Trust(last, Optional.empty(), policy, old);
        }
        // An older checkpoint that a former key signed: then that key is known too, as a policy can say it.
        List<Policy.Log> logs = new ArrayList<>();
        all.forEach(key -> logs.add(new Policy.Log(key, Optional.empty())));
        Policy both = policy.map(given -> new Policy(logs, given.witnesses(), given.groups(), given.quorum()))
                .orElseGet(() -> new Policy(logs, List.of(), List.of(), Optional.empty()));
        return new Trust(Optional.empty(), Optional.of(last.get().name()), Optional.of(both), old);
    }

    /// @param all the key that signs now, then those that may have signed before it
    private static boolean isByFormer(List<VerifierKey> all, byte[] note) {
        return all.size() > 1
                && Checkpoint.open(note, all.subList(1, all.size())) instanceof Parsed.Good<?>
                && Note.parse(note) instanceof Parsed.Good<Note>(Note read)
                && read.verify(List.of(all.getFirst())) instanceof Parsed.Bad<?>;
    }
}
