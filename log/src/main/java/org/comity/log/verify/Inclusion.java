package org.comity.log.verify;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Policy;

/// What came of asking whether an entry is in a log.
///
/// @param checkpoint empty when there is none that can be read
/// @param signer who signed it
/// @param witnesses of the policy who cosigned; empty without a policy
/// @param index of the entry; empty when it was not found
/// @param findings why it is not shown to be in the log; empty when it is
public record Inclusion(
        Optional<Checkpoint> checkpoint,
        Signer signer,
        List<Policy.Seen> witnesses,
        OptionalLong index,
        List<Finding> findings) {
    public Inclusion {
        witnesses = List.copyOf(witnesses);
        findings = List.copyOf(findings);
    }

    public boolean isProven() {
        return findings.isEmpty();
    }
}
