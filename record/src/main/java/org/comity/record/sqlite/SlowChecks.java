package org.comity.record.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.comity.record.Records.Leaf;
import org.comity.record.commit.Committer;
import org.comity.record.commit.Following;
import org.comity.record.commit.Head;
import org.comity.record.commit.Ledger;
import org.comity.record.commit.Patience;

/// Reads again what was written, on connections and a thread of its own, hashes it again and checks our
/// own signature; at most every 200 ms. A difference stops the store.
final class SlowChecks {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 2_048;

    private final Places places;
    private final StoreReader reader;
    private final Guard guard;
    private final Committer committer;
    private final Following following;
    private final Map<String, Frontier> checked = new HashMap<>();
    private final Object database;
    private final Object guardFile;
    private final Thread thread;

    SlowChecks(Opening.Parts parts, Committer committer, Following following) {
        this.places = new Places(parts.path());
        this.reader = parts.reader();
        this.guard = parts.guard();
        this.committer = committer;
        this.following = following;
        this.database = identity(places.database());
        this.guardFile = identity(guard.file());
        for (Ledger ledger : parts.ledgers()) {
            checked.put(
                    ledger.name(),
                    Frontier.at(ledger.head().size(), parts.trees().get(ledger.id())));
        }
        this.thread = Thread.ofPlatform()
                .name("comity-checks-" + parts.path().getFileName())
                .daemon(true)
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// To be called when nothing more is written and before the readers are told that all is over.
    void close() {
        following.close();
        LockSupport.unpark(thread);
        // It ends by itself, and the store must not be closed under it.
        Patience.untilEnded(thread);
    }

    private void run() {
        while (true) {
            boolean last = following.isClosed();
            try {
                checkAll();
            } catch (RuntimeException | Error broken) {
                committer.stop("reading again what was written failed: " + Says.of(broken));
            }
            if (last || committer.stopped().isPresent()) {
                return;
            }
            if (!following.isClosed()) {
                LockSupport.parkNanos(this, PAUSE.toNanos());
            }
            following.await(this::isNew, PATIENCE);
        }
    }

    private boolean isNew() {
        return committer.organisations().stream()
                .anyMatch(name -> committer.ledger(name).head().size()
                        > (checked.containsKey(name) ? checked.get(name).size() : 0));
    }

    private void checkAll() {
        if (!identity(places.database()).equals(database)
                || !identity(guard.file()).equals(guardFile)) {
            committer.stop("record.db or the guard was replaced under it");
            return;
        }
        for (String name : committer.organisations()) {
            check(committer.ledger(name));
        }
    }

    private void check(Ledger ledger) {
        Frontier frontier = checked.computeIfAbsent(ledger.name(), _ -> Frontier.empty());
        Head head = ledger.head();
        while (frontier.size() < head.size()) {
            List<Leaf> leaves = reader.read(ledger.id(), frontier.size(), AT_ONCE, head.size());
            if (leaves.isEmpty()) {
                committer.stop("act " + (frontier.size() + 1) + " of " + ledger.name() + " is not on the disk");
                return;
            }
            leaves.forEach(leaf -> frontier.append(Hash.leaf(leaf.bytes())));
        }
        if (!frontier.root().equals(head.checkpoint().root())) {
            committer.stop("what " + ledger.name() + " has on the disk is not what was signed at " + head.size());
            return;
        }
        byte[] note = head.note().getBytes(StandardCharsets.UTF_8);
        switch (Checkpoint.open(note, List.of(ledger.verifier()))) {
            case Parsed.Good<SignedCheckpoint> _ -> {
                // Ours.
            }
            case Parsed.Bad<SignedCheckpoint>(String says) ->
                committer.stop("our own signature of " + ledger.name() + " at " + head.size() + " is wrong: " + says);
        }
    }

    private static Object identity(Path file) {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? file : key;
        } catch (IOException gone) {
            return "gone";
        }
    }
}
