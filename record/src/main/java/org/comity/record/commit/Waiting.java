package org.comity.record.commit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.comity.charter.Refused;
import org.comity.record.Journal.Answer;
import org.comity.record.Journal.Erasing;
import org.comity.record.Journal.NotEntered;
import org.comity.record.Journal.Proposal;

/// A proposal whose proposer waits for the answer.
final class Waiting {
    final Proposal proposal;
    /// What the caller's thread has encoded; empty when the drafts are only known at its turn.
    final Optional<List<Entry>> entries;

    final Optional<Erasing> erasing;
    private final long weight;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    Waiting(Proposal proposal, Optional<List<Entry>> entries, Optional<Erasing> erasing) {
        this.proposal = proposal;
        this.entries = entries;
        this.erasing = erasing;
        long bytes = 1_000;
        for (Entry act : entries.orElse(List.of())) {
            bytes += act.weight();
        }
        for (var document : proposal.documents()) {
            bytes += document.length();
        }
        this.weight = bytes;
    }

    /// Bytes it takes up, about.
    long weight() {
        return weight;
    }

    void answer(Answer given) {
        answer.complete(given);
    }

    void refuse(Refused refused) {
        answer.complete(new NotEntered(refused));
    }

    void fail(Throwable broken) {
        answer.completeExceptionally(broken);
    }

    /// Waits without regard to interrupts; they are kept for whoever asked.
    Answer await() {
        return await(answer);
    }

    /// The same for anything; throws what was thrown instead of an answer.
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException broken) {
            switch (broken.getCause()) {
                case RuntimeException ours -> throw ours;
                case Error ours -> throw ours;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }
}
