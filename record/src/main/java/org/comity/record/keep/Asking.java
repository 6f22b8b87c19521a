package org.comity.record.keep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Note;
import org.comity.log.note.Policy;
import org.comity.log.witness.Outcome;
import org.comity.log.witness.WitnessClient;
import org.comity.record.sqlite.Cosigned;
import org.comity.record.sqlite.Keeping;
import org.comity.record.sqlite.LogRow;

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
    public static Answer<Asked> ask(Keeping keeping, LogRow row, Policy policy, Duration patience) {
        return Keeps.answer(broken -> KeepRefusals.noRoom(keeping.store(), broken), () -> {
            if (policy.witnesses().stream().noneMatch(witness -> witness.url().isPresent())) {
                throw new Keeps(KeepRefusals.noWitness(
                        "no witness of the policy of " + row.name() + " has an address",
                        "write `witness NAME VKEY URL` into it"));
            }
            StoreLog log = StoreLog.of(keeping.reader(), row);
            Checkpoint head = log.head().checkpoint();
            List<Outcome> outcomes;
            try (WitnessClient client = new WitnessClient(patience)) {
                outcomes = client.gather(log.head(), keeping.reader().hashes(row.name()), policy.witnesses());
            }
            List<Cosigned> lines = new ArrayList<>();
            for (Outcome outcome : outcomes) {
                if (outcome instanceof Outcome.Cosigned(var _, List<Note.Verified> cosignatures)) {
                    cosignatures.forEach(one -> lines.add(
                            new Cosigned(one.key(), one.signature().line().strip())));
                }
            }
            if (!lines.isEmpty()) {
                keeping.cosigned(row, head, lines);
            }
            return new Asked(head, outcomes, missing(keeping, row, policy));
        });
    }

    private static Optional<String> missing(Keeping keeping, LogRow row, Policy policy) {
        byte[] note = StoreLog.of(keeping.reader(), row).head().note().bytes();
        return switch (policy.check(note, List.of(row.key()))) {
            case Policy.Verdict.Met _ -> Optional.empty();
            case Policy.Verdict.NotMet(var _, var _, String because) -> Optional.of(because);
            case Policy.Verdict.Invalid(String because) -> Optional.of(because);
        };
    }
}
