package org.comity.record.council;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.comity.acts.Act;
import org.comity.acts.council.Charters;
import org.comity.acts.council.Council;
import org.comity.record.Journal;
import org.comity.record.Revealed;

/// The council of one organisation, up to date for whoever's turn it is.
///
/// Two councils are kept: that of what is durable, and that of what will be durable together with the turn. The first
/// is read from the record alone, so that a group that is not written in the end leaves no trace. The second is
/// thrown away with its group.
///
/// On the committer's thread only the gap is read: what was entered after the proposer's own thread caught up.
/// Each act is read there once at most, whoever proposes. Reading has connections of its own and never waits for the
/// committer; what stands below a turn's pending acts is on the disk before the turn begins. So nothing can wait for
/// itself, and nobody can slip in between what is read and what is decided.
final class Floor {
    private final Journal journal;
    private final String organisation;
    private final Revealed revealed;
    private final AtomicReference<Growing> durable;
    private final ReentrantLock catchingUp = new ReentrantLock();
    /// The committer's alone.
    private Ahead ahead;

    /// What pending acts come to.
    ///
    /// @param last the number of the last durable act
    private record Ahead(long last, List<Act> pending, Growing growing) {
        /// Whether the pending acts of a turn begin with these: the same objects, so of the same group.
        boolean leadsTo(long durable, List<Act> others) {
            return last == durable
                    && pending.size() <= others.size()
                    && (pending.isEmpty() || pending.getLast() == others.get(pending.size() - 1));
        }
    }

    Floor(Journal journal, String organisation, Charters charters) {
        this.journal = journal;
        this.organisation = organisation;
        this.revealed = new Revealed(journal, organisation);
        this.durable = new AtomicReference<>(Growing.from(Council.of(charters)));
        this.ahead = new Ahead(-1, List.of(), durable.get());
    }

    /// The council of all that is entered now. Called by proposers, so that little is left to read when their turn
    /// has come. The first call reads all of the record.
    Council catchUp() {
        // Two that both begin with an empty council would read everything twice.
        catchingUp.lock();
        try {
            return upTo(journal.head(organisation).size()).council();
        } finally {
            catchingUp.unlock();
        }
    }

    private Growing upTo(long number) {
        Growing grown = durable.get().upTo(revealed, number);
        return durable.accumulateAndGet(grown, (one, other) -> one.last() < other.last() ? other : one);
    }

    /// The council at a turn. On the committer's thread.
    Council at(Journal.Turn turn) {
        long last = turn.last() - turn.pending().size();
        List<Act> pending = turn.pending();
        if (!ahead.leadsTo(last, pending)) {
            ahead = new Ahead(last, List.of(), upTo(last));
        }
        if (ahead.pending.size() < pending.size()) {
            List<Act> more = pending.subList(ahead.pending.size(), pending.size());
            Growing grown = ahead.growing.with(Growing.of(more), to -> {
                revealed.each(0, last, to);
                pending.forEach(to);
            });
            ahead = new Ahead(last, pending, grown);
        }
        return ahead.growing.council();
    }
}
