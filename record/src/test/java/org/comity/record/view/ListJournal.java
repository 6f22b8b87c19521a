package org.comity.record.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.comity.acts.Act;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.comity.log.tree.Hashes;
import org.comity.record.Records;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.Kept;

/// Records of acts that are there already, with the times of recording that a test wants.
final class ListJournal implements Records {
    private final List<Leaf> leaves = new CopyOnWriteArrayList<>();
    private final Map<List<Long>, Hash> hashes = new ConcurrentHashMap<>();

    static ListJournal of(List<Act> acts) {
        ListJournal journal = new ListJournal();
        journal.leaves.addAll(leaves(acts));
        return journal;
    }

    static List<Leaf> leaves(List<Act> acts) {
        return acts.stream()
                .map(act -> new Leaf(act.number(), ActCodec.encode(act)))
                .toList();
    }

    void addAll(List<Act> acts) {
        leaves.addAll(leaves(acts));
    }

    void add(Act act) {
        addEntry(ActCodec.encode(act));
    }

    void addEntry(byte[] bytes) {
        leaves.add(new Leaf(leaves.size() + 1, bytes));
    }

    @Override
    public Checkpoint head(String organisation) {
        int size = leaves.size();
        return new Checkpoint(
                "record.test/" + organisation,
                size,
                Frontier.at(size, hashes(organisation)).root());
    }

    @Override
    public List<Leaf> read(String organisation, long after, int atMost) {
        int size = leaves.size();
        List<Leaf> read = new ArrayList<>();
        for (int at = (int) after; at < Math.min(after + atMost, size); at++) {
            read.add(leaves.get(at));
        }
        return read;
    }

    @Override
    public List<Leaf> follow(String organisation, long after, int atMost, Duration patience) {
        return read(organisation, after, atMost);
    }

    @Override
    public Hashes hashes(String organisation) {
        return this::hash;
    }

    private Hash hash(int level, long index) {
        if (level == 0) {
            return Hash.leaf(leaves.get((int) index).bytes());
        }
        List<Long> place = List.of((long) level, index);
        Hash before = hashes.get(place);
        if (before != null) {
            return before;
        }
        Hash made = Hash.node(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
        hashes.put(place, made);
        return made;
    }

    @Override
    public List<String> organisations() {
        throw unasked();
    }

    @Override
    public String signedHead(String organisation) {
        throw unasked();
    }

    @Override
    public Optional<SignedCheckpoint> cosigned(String organisation) {
        throw unasked();
    }

    @Override
    public VerifierKey key(String organisation) {
        throw unasked();
    }

    @Override
    public List<Kept> openings(String organisation, long number) {
        return List.of();
    }

    @Override
    public Optional<byte[]> document(String sha256) {
        throw unasked();
    }

    private static UnsupportedOperationException unasked() {
        return new UnsupportedOperationException(
                "views need no more than the entries, their hashes and what is kept beside them");
    }

    @Override
    public void close() {}
}
