package org.comity.record.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.comity.acts.Act;
import org.comity.record.codec.ActCodec;
import org.comity.record.codec.ActFile;
import org.comity.record.codec.Prepared;
import org.comity.record.codec.Reading;
import org.comity.record.codec.RequestIds;

/// Any file is read without an exception, and whatever has no problem can be a leaf.
public final class ActFileFuzzTarget {
    private static final ActFile.Defaults DEFAULTS =
            new ActFile.Defaults("river-league", "secretariat", RequestIds.with(new byte[32]));

    private ActFileFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            ActFile.Result result =
                    ActFile.read("fuzz", new ByteArrayInputStream(input), DEFAULTS, ActFileFuzzTarget::enter);
            if (result.acts() == 0 && result.problems().isEmpty() && !isEmptyList(input)) {
                throw new AssertionError("nothing is said of this file");
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean isEmptyList(byte[] input) {
        return new String(input, java.nio.charset.StandardCharsets.UTF_8).contains("[");
    }

    private static void enter(ActFile.Given given) {
        if (Prepared.of(given.draft(), byte[]::new) instanceof Prepared.Ready(Prepared prepared)) {
            byte[] leaf = prepared.leaf(1, Instant.EPOCH);
            Act act = new Act(1, Instant.EPOCH, prepared.draft());
            if (!ActCodec.decode(leaf).equals(new Reading.Read(act))) {
                throw new AssertionError("the leaf says something else: " + act);
            }
        } else {
            throw new AssertionError("no problem was told, and it cannot be a leaf: " + given.draft());
        }
    }
}
