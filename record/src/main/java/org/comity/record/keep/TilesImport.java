package org.comity.record.keep;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.Act;
import org.comity.acts.Audience;
import org.comity.acts.keeping.Erasure;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tile.Fetched;
import org.comity.log.tile.TileHashes;
import org.comity.log.tree.Hash;
import org.comity.log.verify.LogVerifier;
import org.comity.log.verify.Progress;
import org.comity.log.verify.PublishedLog;
import org.comity.log.verify.Report;
import org.comity.log.verify.Trust;
import org.comity.record.Document;
import org.comity.record.codec.Prepared;
import org.comity.record.commit.Refusals;
import org.comity.record.sqlite.Graft;
import org.comity.record.sqlite.Inspection;
import org.comity.record.sqlite.Keeping;
import org.comity.record.sqlite.LogRow;

/// Takes over what a log has published: into a mirror, which is begun when there is none yet, or
/// into the record that this store signs itself, when that was put back to an earlier state.
///
/// The whole log is checked before anything is written, and written in one transaction. It is read
/// more than once; a server that answers otherwise the next time gives nothing.
public final class TilesImport {
    private static final int AT_ONCE = 1_024;

    private final Keeping keeping;
    private final PublishedLog log;
    private final SignedCheckpoint head;
    private final Optional<LogRow> there;
    private final long before;
    private final Progress progress;

    /// What was taken over.
    ///
    /// @param keyFrom the file beside the log in which its key was found; empty when the key was
    ///     known before
    /// @param unread acts that this program cannot read in full
    /// @param missing documents that acts name as the bytes of a charter and that are not
    ///     published
    /// @param erased texts that were kept apart here and that the acts say were erased: they are now
    public record Imported(
            String organisation,
            LogRow.Role role,
            Checkpoint head,
            long before,
            VerifierKey key,
            Optional<String> keyFrom,
            long unread,
            long documents,
            List<String> missing,
            long erased) {}

    private TilesImport(
            Keeping keeping, LogPlace place, Optional<LogRow> there, SignedCheckpoint head, Progress progress) {
        this.keeping = keeping;
        this.log = new OneHead(place.log(), head);
        this.head = head;
        this.there = there;
        this.before = there.map(row -> keeping.reader().head(row.name()).size()).orElse(0L);
        this.progress = progress;
    }

    /// Takes over a published log.
    ///
    /// @param key that the log is known to have, or to have had; must agree with that of the store,
    ///     which is used without one; without both the one beside the log is
    /// @param name under which a new mirror is kept; empty takes the last part of the log's origin
    public static Answer<Imported> run(
            Keeping keeping, LogPlace place, Optional<VerifierKey> key, Optional<String> name, Progress progress) {
        return Keeps.answer(broken -> KeepRefusals.noRoom(keeping.store(), broken), () -> {
            SignedCheckpoint head = place.head();
            String origin = head.checkpoint().origin();
            Optional<LogRow> there = LogRow.of(keeping.reader()).stream()
                    .filter(row -> row.origin().equals(origin))
                    .findFirst();
            TilesImport run = new TilesImport(keeping, place, there, head, progress);
            return run.run(key, name);
        });
    }

    private Imported run(Optional<VerifierKey> given, Optional<String> name) throws Keeps {
        String origin = head.checkpoint().origin();
        String organisation =
                there.map(LogRow::name).or(() -> name).orElse(origin.substring(origin.lastIndexOf('/') + 1));
        if (there.isEmpty()) {
            Optional<Refused> wrong = keeping.wrongName(organisation, origin);
            if (wrong.isPresent()) {
                throw new Keeps(wrong.get());
            }
        }
        refuseToShrink();
        ActCheck acts = checkActs(organisation);
        refuseAnotherKey(given, acts);
        Known known = known(given, acts);
        Report report = LogVerifier.check(log, known.trust, progress);
        if (!report.isClean()) {
            throw new Keeps(KeepRefusals.notSound(
                    log.toString(), report.findings().getFirst().says()));
        }
        refuseFork();
        if (!acts.faults().isEmpty()) {
            throw new Keeps(KeepRefusals.notAnAct(log.toString(), acts.faults().getFirst()));
        }
        VerifierKey signer = known.signer.orElseGet(() -> signer(report));
        return take(organisation, signer, report, acts);
    }

    private static VerifierKey signer(Report report) {
        return switch (report.signer()) {
            case org.comity.log.verify.Signer.Known(VerifierKey key) -> key;
            case org.comity.log.verify.Signer.FromTheLog(VerifierKey key, String _) -> key;
            case org.comity.log.verify.Signer.Nobody _ ->
                throw new IllegalStateException("a clean report names who signed");
        };
    }

    private record Known(Trust trust, Optional<VerifierKey> signer) {}

    /// The key that must have signed: the one that is known, or the one to which changes in the
    /// log lead from it.
    private Known known(Optional<VerifierKey> given, ActCheck acts) {
        Optional<VerifierKey> start = there.map(LogRow::key).or(() -> given);
        return start.map(key -> {
                    VerifierKey last = KeyChain.signer(key, acts, head);
                    return new Known(Trust.in(last), Optional.of(last));
                })
                .orElseGet(() -> new Known(Trust.NONE, Optional.empty()));
    }

    /// A key that was given must be one that the log here has, had, or has by now.
    private void refuseAnotherKey(Optional<VerifierKey> given, ActCheck acts) throws Keeps {
        if (given.isEmpty() || there.isEmpty()) {
            return;
        }
        VerifierKey here = there.get().key();
        boolean later = KeyChain.all(here, acts.keyChanges()).contains(given.get());
        if (!later && !KeyChain.all(given.get(), changesHere()).contains(here)) {
            throw new Keeps(KeepRefusals.notSound(
                    log.toString(),
                    "it is not signed by the key that was given, " + given.get() + "; here it is known under " + here));
        }
    }

    private List<Act> changesHere() {
        ActCheck acts = ActCheck.fromTheStart();
        String name = there.orElseThrow().name();
        for (long after = 0; after < before; after += AT_ONCE) {
            keeping.reader()
                    .read(name, after, (int) Math.min(AT_ONCE, before - after))
                    .forEach(leaf -> acts.next(leaf.bytes()));
        }
        return acts.keyChanges();
    }

    private void refuseToShrink() throws Keeps {
        if (head.checkpoint().size() < before) {
            throw new Keeps(KeepRefusals.rolledBack(
                    log.toString(),
                    head.checkpoint().origin(),
                    head.checkpoint().size(),
                    before));
        }
    }

    private void refuseFork() throws Keeps {
        if (there.isEmpty()) {
            return;
        }
        Checkpoint here = keeping.reader().head(there.get().name());
        Parsed<Hash> root = switch (TileHashes.open(
                log, head.checkpoint().size(), head.checkpoint().root())) {
            case Parsed.Good<TileHashes>(TileHashes hashes) -> hashes.root(before);
            case Parsed.Bad<TileHashes>(String says) -> new Parsed.Bad<>(says);
        };
        switch (root) {
            case Parsed.Bad<Hash>(String says) -> throw new Keeps(KeepRefusals.notSound(log.toString(), says));
            case Parsed.Good<Hash>(Hash then) -> {
                if (!then.equals(here.root())) {
                    throw new Keeps(KeepRefusals.forked(
                            log.toString(),
                            here.origin(),
                            "at " + Refusals.acts(before) + " it has the root " + then.base64() + ", and the one here "
                                    + here.root().base64()));
                }
            }
        }
    }

    private ActCheck start(String organisation) {
        if (before == 0) {
            return ActCheck.fromTheStart();
        }
        Instant recorded = new Inspection(keeping.reader())
                .acts(there.orElseThrow(), before - 1, before, 1)
                .getFirst()
                .recorded();
        return ActCheck.after(organisationInActs(organisation), before, recorded);
    }

    /// What the acts call the organisation; a mirror may be kept under another name.
    private String organisationInActs(String organisation) {
        ActCheck first = ActCheck.fromTheStart();
        keeping.reader().read(organisation, 0, 1).forEach(leaf -> first.next(leaf.bytes()));
        return first.organisation().orElse(organisation);
    }

    private ActCheck checkActs(String organisation) throws Keeps {
        ActCheck acts = start(organisation);
        Optional<String> unreadable =
                LogActs.read(log, before, head.checkpoint().size(), Progress.NONE, leaf -> acts.next(leaf));
        if (unreadable.isPresent()) {
            throw new Keeps(KeepRefusals.notSound(log.toString(), unreadable.get()));
        }
        return acts;
    }

    private Imported take(String organisation, VerifierKey signer, Report report, ActCheck checked) throws Keeps {
        Taking taking = new Taking(start(organisation));
        Graft graft = there.map(keeping::graft).orElseGet(() -> keeping.mirror(organisation));
        Optional<Refused> refused;
        try {
            refused = graft.take(head, signer, taker -> {
                LogActs.read(log, before, head.checkpoint().size(), Progress.NONE, leaf -> taking.take(leaf, taker));
                taking.compare(checked);
                taking.documents(taker);
            });
        } catch (OtherActs rolledBack) {
            throw new Keeps(KeepRefusals.notSound(log.toString(), LogCheck.OTHER_ACTS));
        }
        if (refused.isPresent()) {
            throw new Keeps(KeepRefusals.notSound(log.toString(), refused.get().because()));
        }
        Optional<String> keyFrom =
                report.signer() instanceof org.comity.log.verify.Signer.FromTheLog(var _, String file)
                        ? Optional.of(file)
                        : Optional.empty();
        return new Imported(
                organisation,
                there.map(LogRow::role).orElse(LogRow.Role.MIRROR),
                head.checkpoint(),
                before,
                signer,
                keyFrom,
                checked.unread(),
                taking.documents,
                List.copyOf(taking.missing),
                taking.erased);
    }

    private static final class OtherActs extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// Reads the acts a second time, for the store.
    private final class Taking {
        private final ActCheck acts;
        private final Set<String> named = new TreeSet<>();
        private final Set<String> missing = new TreeSet<>();
        private long documents;
        private long erased;

        Taking(ActCheck acts) {
            this.acts = acts;
        }

        void take(byte[] leaf, Graft.Taker taker) {
            Optional<Act> act = acts.next(leaf);
            Instant recorded = acts.recorded().equals(Instant.MIN) ? Instant.EPOCH : acts.recorded();
            taker.act(
                    leaf,
                    recorded,
                    act.map(one -> one.draft().requestId()).filter(id -> !id.isEmpty()),
                    act.map(this::content).orElse(new byte[0]));
            act.map(TilesExport::named).ifPresent(named::addAll);
            if (act.isPresent() && act.get().body() instanceof Erasure erasure) {
                erased += taker.erase(act.get().number(), erasure.number(), erasure.digest());
            }
        }

        /// What is taken has the signed root; what was looked at before must have been the same.
        void compare(ActCheck checked) {
            if (acts.wrong() > 0 || !acts.keyChanges().equals(checked.keyChanges())) {
                throw new OtherActs();
            }
        }

        /// What a retry is compared with. Of what is withheld it cannot be known.
        private byte[] content(Act act) {
            boolean own = there.filter(row -> row.role() == LogRow.Role.SIGNED).isPresent();
            boolean open = act.draft().audience() instanceof Audience.Everybody;
            return own
                            && open
                            && Prepared.of(act.draft(), byte[]::new) instanceof Prepared.Ready(Prepared ready)
                            && ready.kept().isEmpty()
                    ? HexFormat.of().parseHex(ready.content())
                    : new byte[0];
        }

        void documents(Graft.Taker taker) {
            for (String sha256 : named) {
                if (keeping.reader().document(sha256).isPresent()) {
                    continue;
                }
                if (log.file("documents/" + sha256, Document.MOST) instanceof Fetched.Found(byte[] bytes)) {
                    Document document = Document.of(bytes);
                    if (document.sha256().equals(sha256)) {
                        taker.document(document);
                        documents++;
                        continue;
                    }
                }
                missing.add(sha256);
            }
        }
    }
}
