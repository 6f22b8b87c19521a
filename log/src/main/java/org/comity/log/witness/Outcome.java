package org.comity.log.witness;

import java.util.List;
import org.comity.log.note.Note;
import org.comity.log.note.Policy;

/// What came of asking one witness for its cosignature.
public sealed interface Outcome {
    /// Who was asked.
    Policy.Witness witness();

    /// The witness cosigned.
    ///
    /// @param cosignatures by the witness's key, checked; at least one
    record Cosigned(Policy.Witness witness, List<Note.Verified> cosignatures) implements Outcome {}

    /// The witness saw a longer tree of this log than the one it was asked about. Either somebody else
    /// publishes for the log, or the log was set back to an earlier state.
    ///
    /// @param size that the witness knows
    record Ahead(Policy.Witness witness, long size) implements Outcome {}

    /// The witness saw another tree: its answer means that the checkpoint does not extend what it knows.
    ///
    /// @param status 409 when it knows another root for this very size, 422 when the proof fails
    /// @param size that the witness knows
    record Fork(Policy.Witness witness, int status, long size) implements Outcome {}

    /// The witness said no in another way.
    ///
    /// @param status of HTTP: 400, 403, 404, 503, …
    /// @param says the beginning of its answer; from a stranger, in one line
    record Refused(Policy.Witness witness, int status, String says) implements Outcome {}

    /// There was no answer, or none in time.
    record Unreachable(Policy.Witness witness, String says) implements Outcome {}

    /// The witness answered with something that is not its cosignature of this checkpoint.
    record Worthless(Policy.Witness witness, String says) implements Outcome {}
}
