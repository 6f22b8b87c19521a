package org.comity.record.view;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.comity.acts.Act;
import org.comity.log.note.Checkpoint;
import org.comity.log.tree.Frontier;
import org.comity.log.tree.Hash;
import org.comity.record.Journal;
import org.comity.record.codec.ActCodec;

/// A journal of acts that are there already, with the times of recording that a test wants. Read only.
final class ListJournal implements Journal {
    private final List<Leaf> leaves = new CopyOnWriteArrayList<>();

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

    void add(Act act) {
        addEntry(ActCodec.encode(act));
    }

    void addEntry(byte[] bytes) {
        leaves.add(new Leaf(leaves.size() + 1, bytes));
    }

    @Override
    public Checkpoint head(String organisation) {
        Frontier frontier = Frontier.empty();
        List<Leaf> now = List.copyOf(leaves);
        now.forEach(leaf -> frontier.append(Hash.leaf(leaf.bytes())));
        return new Checkpoint("record.test/" + organisation, now.size(), frontier.root());
    }

    @Override
    public List<Leaf> read(String organisation, long after, int atMost) {
        List<Leaf> now = List.copyOf(leaves);
        return now.subList((int) Math.min(after, now.size()), (int) Math.min(after + atMost, now.size()));
    }

    @Override
    public List<Leaf> follow(String organisation, long after, int atMost, Duration patience) {
        return read(organisation, after, atMost);
    }

    @Override
    public Answer append(Proposal proposal) {
        throw new UnsupportedOperationException("nothing is entered here");
    }

    @Override
    public void close() {}
}
