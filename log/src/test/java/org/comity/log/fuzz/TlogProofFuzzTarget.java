package org.comity.log.fuzz;

import org.comity.log.note.TlogProof;

/// A proof file of any bytes.
public final class TlogProofFuzzTarget {
    private TlogProofFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Printed.same(input, TlogProof.parse(input));
    }
}
