package org.comity.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.comity.acts.Draft;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;

/// The records of organisations: acts in order, for ever. For use by many threads at once.
///
/// An append that was answered with `Entered` is on disk and signed: nothing that fails later takes it away.
public interface Journal extends AutoCloseable {
    /// Enters all drafts of a proposal or none, and waits until they are durable.
    Answer append(Proposal proposal);

    /// The signed head of an organisation's log.
    Checkpoint head(String organisation);

    /// Entries with numbers from `after + 1` on, in order.
    ///
    /// @param atMost how many, at least 1
    List<Leaf> read(String organisation, long after, int atMost);

    /// Waits until there is an entry with a number above `after`, or the time is over; then reads.
    List<Leaf> follow(String organisation, long after, int atMost, Duration patience);

    @Override
    void close();

    /// What is to be entered.
    ///
    /// @param after the number of the last act that the proposer has seen: when there are later ones, this is
    ///     refused. Empty means that it does not matter.
    /// @param drafting gives the drafts once the journal has stamped the instant
    record Proposal(String organisation, OptionalLong after, Drafting drafting) {
        /// Drafts that do not depend on the instant.
        public static Proposal of(String organisation, List<Draft> drafts) {
            return new Proposal(organisation, OptionalLong.empty(), (_, _) -> new Drafted(drafts));
        }
    }

    /// Decides what is entered, when its turn has come. Runs on the committer's thread, in the order of the
    /// organisation; must be quick and touch nothing else.
    @FunctionalInterface
    interface Drafting {
        /// @param at the instant of recording
        /// @param last the number of the organisation's last act
        Decision at(Instant at, long last);
    }

    sealed interface Decision {}

    /// @param drafts not empty
    record Drafted(List<Draft> drafts) implements Decision {
        public Drafted {
            drafts = List.copyOf(drafts);
        }
    }

    record NotDrafted(Refused refused) implements Decision {}

    sealed interface Answer {}

    /// @param numbers of the acts, in the order of the drafts; those of the first time when this is a retry
    /// @param head signed, and at least as large as the last of them
    record Entered(List<Long> numbers, Checkpoint head) implements Answer {
        public Entered {
            numbers = List.copyOf(numbers);
        }
    }

    record NotEntered(Refused refused) implements Answer {}

    /// One entry of the log: the act's canonical bytes.
    record Leaf(long number, byte[] bytes) {}
}
