package org.comity.record.sqlite;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hashes;
import org.comity.record.JournalBroken;
import org.comity.record.Records;
import org.comity.record.codec.Kept;
import org.comity.record.commit.Patience;
import org.comity.record.commit.Refusals;

/// A store that is only read. Needs no lock, no key and no guard: another process may be writing
/// meanwhile.
public final class StoreReader implements Records {
    private static final int MOST_CONNECTIONS = 4;
    private static final int MOST_BYTES = 16 << 20;
    private static final long POLL_NANOS = 50_000_000;

    private final Path store;
    private final String parameters;
    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(MOST_CONNECTIONS);
    private final BlockingQueue<Integer> permits = new ArrayBlockingQueue<>(MOST_CONNECTIONS);
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private StoreReader(Path store, String parameters) {
        this.store = store;
        this.parameters = parameters;
        for (int i = 0; i < MOST_CONNECTIONS; i++) {
            permits.add(i);
        }
    }

    /// Opens a store to read in it.
    public static Opened<StoreReader> open(Path store) {
        try {
            return new Opened.Ready<>(reading(store));
        } catch (Cannot cannot) {
            return new Opened.NotOpened<>(cannot.refused());
        }
    }

    static StoreReader reading(Path store) throws Cannot {
        Path database = new Places(store).database();
        if (!Files.isRegularFile(database)) {
            throw StoreRefusals.notAStore(store, "there is no record.db in it");
        }
        if (!Files.isReadable(database)) {
            throw StoreRefusals.notAllowed(database, "it cannot be read");
        }
        // In a directory that nobody can write to, nobody writes.
        boolean still = !Files.isWritable(store) && !Files.exists(new Places(store).writeAheadLog());
        StoreReader reader = new StoreReader(store, still ? "?immutable=1" : "");
        try {
            Optional<Cannot> cannot = reader.with(connection -> {
                try {
                    Tables.check(connection, store);
                    return Optional.<Cannot>empty();
                } catch (Cannot wrong) {
                    return Optional.of(wrong);
                }
            });
            if (cannot.isPresent()) {
                reader.close();
                throw cannot.get();
            }
            return reader;
        } catch (JournalBroken broken) {
            reader.close();
            throw broken.getCause() instanceof SQLException sql
                    ? Tables.cannot(store, sql)
                    : new Cannot(broken.refused());
        }
    }

    /// An organisation as its row says.
    record Organisation(int id, String name, String origin, VerifierKey key, Role role) {}

    enum Role {
        SIGNED,
        MIRROR
    }

    @FunctionalInterface
    interface Query<T> {
        T on(Connection connection) throws SQLException;
    }

    /// Runs a query on a connection of its own.
    <T> T with(Query<T> query) {
        Integer permit = take();
        try {
            if (closed) {
                throw new IllegalStateException(store + " has been closed");
            }
            Connection connection = idle.poll();
            if (connection == null) {
                connection = Tables.reader(new Places(store).database(), parameters);
            }
            try {
                return query.on(connection);
            } finally {
                if (closed || !idle.offer(connection)) {
                    connection.close();
                }
            }
        } catch (SQLException broken) {
            throw broken(broken);
        } finally {
            permits.add(permit);
        }
    }

    private Integer take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return permits.take();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private JournalBroken broken(SQLException broken) {
        return new JournalBroken(StoreRefusals.unreadable(store.toString(), Says.of(broken)), broken);
    }

    List<Organisation> all() {
        return with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                            "SELECT id, name, origin, vkey, role FROM organisation ORDER BY id");
                    ResultSet row = query.executeQuery()) {
                List<Organisation> all = new ArrayList<>();
                while (row.next()) {
                    all.add(organisation(row));
                }
                return all;
            }
        });
    }

    Organisation organisation(String name) {
        Optional<Organisation> found = with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT id, name, origin, vkey, role FROM organisation WHERE name = ?")) {
                query.setString(1, name);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(organisation(row)) : Optional.empty();
                }
            }
        });
        if (found.isEmpty() && organisations().contains(name)) {
            throw damaged("the index of organisations does not find " + name);
        }
        return found.orElseThrow(() -> new IllegalArgumentException(
                Refusals.noSuchOrganisation(name, organisations()).because()));
    }

    private Organisation organisation(ResultSet row) throws SQLException {
        String name = Cells.text(this, row, 2, "the name of an organisation");
        VerifierKey key = switch (VerifierKey.parse(Cells.text(this, row, 4, name + "'s vkey"))) {
            case Parsed.Good<VerifierKey>(VerifierKey good) -> good;
            case Parsed.Bad<VerifierKey>(String says) -> throw damaged(name + "'s vkey: " + says);
        };
        return new Organisation(
                row.getInt(1),
                name,
                Cells.text(this, row, 3, name + "'s origin"),
                key,
                Cells.text(this, row, 5, name + "'s role").equals("mirror") ? Role.MIRROR : Role.SIGNED);
    }

    JournalBroken damaged(String because) {
        return new JournalBroken(StoreRefusals.damage(store.toString(), because), new IllegalStateException(because));
    }

    @Override
    public List<String> organisations() {
        return all().stream().map(Organisation::name).toList();
    }

    @Override
    public Checkpoint head(String organisation) {
        return switch (SignedCheckpoint.parse(signedHead(organisation).getBytes(StandardCharsets.UTF_8))) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint good) -> good.checkpoint();
            case Parsed.Bad<SignedCheckpoint>(String says) ->
                throw damaged("the head of " + organisation + ": " + says);
        };
    }

    @Override
    public String signedHead(String organisation) {
        int id = organisation(organisation).id();
        return with(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT note FROM head WHERE organisation = ?")) {
                query.setInt(1, id);
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        throw damaged(organisation + " has no head");
                    }
                    return Cells.text(this, row, 1, "the head of " + organisation);
                }
            }
        });
    }

    @Override
    public VerifierKey key(String organisation) {
        return organisation(organisation).key();
    }

    @Override
    public List<Leaf> read(String organisation, long after, int atMost) {
        return read(id(organisation), after, atMost, Long.MAX_VALUE);
    }

    /// Under which an organisation's acts are kept, which never changes.
    private int id(String organisation) {
        return ids.computeIfAbsent(organisation, name -> organisation(name).id());
    }

    @Override
    public List<Leaf> at(String organisation, List<Long> numbers) {
        return at(id(organisation), numbers, Long.MAX_VALUE);
    }

    /// @param last the number of the last act that may be seen
    List<Leaf> at(int organisation, List<Long> numbers, long last) {
        return with(connection -> {
            List<Leaf> leaves = new ArrayList<>(numbers.size());
            try (PreparedStatement query = connection.prepareStatement("SELECT leaf FROM act WHERE key = ?")) {
                for (long number : numbers) {
                    query.setLong(1, Tables.key(organisation, number));
                    try (ResultSet row = query.executeQuery()) {
                        if (number <= last && row.next()) {
                            leaves.add(new Leaf(number, Cells.bytes(this, row, 1, "act " + number)));
                        }
                    }
                }
            }
            return leaves;
        });
    }

    /// @param last the number of the last act that may be seen
    List<Leaf> read(int organisation, long after, int atMost, long last) {
        if (after < 0 || atMost < 1) {
            throw new IllegalArgumentException(atMost + " acts after " + after);
        }
        long until = Math.min(last, (1L << 40) - 1);
        if (after >= until) {
            return List.of();
        }
        return with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT key, leaf FROM act WHERE key > ? and key <= ? ORDER BY key LIMIT ?")) {
                query.setLong(1, Tables.key(organisation, after));
                query.setLong(2, Tables.key(organisation, until));
                query.setInt(3, atMost);
                List<Leaf> leaves = new ArrayList<>();
                long bytes = 0;
                try (ResultSet row = query.executeQuery()) {
                    while (bytes < MOST_BYTES && row.next()) {
                        long number = Tables.number(row.getLong(1));
                        if (number != after + leaves.size() + 1) {
                            throw damaged("act " + (after + leaves.size() + 1) + " is missing");
                        }
                        Leaf leaf = new Leaf(number, Cells.bytes(this, row, 2, "act " + number));
                        leaves.add(leaf);
                        bytes += leaf.bytes().length;
                    }
                }
                return leaves;
            }
        });
    }

    /// When the last act was recorded; the smallest instant when there is none.
    Instant lastRecorded(int organisation) {
        return with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT recorded FROM act WHERE key > ? and key <= ? ORDER BY key DESC LIMIT 1")) {
                query.setLong(1, Tables.key(organisation, 0));
                query.setLong(2, Tables.key(organisation, (1L << 40) - 1));
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Instant.EPOCH.plus(row.getLong(1), ChronoUnit.MICROS) : Instant.MIN;
                }
            }
        });
    }

    /// Looks into the database every 50 ms.
    @Override
    public List<Leaf> follow(String organisation, long after, int atMost, Duration patience) {
        int id = organisation(organisation).id();
        long start = System.nanoTime();
        long most = Patience.nanos(patience);
        while (true) {
            List<Leaf> leaves = read(id, after, atMost, Long.MAX_VALUE);
            boolean over = System.nanoTime() - start >= most;
            if (!leaves.isEmpty() || over || Thread.currentThread().isInterrupted()) {
                return leaves;
            }
            LockSupport.parkNanos(this, POLL_NANOS);
        }
    }

    @Override
    public Hashes hashes(String organisation) {
        return hashes(organisation(organisation).id());
    }

    Hashes hashes(int organisation) {
        return new StoreHashes(this, organisation);
    }

    @Override
    public byte[] tile(String organisation, int level, long index, int width) {
        return new StoreHashes(this, id(organisation)).tile(level, index, width);
    }

    @Override
    public List<Kept> openings(String organisation, long number) {
        return openings(organisation, List.of(number)).getOrDefault(number, List.of());
    }

    @Override
    public Map<Long, List<Kept>> openings(String organisation, List<Long> numbers) {
        int id = id(organisation);
        return with(connection -> {
            Map<Long, List<Kept>> found = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT digest, salt, bytes, kind FROM opening"
                    + " WHERE act = ? and erased IS NULL ORDER BY digest")) {
                for (long number : numbers) {
                    query.setLong(1, Tables.key(id, number));
                    List<Kept> openings = new ArrayList<>();
                    try (ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            openings.add(Cells.kept(this, row, number));
                        }
                    }
                    if (!openings.isEmpty()) {
                        found.put(number, openings);
                    }
                }
            }
            return found;
        });
    }

    @Override
    public Optional<byte[]> document(String sha256) {
        return with(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT bytes FROM document WHERE sha256 = ?")) {
                query.setString(1, sha256);
                try (ResultSet row = query.executeQuery()) {
                    return row.next()
                            ? Optional.of(Cells.bytes(this, row, 1, "the document " + sha256))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public Optional<SignedCheckpoint> cosigned(String organisation) {
        int id = organisation(organisation).id();
        Optional<String> note = with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT note FROM cosigned WHERE organisation = ? ORDER BY size DESC LIMIT 1")) {
                query.setInt(1, id);
                try (ResultSet row = query.executeQuery()) {
                    return row.next()
                            ? Optional.of(Cells.text(this, row, 1, "a cosigned head of " + organisation))
                            : Optional.empty();
                }
            }
        });
        return note.map(text -> switch (SignedCheckpoint.parse(text.getBytes(StandardCharsets.UTF_8))) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint good) -> good;
            case Parsed.Bad<SignedCheckpoint>(String says) ->
                throw damaged("a cosigned head of " + organisation + ": " + says);
        });
    }

    /// One at a time: two that each had some of the permits would wait for each other.
    @Override
    public synchronized void close() {
        closed = true;
        for (int i = 0; i < MOST_CONNECTIONS; i++) {
            take();
        }
        try {
            for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
                connection.close();
            }
        } catch (SQLException broken) {
            throw broken(broken);
        } finally {
            for (int i = 0; i < MOST_CONNECTIONS; i++) {
                permits.add(i);
            }
        }
    }
}
