package org.comity.record.commit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Proposals that wait for their turn: a line for each organisation, served one after the other, so that
/// a busy organisation does not keep a quiet one waiting. Each line is bounded; who comes when it is
/// full waits to join it.
final class Line {
    private static final int MOST_PROPOSALS = 4_096;
    private static final long MOST_BYTES = 64L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Map<String, Queue> lines = new HashMap<>();
    private final Deque<Queue> turns = new ArrayDeque<>();
    private int count;
    private boolean closed;

    private static final class Queue {
        final Deque<Waiting> waiting = new ArrayDeque<>();
        final Condition emptied;
        long bytes;

        Queue(Condition emptied) {
            this.emptied = emptied;
        }

        boolean hasRoomFor(Waiting one) {
            return waiting.isEmpty() || waiting.size() < MOST_PROPOSALS && bytes + one.weight() <= MOST_BYTES;
        }
    }

    enum Joined {
        YES,
        CLOSED
    }

    /// Joins the line, when there is room.
    Joined join(Waiting one) {
        lock.lock();
        try {
            Queue queue = lines.computeIfAbsent(one.proposal.organisation(), _ -> new Queue(lock.newCondition()));
            while (!closed && !queue.hasRoomFor(one)) {
                queue.emptied.awaitUninterruptibly();
            }
            if (closed) {
                return Joined.CLOSED;
            }
            if (queue.waiting.isEmpty()) {
                turns.add(queue);
            }
            queue.waiting.add(one);
            queue.bytes += one.weight();
            if (count++ == 0) {
                filled.signal();
            }
            return Joined.YES;
        } finally {
            lock.unlock();
        }
    }

    int count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// Whether nobody waits and nobody can join any more.
    boolean isOver() {
        lock.lock();
        try {
            return closed && count == 0;
        } finally {
            lock.unlock();
        }
    }

    /// Takes from the lines in turn, as much as makes a group; waits for the first. Empty when the time
    /// is over, or the line is closed and empty.
    List<Waiting> take(int most, long mostBytes, long patienceMillis) {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
            while (count == 0 && !closed && left > 0) {
                left = awaitFilled(left);
            }
            List<Waiting> taken = new ArrayList<>();
            long bytes = 0;
            while (!turns.isEmpty() && taken.size() < most && bytes < mostBytes) {
                Queue queue = turns.removeFirst();
                Waiting one = queue.waiting.removeFirst();
                queue.bytes -= one.weight();
                bytes += one.weight();
                taken.add(one);
                if (!queue.waiting.isEmpty()) {
                    turns.addLast(queue);
                }
                queue.emptied.signal();
            }
            count -= taken.size();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private long awaitFilled(long nanos) {
        try {
            return filled.awaitNanos(nanos);
        } catch (InterruptedException nobodyInterruptsTheCommitter) {
            return 0;
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
            lines.values().forEach(queue -> queue.emptied.signalAll());
        } finally {
            lock.unlock();
        }
    }
}
