package org.comity.record.commit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.acts.keeping.ClockJump;
import org.comity.log.note.SigningKey;
import org.comity.log.note.VerifierKey;
import org.comity.log.tree.Hashes;

/// One organisation's log as the committer holds it. Only the head may be read by other threads.
public final class Ledger {
    /// Jumps of the clock that are still to be entered; when there are more, the last ones become one.
    private static final int MOST_JUMPS = 8;

    private final int id;
    private final String name;
    private final VerifierKey verifier;
    private final Optional<SigningKey> key;
    private final List<ClockJump> jumps = new ArrayList<>();
    private Growth growth;
    private Instant recorded;
    private volatile Head head;

    /// @param id under which the medium keeps it
    /// @param key empty for a log that others sign
    /// @param hashes of the tree that stands already
    /// @param recorded of the last act; the smallest instant when there is none
    public Ledger(
            int id,
            String name,
            VerifierKey verifier,
            Optional<SigningKey> key,
            Hashes hashes,
            Head head,
            Instant recorded) {
        this.id = id;
        this.name = name;
        this.verifier = verifier;
        this.key = key;
        this.growth = Growth.at(head.size(), hashes);
        if (!growth.root().equals(head.checkpoint().root())) {
            throw new IllegalArgumentException(
                    "the hashes of " + name + " do not give the root of its head at " + head.size());
        }
        this.head = head;
        this.recorded = recorded;
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    /// Names the log in its checkpoints.
    public String origin() {
        return head.checkpoint().origin();
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /// The signed head. What it covers is durable, and the guard knows it.
    public Head head() {
        return head;
    }

    Optional<SigningKey> key() {
        return key;
    }

    Instant recorded() {
        return recorded;
    }

    void owe(ClockJump jump) {
        if (jumps.size() == MOST_JUMPS) {
            ClockJump last = jumps.removeLast();
            jumps.add(new ClockJump(last.expected(), jump.showed()));
        } else {
            jumps.add(jump);
        }
    }

    /// The clock showed less than the last act carries when the journal was opened.
    void lookBack(Instant now) {
        if (now.isBefore(recorded)) {
            owe(new ClockJump(recorded, now));
        }
    }

    List<ClockJump> jumps() {
        return List.copyOf(jumps);
    }

    Growth copyOfGrowth() {
        return growth.copy();
    }

    /// Takes over what has become durable.
    void take(Growth grown, Instant last, int jumpsEntered, Head signed) {
        growth = grown;
        recorded = last;
        jumps.subList(0, jumpsEntered).clear();
        head = signed;
    }

    static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
