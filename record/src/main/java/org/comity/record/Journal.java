package org.comity.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.Act;
import org.comity.acts.Draft;
import org.comity.charter.Refused;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.note.VerifierKey;

/// The records of organisations: acts in order, for ever. For use by many threads at once.
///
/// An append that was answered with `Entered` is on disk and signed: nothing that fails later takes it
/// away.
public interface Journal extends Records {
    /// Enters all drafts of a proposal or none, and waits until they are durable.
    ///
    /// A thread that is interrupted meanwhile goes on waiting, and is interrupted still when this
    /// returns: so the answer is never lost. Waits too while more is queued than may be. What the
    /// drafting throws is thrown here, and nothing is entered.
    Answer append(Proposal proposal);

    /// Overwrites a private text and enters an act that says so. Its digest stays in the log.
    Answer erase(Erasing erasing);

    /// Keeps the cosignatures of a head of ours, beside those that are kept of it already.
    ///
    /// @param note the head's note with the log's signature and theirs; what is not signed by the log or
    ///     by one of the witnesses is left out
    /// @param witnesses whose cosignatures are wanted
    /// @return the note that is kept now, or why nothing was kept
    Parsed<SignedCheckpoint> keepCosignatures(String organisation, byte[] note, Collection<VerifierKey> witnesses);

    /// Waits for what is queued; what comes later is refused.
    @Override
    void close();

    /// What is to be entered.
    ///
    /// @param after the number of the last act that the proposer has seen: when there are later ones,
    ///     this is refused. Empty means that it does not matter.
    /// @param request the request id of the first draft, where it is known beforehand: a retry is then
    ///     answered without asking the drafting again, and without comparing what it would draft now
    /// @param drafting gives the drafts once the journal has stamped the instant
    /// @param documents the bytes that the drafts name, durable with them
    record Proposal(
            String organisation,
            OptionalLong after,
            Optional<String> request,
            Drafting drafting,
            List<Document> documents) {
        public Proposal {
            documents = List.copyOf(documents);
        }

        /// Without documents.
        public Proposal(String organisation, OptionalLong after, Drafting drafting) {
            this(organisation, after, Optional.empty(), drafting, List.of());
        }

        /// Drafts that do not depend on the instant. They are encoded in the caller's thread.
        public static Proposal of(String organisation, List<Draft> drafts) {
            return new Proposal(organisation, OptionalLong.empty(), new Drafted(drafts));
        }

        /// The same, refused when there is an act after this number.
        public Proposal after(long number) {
            return new Proposal(organisation, OptionalLong.of(number), request, drafting, documents);
        }

        /// The same with documents.
        public Proposal with(List<Document> brought) {
            return new Proposal(organisation, after, request, drafting, brought);
        }
    }

    /// Decides what is entered, when its turn has come. Runs on the committer's thread, in the order of
    /// the organisation; must be quick and touch nothing else. It may be asked about a turn whose group
    /// is not written in the end.
    @FunctionalInterface
    interface Drafting {
        Decision at(Turn turn);
    }

    /// The turn of a proposal.
    ///
    /// @param at the instant of recording
    /// @param last the number of the organisation's last act
    /// @param pending the last of these acts, in order, as far as they will be durable only together
    ///     with this one, with their drafts as they were proposed
    record Turn(Instant at, long last, List<Act> pending) {
        public Turn {
            pending = List.copyOf(pending);
        }
    }

    sealed interface Decision {}

    /// Drafts that need no deciding are their own drafting.
    ///
    /// @param drafts not empty
    record Drafted(List<Draft> drafts) implements Decision, Drafting {
        public Drafted {
            drafts = List.copyOf(drafts);
        }

        @Override
        public Decision at(Turn turn) {
            return this;
        }
    }

    record NotDrafted(Refused refused) implements Decision {}

    /// Drafts that are decided when their turn has come, unless they are in the record already: what was
    /// proposed, not what became of it, is what a retry is compared with. They are encoded in the caller's
    /// thread.
    ///
    /// @param proposed not empty
    /// @param by gives as many drafts in the same order and with the same request ids, more complete than
    ///     they were proposed where it has something to add
    record Deciding(List<Draft> proposed, Drafting by) implements Drafting {
        public Deciding {
            proposed = List.copyOf(proposed);
        }

        @Override
        public Decision at(Turn turn) {
            return by.at(turn);
        }
    }

    /// A private text to be erased.
    ///
    /// @param number of the act it belongs to
    /// @param digest as it stands in the leaf, 64 hex digits
    /// @param because why; not empty
    /// @param enteredBy who asked for it
    /// @param requestId makes retries one erasure
    record Erasing(
            String organisation, long number, String digest, String because, String enteredBy, String requestId) {}

    sealed interface Answer {}

    /// @param numbers of the acts, in the order of the drafts; those of the first time when this is a
    ///     retry
    /// @param head signed, and at least as large as the last of them
    record Entered(List<Long> numbers, Checkpoint head) implements Answer {
        public Entered {
            numbers = List.copyOf(numbers);
        }
    }

    /// Nothing of it was written.
    record NotEntered(Refused refused) implements Answer {}

    /// The disk failed while it was being written: whether it is in the record is known only when the
    /// store is opened again. The same request ids may then be given once more.
    record Unsettled(Refused refused) implements Answer {}
}
