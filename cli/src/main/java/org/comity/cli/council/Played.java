package org.comity.cli.council;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Draft;
import org.comity.charter.Refused;
import org.comity.record.codec.ActScript.Step;

/// What became of one act of a script.
///
/// @param draft as it was entered, or as it was proposed
record Played(Step step, Draft draft, Result result) {
    sealed interface Result {
        /// @param consequences what whoever proposed it should know
        record Entered(long number, List<String> consequences) implements Result {}

        /// It was in the record before.
        ///
        /// @param number where it is known
        record There(Optional<Long> number) implements Result {}

        /// Nothing was to be entered, and it could be.
        record Could(List<String> consequences) implements Result {}

        record NotEntered(Refused refused) implements Result {}

        /// It was refused as the script says.
        record AsExpected(Refused refused) implements Result {}

        /// The script says that it would be refused, and it would be entered; or it is refused for another reason.
        record NotAsExpected(String expected, Optional<Refused> refused) implements Result {}

        /// The refusal cannot be looked at again: acts that come after it are in the record.
        record Passed() implements Result {}
    }

    /// Whether a script goes on after it.
    boolean goesOn() {
        return switch (result) {
            case Result.NotEntered _, Result.NotAsExpected _ -> false;
            case Result.Entered _, Result.There _, Result.Could _, Result.AsExpected _, Result.Passed _ -> true;
        };
    }
}
