package org.comity.charter.vote;

import java.util.Optional;
import java.util.OptionalLong;

/// What one test had and what it needed.
///
/// @param step the step it belongs to, or empty when there is only one
/// @param reading the reading of an open text that it belongs to, or empty when it is the same in all
/// @param role whether it opens the gate, decides, breaks a tie, waits or puts off
/// @param test the sentence of the test
/// @param have what there was, in heads or in units of the weight
/// @param need what was needed: the least for a floor, the greatest for a ceiling
/// @param margin how much was to spare; negative when something is missing
/// @param base the whole of which a share was taken
/// @param holds whether the test holds
/// @param article the article that sets it
public record Reason(
        String step,
        Optional<String> reading,
        Role role,
        String test,
        long have,
        long need,
        long margin,
        OptionalLong base,
        Holds holds,
        String article) {

    /// What the test is for.
    public enum Role {
        QUORUM,
        DECISION,
        /// A tied vote is broken.
        TIE,
        /// A time has to pass before the next vote.
        WAITING,
        /// An adoption is put off.
        DEFERRAL
    }

    /// The value of a test.
    public enum Holds {
        YES,
        NO;

        static Holds of(boolean holds) {
            return holds ? YES : NO;
        }
    }
}
