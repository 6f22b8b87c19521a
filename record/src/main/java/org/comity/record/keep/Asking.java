package org.comity.record.keep;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Note;
import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.witness.Outcome;
import org.comity.log.witness.WitnessClient;
import org.comity.record.Journal;

/// Asks the witnesses of a record to cosign its newest head, and keeps what they say.
public final class Asking {
    private Asking() {}

    /// What they said.
    ///
    /// @param missing why the quorum is not reached; empty when it is
    public record Asked(Checkpoint head, List<Outcome> outcomes, Optional<String> missing) {
        public Asked {
            outcomes = List.copyOf(outcomes);
        }
    }

    /// @param patience for each request
    public static Answer<Asked> ask(Journal journal, String organisation, Policy policy, Duration patience) {
        if (policy.witnesses().stream().noneMatch(witness -> witness.url().isPresent())) {
            return new Answer.Not<>(KeepRefusals.noWitness(
                    "no witness of the policy of " + organisation + " has an address",
                    "write `witness NAME VKEY URL` into it"));
        }
        SignedCheckpoint head = head(journal.signedHead(organisation));
        List<Outcome> outcomes;
        try (WitnessClient client = new WitnessClient(patience)) {
            outcomes = client.gather(head, journal.hashes(organisation), policy.witnesses());
        }
        Note note = WitnessClient.cosigned(head, outcomes);
        if (outcomes.stream().anyMatch(outcome -> outcome instanceof Outcome.Cosigned)) {
            List<org.comity.log.note.VerifierKey> witnesses =
                    policy.witnesses().stream().map(Policy.Witness::key).toList();
            switch (journal.keepCosignatures(organisation, note.bytes(), witnesses)) {
                case Parsed.Good<SignedCheckpoint>(SignedCheckpoint kept) -> note = kept.note();
                case Parsed.Bad<SignedCheckpoint>(String says) -> {
                    return new Answer.Not<>(KeepRefusals.noWitness(
                            "what the witnesses of " + organisation + " said cannot be kept: " + says, "ask again"));
                }
            }
        }
        Optional<String> missing = switch (policy.check(note.bytes(), List.of(journal.key(organisation)))) {
            case Policy.Verdict.Met _ -> Optional.empty();
            case Policy.Verdict.NotMet(var _, var _, String because) -> Optional.of(because);
            case Policy.Verdict.Invalid(String because) -> Optional.of(because);
        };
        return new Answer.Done<>(new Asked(head.checkpoint(), outcomes, missing));
    }

    private static SignedCheckpoint head(String note) {
        return switch (SignedCheckpoint.parse(note.getBytes(StandardCharsets.UTF_8))) {
            case Parsed.Good<SignedCheckpoint>(SignedCheckpoint head) -> head;
            case Parsed.Bad<SignedCheckpoint>(String says) -> throw new IllegalStateException("our own head: " + says);
        };
    }
}
