package org.comity.record.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.SigningKey;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;
import org.comity.log.tree.Proofs;
import org.comity.record.JournalBroken;
import org.comity.record.Records.Leaf;
import org.comity.record.commit.Clocks;
import org.comity.record.commit.Head;
import org.comity.record.commit.Ledger;

/// Opens a store step by step; what was opened is closed again when a later step refuses.
final class Opening {
    private static final int TAIL = 256;

    private final Path path;
    private final Places places;
    private final StoreOptions options;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Map<Integer, Hashes> trees = new HashMap<>();
    /// The organisations whose logs others sign.
    private final Set<String> mirrors = new HashSet<>();

    private Opening(Path path, StoreOptions options) {
        this.path = path;
        this.places = new Places(path);
        this.options = options;
    }

    /// What a store consists of.
    record Parts(
            Path path,
            StoreLock lock,
            Connection connection,
            Guard guard,
            StoreReader reader,
            List<Ledger> ledgers,
            Map<Integer, Hashes> trees) {}

    @FunctionalInterface
    private interface Step<T> {
        T run() throws Cannot, IOException, SQLException;
    }

    static Opened<Store> create(Path path, StoreOptions options, Clocks clocks) {
        Opening opening = new Opening(path, options);
        return opening.step(() -> {
            opening.makeEmpty();
            return new Store(opening.parts(), clocks);
        });
    }

    static Opened<Store> open(Path path, StoreOptions options, Clocks clocks) {
        Opening opening = new Opening(path, options);
        return opening.step(() -> new Store(opening.parts(), clocks));
    }

    static Opened<List<Checkpoint>> accept(Path path, StoreOptions options) {
        Opening opening = new Opening(path, options);
        Opened<List<Checkpoint>> accepted = opening.step(opening::accept);
        opening.closeAll();
        return accepted;
    }

    private <T> Opened<T> step(Step<T> step) {
        try {
            return new Opened.Ready<>(step.run());
        } catch (Cannot cannot) {
            closeAll();
            return new Opened.NotOpened<>(cannot.refused());
        } catch (JournalBroken broken) {
            closeAll();
            return new Opened.NotOpened<>(broken.refused());
        } catch (RuntimeException broken) {
            closeAll();
            throw broken;
        } catch (SQLException broken) {
            closeAll();
            return new Opened.NotOpened<>(Tables.cannot(path, broken).refused());
        } catch (IOException broken) {
            closeAll();
            return new Opened.NotOpened<>(
                    StoreRefusals.notAllowed(path, Says.of(broken)).refused());
        }
    }

    private void closeAll() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception already) {
                // The first reason counts; this one adds nothing.
            }
        }
    }

    private <T extends AutoCloseable> T keep(T closeable) {
        opened.push(closeable);
        return closeable;
    }

    private void makeEmpty() throws Cannot, IOException, SQLException {
        if (Files.exists(path)) {
            if (!Files.isDirectory(path)) {
                throw StoreRefusals.notEmpty(path);
            }
            try (Stream<Path> files = Files.list(path)) {
                if (files.findAny().isPresent()) {
                    throw StoreRefusals.notEmpty(path);
                }
            }
        }
        Path guard = options.guardOf(path);
        if (Files.exists(guard) && !Guard.isEmpty(guard)) {
            throw new Cannot(StoreRefusals.badName(guard.toString(), "is the guard of a store that was here"));
        }
        Places.makePrivateDirectory(path);
        // First of all: when it fails for want of its library, an empty directory is left, to try again in.
        try (Connection connection = Tables.writer(places.database())) {
            Tables.create(connection);
            SqliteMedium.checkpoint(connection, "TRUNCATE");
        }
        Places.protect(places.database(), "rw-------");
        Places.makePrivateDirectory(places.keys());
        Guard.open(guard).close();
        Places.forceDirectory(path);
        Places.forceDirectory(path.toAbsolutePath().normalize().getParent());
    }

    private Parts parts() throws Cannot, IOException, SQLException {
        if (!Files.isRegularFile(places.database())) {
            throw StoreRefusals.notAStore(path, "there is no record.db in it");
        }
        if (!Files.isWritable(path) || !Files.isReadable(places.database()) || !Files.isWritable(places.database())) {
            throw StoreRefusals.notAllowed(path, "this user may not write there");
        }
        StoreLock lock = keep(StoreLock.take(path, options.command()));
        // Looked at by a reader first: a file of another program is not touched.
        StoreReader reader = keep(StoreReader.reading(path));
        Connection connection = keep(Tables.writer(places.database()));
        forceWriteAheadLog();
        SqliteMedium.checkpoint(connection, "PASSIVE");
        List<Ledger> ledgers = ledgers(reader);
        Guard guard = keep(openGuard());
        compare(guard, ledgers);
        return new Parts(path, lock, connection, guard, reader, ledgers, Map.copyOf(trees));
    }

    /// One for all steps: it remembers what it has hashed, which is most of the work of opening.
    private Hashes tree(StoreReader reader, int organisation) {
        return trees.computeIfAbsent(organisation, reader::hashes);
    }

    /// What a process that was killed had written may not be on the disk yet. The guard must not get
    /// ahead of it.
    private void forceWriteAheadLog() throws IOException {
        if (Files.exists(places.writeAheadLog())) {
            try (FileChannel log = FileChannel.open(places.writeAheadLog(), StandardOpenOption.WRITE)) {
                log.force(true);
            }
        }
    }

    private Guard openGuard() throws Cannot {
        Path file = options.guardOf(path);
        try {
            return Guard.open(file);
        } catch (IOException broken) {
            throw new Cannot(StoreRefusals.noGuard(file, Says.of(broken)));
        }
    }

    private List<Ledger> ledgers(StoreReader reader) throws Cannot {
        List<Ledger> ledgers = new ArrayList<>();
        for (StoreReader.Organisation one : reader.all()) {
            Head head = head(reader, one);
            Optional<SigningKey> key = switch (one.role()) {
                case SIGNED -> Optional.of(new Keys(places).read(one.name(), one.key()));
                case MIRROR -> {
                    mirrors.add(one.name());
                    yield Optional.empty();
                }
            };
            try {
                Ledger ledger = new Ledger(
                        one.id(),
                        one.name(),
                        one.key(),
                        key,
                        tree(reader, one.id()),
                        head,
                        reader.lastRecorded(one.id()));
                checkTail(reader, ledger);
                ledgers.add(ledger);
            } catch (IllegalArgumentException notItsRoot) {
                throw StoreRefusals.damaged(path, Says.of(notItsRoot));
            }
        }
        return ledgers;
    }

    private Head head(StoreReader reader, StoreReader.Organisation one) throws Cannot {
        String note = reader.signedHead(one.name());
        return switch (Checkpoint.open(note.getBytes(StandardCharsets.UTF_8), List.of(one.key()))) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint good) -> new Head(good.checkpoint(), note);
            case Parsed.Bad<SignedCheckpoint>(String says) ->
                throw StoreRefusals.damaged(path, "the head of " + one.name() + ": " + says);
        };
    }

    /// The last acts are those whose hashes are signed. `comity scrub` looks at all of them.
    private void checkTail(StoreReader reader, Ledger ledger) throws Cannot {
        long size = ledger.head().size();
        long checked = Math.max(0, size - TAIL);
        Hashes hashes = tree(reader, ledger.id());
        while (checked < size) {
            List<Leaf> leaves = reader.read(ledger.id(), checked, TAIL, size);
            if (leaves.isEmpty()) {
                throw StoreRefusals.damaged(path, "act " + (checked + 1) + " of " + ledger.name() + " is missing");
            }
            for (Leaf leaf : leaves) {
                if (!Hash.leaf(leaf.bytes()).equals(hashes.at(0, leaf.number() - 1))) {
                    throw StoreRefusals.damaged(path, "act " + leaf.number() + " of " + ledger.name() + " has changed");
                }
                checked = leaf.number();
            }
        }
    }

    /// Never sign a fork or a roll-back.
    private void compare(Guard guard, List<Ledger> ledgers) throws Cannot, IOException {
        List<Checkpoint> toRemember = new ArrayList<>();
        Set<String> origins = new HashSet<>();
        for (Ledger ledger : ledgers) {
            origins.add(ledger.origin());
            if (mirrors.contains(ledger.name())) {
                // What others sign, this store cannot fork.
                continue;
            }
            Checkpoint head = ledger.head().checkpoint();
            Optional<Guard.Seen> seen = guard.seen(ledger.origin());
            if (seen.isEmpty()) {
                if (head.size() > 0) {
                    throw new Cannot(StoreRefusals.noGuard(
                            guard.file(),
                            guard.isDamaged() ? "it is damaged" : "it knows nothing of " + ledger.origin()));
                }
                toRemember.add(head);
                continue;
            }
            if (seen.get().size() > head.size()) {
                throw new Cannot(
                        StoreRefusals.rolledBack(ledger.origin(), seen.get().size(), head.size()));
            }
            Hash root = Proofs.root(seen.get().size(), trees.get(ledger.id()));
            if (!root.equals(seen.get().root())) {
                throw new Cannot(
                        StoreRefusals.forked(ledger.origin(), seen.get().size()));
            }
            if (seen.get().size() < head.size()) {
                toRemember.add(head);
            }
        }
        for (Guard.Seen seen : guard.all()) {
            if (seen.size() > 0 && !origins.contains(seen.origin())) {
                throw new Cannot(StoreRefusals.rolledBack(seen.origin(), seen.size(), 0));
            }
        }
        if (!toRemember.isEmpty()) {
            guard.remember(toRemember);
        }
    }

    private List<Checkpoint> accept() throws Cannot, IOException, SQLException {
        if (!Files.isRegularFile(places.database())) {
            throw StoreRefusals.notAStore(path, "there is no record.db in it");
        }
        keep(StoreLock.take(path, options.command()));
        StoreReader reader = keep(StoreReader.reading(path));
        forceWriteAheadLog();
        // What others sign, the guard does not know.
        List<Checkpoint> heads = ledgers(reader).stream()
                .filter(ledger -> !mirrors.contains(ledger.name()))
                .map(ledger -> ledger.head().checkpoint())
                .toList();
        Path file = options.guardOf(path);
        Guard.replace(file, heads);
        return heads;
    }
}
