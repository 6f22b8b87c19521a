package org.comity.log.fuzz;

import org.comity.log.note.Parsed;
import org.comity.log.note.Policy;

/// A policy of any bytes.
public final class PolicyFuzzTarget {
    private PolicyFuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Policy.parseLogs(input);
        if (Policy.parse(input) instanceof Parsed.Good<Policy>(Policy policy)
                && policy.check(input) instanceof Policy.Verdict.Met) {
            throw new AssertionError("a policy is not a note");
        }
    }
}
