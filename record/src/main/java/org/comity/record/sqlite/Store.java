package org.comity.record.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hashes;
import org.comity.record.Journal;
import org.comity.record.JournalBroken;
import org.comity.record.codec.Kept;
import org.comity.record.codec.RequestIds;
import org.comity.record.commit.Clocks;
import org.comity.record.commit.Committer;
import org.comity.record.commit.Following;
import org.comity.record.commit.Ledger;

/// A journal in a directory: one process writes, with one thread; any number of threads append and read.
///
/// Before an append is answered its acts, hashes and signed head are in one transaction on the disk, and
/// the head is in the guard. What was written is read again on another thread and compared; a difference
/// stops the store.
public final class Store implements Journal {
    private final Path path;
    private final StoreLock lock;
    private final Connection connection;
    private final Guard guard;
    private final StoreReader reader;
    private final Committer committer;
    private final Following following;
    private final SlowChecks checks;
    private final Organisations organisations;
    private boolean closed;

    Store(Opening.Parts parts, Clocks clocks) throws SQLException {
        this.path = parts.path();
        this.lock = parts.lock();
        this.connection = parts.connection();
        this.guard = parts.guard();
        this.reader = parts.reader();
        this.following = new Following();
        SqliteMedium medium = new SqliteMedium(path, connection, guard);
        this.committer = new Committer(path.getFileName().toString(), medium, clocks, following::written);
        parts.ledgers().forEach(committer::add);
        this.checks = new SlowChecks(parts, committer, following);
        this.organisations = new Organisations(parts, committer);
        committer.start();
        checks.start();
    }

    /// Makes a store in a directory that does not exist or is empty. It has no organisation yet.
    public static Opened<Store> create(Path path, StoreOptions options) {
        return Opening.create(path, options, Clocks.system());
    }

    /// Opens a store to write in it. Refused when another process does, when a key is missing, and when
    /// the guard remembers another past than this store has.
    public static Opened<Store> open(Path path, StoreOptions options) {
        return Opening.open(path, options, Clocks.system());
    }

    /// Lets the guard forget what it remembers and take the heads as they stand here. What was recorded
    /// after them is given up. Answers with the heads that it has taken.
    public static Opened<List<Checkpoint>> accept(Path path, StoreOptions options) {
        return Opening.accept(path, options);
    }

    /// Why no store could add an organisation of this name under this domain; empty when one could.
    public static Optional<Refused> badName(String organisation, String domain) {
        return Organisations.badName(organisation, domain);
    }

    /// Adds an organisation whose log is `record.<domain>/<organisation>`, with a new key, or with the
    /// one that lies in its place already. Empty when it was added.
    public Optional<Refused> addOrganisation(String organisation, String domain) {
        return organisations.add(organisation, domain);
    }

    /// Adds an organisation with a key that was made elsewhere; the key's name is the log's origin. Only
    /// this store may sign with it from now on.
    public Optional<Refused> addOrganisation(String organisation, SigningKey key) {
        return organisations.add(organisation, key);
    }

    /// How request ids are made here for acts that come without one: with a secret of the store, which is
    /// made when there is none yet.
    public synchronized Opened<RequestIds> requestIds() {
        try {
            return new Opened.Ready<>(RequestIds.with(new Keys(new Places(path)).requestSecret()));
        } catch (Cannot cannot) {
            return new Opened.NotOpened<>(cannot.refused());
        } catch (IOException broken) {
            return new Opened.NotOpened<>(
                    StoreRefusals.notAllowed(path, Says.of(broken)).refused());
        }
    }

    public Path path() {
        return path;
    }

    /// Where the signed heads are remembered.
    public Path guard() {
        return guard.file();
    }

    /// Why the store takes no more acts; empty while all is well.
    public Optional<Refused> stopped() {
        return committer.stopped();
    }

    /// Tells a listener, on a thread of its own, what is new: first where each organisation stands, then
    /// whenever something has been entered. Several changes may come as one. When the listener throws it
    /// is told no more.
    public void onCommit(Listener listener) {
        Thread.ofPlatform()
                .name("comity-listener-" + path.getFileName())
                .daemon(true)
                .start(() -> new News(this, committer, following, listener).run());
    }

    /// Told what is new.
    @FunctionalInterface
    public interface Listener {
        /// @param last the number of the organisation's last act
        void entered(String organisation, long last);
    }

    @Override
    public Answer append(Proposal proposal) {
        return committer.append(proposal);
    }

    @Override
    public Answer erase(Erasing erasing) {
        return committer.erase(erasing);
    }

    @Override
    public List<String> organisations() {
        return committer.organisations();
    }

    @Override
    public Checkpoint head(String organisation) {
        return ledger(organisation).head().checkpoint();
    }

    @Override
    public String signedHead(String organisation) {
        return ledger(organisation).head().note();
    }

    @Override
    public VerifierKey key(String organisation) {
        return ledger(organisation).verifier();
    }

    @Override
    public List<Leaf> read(String organisation, long after, int atMost) {
        Ledger ledger = ledger(organisation);
        return reader.read(ledger.id(), after, atMost, ledger.head().size());
    }

    @Override
    public List<Leaf> at(String organisation, List<Long> numbers) {
        Ledger ledger = ledger(organisation);
        return reader.at(ledger.id(), numbers, ledger.head().size());
    }

    @Override
    public List<Leaf> follow(String organisation, long after, int atMost, Duration patience) {
        Ledger ledger = ledger(organisation);
        following.await(() -> ledger.head().size() > after, patience);
        return ledger.head().size() > after ? read(organisation, after, atMost) : List.of();
    }

    @Override
    public Hashes hashes(String organisation) {
        return reader.hashes(ledger(organisation).id());
    }

    @Override
    public byte[] tile(String organisation, int level, long index, int width) {
        return reader.tile(organisation, level, index, width);
    }

    @Override
    public List<Kept> openings(String organisation, long number) {
        long last = ledger(organisation).head().size();
        return number < 1 || number > last ? List.of() : reader.openings(organisation, number);
    }

    @Override
    public Map<Long, List<Kept>> openings(String organisation, List<Long> numbers) {
        long last = ledger(organisation).head().size();
        return reader.openings(
                organisation,
                numbers.stream().filter(number -> number >= 1 && number <= last).toList());
    }

    @Override
    public Optional<byte[]> document(String sha256) {
        return reader.document(sha256);
    }

    @Override
    public Parsed<SignedCheckpoint> keepCosignatures(
            String organisation, byte[] note, Collection<VerifierKey> witnesses) {
        return committer.keepCosignatures(ledger(organisation), note, witnesses, hashes(organisation));
    }

    @Override
    public Optional<SignedCheckpoint> cosigned(String organisation) {
        return reader.cosigned(organisation);
    }

    /// Waits for what is queued, checks it, and moves everything into the database.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock;
                guard) {
            committer.close();
            checks.close();
            reader.close();
            // After a failure the connection stays open until the process ends: closing it would let SQLite move the
            // write-ahead log into the database, force that again and take it for done.
            if (committer.stopped().isEmpty()) {
                SqliteMedium.checkpoint(connection, "TRUNCATE");
                connection.close();
            }
        } catch (SQLException | IOException broken) {
            throw new JournalBroken(StoreRefusals.damage(path.toString(), Says.of(broken)), broken);
        }
    }

    /// For tests, which make it fail. It belongs to the committer.
    Connection connection() {
        return connection;
    }

    private Ledger ledger(String organisation) {
        return committer.ledger(organisation);
    }
}
