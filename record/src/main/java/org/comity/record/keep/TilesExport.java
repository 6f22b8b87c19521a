package org.comity.record.keep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.acts.Act;
import org.comity.acts.Body;
import org.comity.acts.keeping.CharterTaken;
import org.comity.acts.keeping.KeyChange;
import org.comity.acts.keeping.SourceTaken;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tile.StaticLog;
import org.comity.log.verify.Progress;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Reading;
import org.comity.record.commit.Refusals;
import org.comity.record.sqlite.Keeping;

/// Publishes the record of one organisation as a directory of static files that any web server
/// can serve (C2SP tlog-tiles).
///
/// The checkpoint is replaced last, so that whoever reads the directory finds a whole log at any
/// moment. Publishing again adds what is new. When it is stopped, the next time goes on. One
/// publisher at a time.
///
/// Before anything is written, the record is checked up to its signed head, and so is what is
/// published already: it must be the beginning of this record, to the byte. So the cost grows with
/// the whole record.
public final class TilesExport {
    private final StoreLog log;
    private final Path to;
    private final Progress progress;
    private final Set<String> documents = new TreeSet<>();
    private final List<VerifierKey> formerKeys = new ArrayList<>();

    private TilesExport(StoreLog log, Path to, Progress progress) {
        this.log = log;
        this.to = to;
        this.progress = progress;
    }

    /// What was published.
    ///
    /// @param before how many acts the directory had
    /// @param documents that were added
    /// @param cosignatures in the checkpoint
    public record Exported(Path to, Checkpoint head, long before, long documents, int cosignatures) {}

    /// Publishes a log as it stands. Others may be writing meanwhile.
    ///
    /// @param policy of the log's witnesses, to be put beside it; empty when there is none
    public static Answer<Exported> export(StoreLog log, Path to, Optional<byte[]> policy, Progress progress) {
        TilesExport export = new TilesExport(log, to, progress);
        return Keeps.answer(broken -> KeepRefusals.noRoom(to, broken), () -> export.run(policy));
    }

    private Exported run(Optional<byte[]> policy) throws Keeps, IOException {
        refuseNesting();
        Optional<Checkpoint> there = there();
        long before = there.map(Checkpoint::size).orElse(0L);
        log.refuseDamaged(Progress.NONE);
        if (there.isPresent()) {
            new Unchanged(log, to).check(there.get());
        }
        StaticLog published = new StaticLog(to);
        // From here on links in the tree would lead our writing elsewhere.
        Files.createDirectories(to);
        long added = beside(published, before);
        // The former keys first: the checkpoint that is there is signed by one of them until the end.
        for (VerifierKey key : formerKeys) {
            writeIfNew(formerKeyFile(key), (key + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (policy.isPresent()) {
            writeIfNew(policyFile(), policy.get());
        }
        published.key(log.row().key());
        try {
            published.publish(log.head().note(), this::entries);
        } catch (IllegalStateException | NoSuchElementException damaged) {
            throw new Keeps(KeepRefusals.exportInTheWay(
                    to, "the record or what was published is damaged: " + damaged.getMessage()));
        } catch (IllegalArgumentException another) {
            throw new Keeps(KeepRefusals.exportInTheWay(to, another.getMessage()));
        }
        Checkpoint head = log.head().checkpoint();
        progress.checked(head.size(), head.size());
        return new Exported(
                to, head, before, added, log.head().note().signatures().size() - 1);
    }

    private void refuseNesting() throws Keeps, IOException {
        Optional<Path> around = Nesting.storeAround(to);
        if (around.isPresent()) {
            throw new Keeps(KeepRefusals.exportInTheWay(to, "it lies inside the store " + around.get()));
        }
        if (Keeping.isStore(to)) {
            throw new Keeps(KeepRefusals.exportInTheWay(to, "it is a store"));
        }
        Optional<Path> below = Nesting.storeBelow(to);
        if (below.isPresent()) {
            throw new Keeps(KeepRefusals.exportInTheWay(
                    to, "the store " + below.get() + " lies in it, and its keys would be published"));
        }
    }

    /// What is published there. Refuses a directory that holds another log or a longer one.
    private Optional<Checkpoint> there() throws Keeps, IOException {
        if (Files.exists(to) && !Files.isDirectory(to)) {
            throw new Keeps(KeepRefusals.exportInTheWay(to, "it is no directory"));
        }
        Optional<SignedCheckpoint> published;
        try {
            published = new StaticLog(to).published();
        } catch (IOException damaged) {
            throw new Keeps(KeepRefusals.exportInTheWay(to, damaged.getMessage()));
        }
        Checkpoint head = log.head().checkpoint();
        if (published.isEmpty()) {
            return Optional.empty();
        }
        Checkpoint there = published.get().checkpoint();
        if (!there.origin().equals(head.origin()) || there.size() > head.size()) {
            throw new Keeps(KeepRefusals.exportInTheWay(
                    to,
                    "it holds " + there.origin() + " at " + Refusals.acts(there.size()) + ", and this is "
                            + head.origin() + " at " + head.size()));
        }
        return Optional.of(there);
    }

    /// Puts the documents of new acts beside the log, and remembers keys that no longer sign.
    private long beside(StaticLog published, long before) throws IOException {
        for (Iterator<byte[]> leaves = log.leaves(before); leaves.hasNext(); ) {
            if (ActCodec.decode(leaves.next()) instanceof Reading.Read(Act act)) {
                look(act);
            }
        }
        long added = 0;
        for (String sha256 : documents) {
            Optional<byte[]> bytes = log.reader().document(sha256);
            if (bytes.isPresent() && !Files.exists(to.resolve("documents").resolve(sha256))) {
                published.document(bytes.get());
                added++;
            }
        }
        return added;
    }

    private void look(Act act) {
        documents.addAll(named(act));
        if (act.body() instanceof KeyChange change
                && VerifierKey.parse(change.from()) instanceof Parsed.Good<VerifierKey>(VerifierKey from)
                && from.name().equals(log.row().origin())) {
            formerKeys.add(from);
        }
    }

    /// The documents that an act names by their hash.
    static Set<String> named(Act act) {
        Set<String> named = new TreeSet<>();
        Body body = act.body();
        if (body instanceof CharterTaken charter) {
            named.add(charter.sha256());
        } else if (body instanceof SourceTaken source) {
            source.sha256().ifPresent(named::add);
        }
        act.draft().sources().forEach(source -> source.sha256().ifPresent(named::add));
        return named;
    }

    private Iterator<byte[]> entries(long from) {
        Iterator<byte[]> leaves = log.leaves(from);
        long size = log.head().checkpoint().size();
        return new Iterator<>() {
            private long at = from;

            @Override
            public boolean hasNext() {
                return leaves.hasNext();
            }

            @Override
            public byte[] next() {
                if (++at % 16_384 == 0) {
                    progress.checked(at, size);
                }
                return leaves.next();
            }
        };
    }

    private String formerKeyFile(VerifierKey key) {
        String name = StaticLog.keyFile(key.name());
        return name.substring(0, name.length() - ".vkey".length()) + "-"
                + java.util.HexFormat.of().formatHex(key.id()) + ".vkey";
    }

    private String policyFile() {
        String name = StaticLog.keyFile(log.row().origin());
        return name.substring(0, name.length() - ".vkey".length()) + ".policy";
    }

    private void writeIfNew(String name, byte[] bytes) throws IOException {
        Path file = to.resolve(name);
        if (!Files.exists(file) || !java.util.Arrays.equals(Files.readAllBytes(file), bytes)) {
            Keeping.writeFile(file, bytes, "rw-r--r--");
        }
    }
}
