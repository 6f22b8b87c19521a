package org.comity.record.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.acts.Act;
import org.comity.acts.Content;
import org.comity.acts.keeping.ClockJump;
import org.comity.acts.statement.Statement;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Proofs;
import org.comity.record.Records;
import org.comity.record.Records.Leaf;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Reading;
import org.comity.record.sqlite.Store;
import org.comity.record.sqlite.StoreOptions;
import org.comity.record.sqlite.StoreReader;

/// What somebody outside remembers of a store: what was acknowledged, and every act it ever showed. Compares the store
/// with that, and reads all of it again each time.
final class Remembered {
    private static final String ORGANISATION = Writings.ORGANISATION;
    private static final long PATIENCE = 30_000_000_000L;

    private final Path store;
    private final Path guard;
    private final VerifierKey key;
    private final List<Map<Integer, Long>> acknowledged = new ArrayList<>();
    private final List<Hash> hashes = new ArrayList<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final List<ClockJump> jumps = new ArrayList<>();
    private Instant lastRecorded = Instant.MIN;
    private boolean deaf;
    private int all;

    /// @param writers how many write
    Remembered(Path store, VerifierKey key, int writers) {
        this.store = store;
        this.guard = store.resolveSibling(store.getFileName() + ".guard");
        this.key = key;
        for (int i = 0; i < writers; i++) {
            acknowledged.add(new HashMap<>());
        }
    }

    /// Makes a store with its organisation, and remembers its key.
    static Remembered ofNew(Path path, int writers) {
        try (Store store = Store.create(path, StoreOptions.of("fault test")).orThrow()) {
            store.addOrganisation(ORGANISATION, "localhost").ifPresent(refused -> {
                throw new IllegalStateException(refused.because());
            });
            return new Remembered(path, store.key(ORGANISATION), writers);
        }
    }

    /// Hears what a child says.
    synchronized void hear(String line) {
        String[] words = line.split(" ");
        if (words[0].equals("ack") && !deaf) {
            acknowledged.get(Integer.parseInt(words[1])).put(Integer.parseInt(words[2]), Long.parseLong(words[3]));
            all++;
            notifyAll();
        }
    }

    /// Waits until so many more proposals are acknowledged than when this was called, half a minute at most.
    synchronized void await(int more) {
        int goal = all + more;
        long start = System.nanoTime();
        try {
            while (all < goal && System.nanoTime() - start < PATIENCE) {
                wait(100);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// What is said from now on does not count, until the next [#listen].
    synchronized void turnAway() {
        deaf = true;
    }

    synchronized void listen() {
        deaf = false;
    }

    /// For each writer the number of the first proposal that was not acknowledged.
    synchronized String[] next() {
        return acknowledged.stream()
                .map(known -> {
                    int next = 0;
                    while (known.containsKey(next)) {
                        next++;
                    }
                    return Integer.toString(next);
                })
                .toArray(String[]::new);
    }

    synchronized int acknowledged() {
        return all;
    }

    List<ClockJump> jumps() {
        return List.copyOf(jumps);
    }

    /// How many acknowledged proposals the store does not have. Asks nothing else of it.
    synchronized int lost() {
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            Map<String, Long> found = new HashMap<>();
            for (Leaf leaf : all(reader)) {
                found.put(read(leaf).draft().requestId(), leaf.number());
            }
            return lost(found);
        }
    }

    private int lost(Map<String, Long> found) {
        int lost = 0;
        for (int writer = 0; writer < acknowledged.size(); writer++) {
            for (Map.Entry<Integer, Long> one : acknowledged.get(writer).entrySet()) {
                for (int part = 0; part < Writings.count(one.getKey()); part++) {
                    Long number = found.get(Writings.requestId(writer, one.getKey(), part));
                    if (number == null || number != one.getValue() + part) {
                        lost++;
                    }
                }
            }
        }
        return lost;
    }

    /// Reads the whole store as an outsider does and compares. Nobody may write meanwhile.
    ///
    /// @return how many acts it has
    synchronized long check() {
        try (StoreReader reader = StoreReader.open(store).orThrow()) {
            return check(reader);
        }
    }

    synchronized long check(Records reader) {
        Checkpoint head = head(reader);
        Guarded guarded = guarded();
        Frontier tree = Frontier.empty();
        boolean guardAgrees = guarded.size == 0;
        for (Leaf leaf : all(reader)) {
            Hash hash = Hash.leaf(leaf.bytes());
            tree.append(hash);
            if (leaf.number() <= hashes.size()) {
                require(hash.equals(hashes.get((int) leaf.number() - 1)), "act " + leaf.number() + " has changed");
            } else {
                take(leaf, hash, reader);
            }
            guardAgrees |= tree.size() == guarded.size && tree.root().base64().equals(guarded.root);
        }
        require(tree.size() >= hashes.size(), "there were " + hashes.size() + " acts, now " + tree.size());
        require(tree.size() == head.size(), "there are " + tree.size() + " acts, and the head signs " + head.size());
        require(tree.root().equals(head.root()), "the head signs another root than these acts have");
        require(
                Proofs.root(head.size(), reader.hashes(ORGANISATION)).equals(head.root()),
                "the kept hashes give another root");
        require(guardAgrees, "the guard saw another head at " + guarded.size + ", acts: " + tree.size());
        require(lost(numbers) == 0, lost(numbers) + " acknowledged acts are lost");
        requireWholeBatches();
        return tree.size();
    }

    /// After a store was opened to write, the guard has seen exactly its head.
    void requireGuardAtHead(long size) {
        require(guarded().size == size, "the guard stands at " + guarded().size + ", the store at " + size);
    }

    private void take(Leaf leaf, Hash hash, Records reader) {
        Act act = read(leaf);
        String requestId = act.draft().requestId();
        Long before = numbers.put(requestId, leaf.number());
        require(before == null, "acts " + before + " and " + leaf.number() + " are both " + requestId);
        require(!act.recorded().isBefore(lastRecorded), "act " + leaf.number() + " is recorded before the last one");
        lastRecorded = act.recorded();
        hashes.add(hash);
        require(hashes.size() == leaf.number(), "act " + hashes.size() + " is missing");
        if (act.body() instanceof ClockJump jump) {
            jumps.add(jump);
        }
        if (act.body() instanceof Statement statement && statement.says() instanceof Content.Sealed(String digest)) {
            boolean kept = reader.openings(ORGANISATION, leaf.number()).stream()
                    .anyMatch(text -> text.fits() && text.digest().equals(digest));
            require(kept, "the text of act " + leaf.number() + " is lost");
        }
    }

    private void requireWholeBatches() {
        for (Map.Entry<String, Long> one : numbers.entrySet()) {
            String[] id = one.getKey().split("-");
            if (!id[0].startsWith("w") || !id[2].equals("0")) {
                continue;
            }
            for (int part = 1; part < Writings.count(Integer.parseInt(id[1])); part++) {
                Long number = numbers.get(id[0] + "-" + id[1] + "-" + part);
                require(
                        number != null && number == one.getValue() + part,
                        "only a part of " + one.getKey() + " is there");
            }
        }
    }

    private Checkpoint head(Records reader) {
        byte[] note = reader.signedHead(ORGANISATION).getBytes(StandardCharsets.UTF_8);
        return switch (Checkpoint.open(note, List.of(key))) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint good) -> good.checkpoint();
            case Parsed.Bad<SignedCheckpoint>(String says) -> throw new AssertionError("the head: " + says);
        };
    }

    static Act read(Leaf leaf) {
        return switch (ActCodec.decode(leaf.bytes())) {
            case Reading.Read(Act act) when act.number() == leaf.number() -> act;
            case Reading other -> throw new AssertionError("act " + leaf.number() + " reads as " + other);
        };
    }

    private static Iterable<Leaf> all(Records reader) {
        List<Leaf> all = new ArrayList<>();
        while (true) {
            List<Leaf> some = reader.read(ORGANISATION, all.size(), 10_000);
            if (some.isEmpty()) {
                return all;
            }
            all.addAll(some);
        }
    }

    private record Guarded(long size, String root) {}

    /// The newest slot of the guard, read by its format and not by the program that wrote it.
    private Guarded guarded() {
        Guarded newest = new Guarded(0, "");
        long last = 0;
        try {
            String text = Files.readString(guard, StandardCharsets.ISO_8859_1);
            for (int at = text.indexOf("comity guard 1\n"); at >= 0; at = text.indexOf("comity guard 1\n", at + 1)) {
                String[] lines =
                        text.substring(at, Math.min(text.length(), at + 512)).split("\n");
                require(lines[1].equals(key.name()), "the guard is of " + lines[1]);
                if (Long.parseLong(lines[4]) > last) {
                    last = Long.parseLong(lines[4]);
                    newest = new Guarded(Long.parseLong(lines[2]), lines[3]);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        require(last > 0, "the guard remembers nothing");
        return newest;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
