package org.comity.log.verify;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Policy;

/// What came of checking a log.
///
/// @param log where it is
/// @param checkpoint empty when it could not be read
/// @param signer who signed it
/// @param witnesses of the policy who cosigned; empty without a policy
/// @param olderSize how many entries the older checkpoint of the caller has; empty without one
/// @param entries that were hashed
/// @param documents beside the log that were hashed
/// @param findings what is wrong, by place in the log; at most 100
/// @param wrong how many things are wrong in all; after 10,000 the check stops
public record Report(
        String log,
        Optional<Checkpoint> checkpoint,
        Signer signer,
        List<Policy.Seen> witnesses,
        OptionalLong olderSize,
        long entries,
        long documents,
        List<Finding> findings,
        long wrong) {
    public Report {
        witnesses = List.copyOf(witnesses);
        findings = List.copyOf(findings);
    }

    /// Whether all that was asked for holds.
    public boolean isClean() {
        return wrong == 0;
    }
}
