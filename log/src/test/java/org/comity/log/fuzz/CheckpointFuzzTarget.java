package org.comity.log.fuzz;

import java.nio.charset.StandardCharsets;
import org.comity.log.note.Checkpoint;
import org.comity.log.note.Parsed;
import org.comity.log.note.SignedCheckpoint;
import org.comity.log.witness.Submission;

/// The text of a checkpoint, a signed one, and a submission to a witness, of any bytes.
public final class CheckpointFuzzTarget {
    private CheckpointFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        if (Checkpoint.parse(text) instanceof Parsed.Good<Checkpoint>(Checkpoint checkpoint)
                && !checkpoint.text().equals(text)) {
            throw new AssertionError("a second spelling of " + checkpoint);
        }
        if (SignedCheckpoint.parse(input) instanceof Parsed.Good<SignedCheckpoint>(SignedCheckpoint signed)) {
            Printed.same(input, new Parsed.Good<>(signed.note()));
        }
        Printed.same(input, Submission.parse(input));
    }
}
