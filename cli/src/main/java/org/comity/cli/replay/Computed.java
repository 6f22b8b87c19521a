package org.comity.cli.replay;

import java.util.function.Supplier;
import org.comity.charter.vote.Outcome;
import org.comity.charter.vote.Question;
import org.comity.charter.vote.Verdict;

/// What a charter says of an item.
sealed interface Computed {
    /// @param outcome the outcome with its reasons, made when asked for
    record Decided(Verdict verdict, Question question, Quorum quorum, Supplier<Outcome> outcome) implements Computed {}

    /// It cannot be decided.
    ///
    /// @param because why, as a clause
    record Undecided(String because) implements Computed {}

    /// What the quorum rests on.
    enum Quorum {
        COUNTED,
        /// The set records no absence, and without that the quorum would not have been reached.
        TAKEN_AS_MET
    }

    /// The verdict as a word, or that there is none.
    default String word() {
        return switch (this) {
            case Decided decided -> decided.verdict().word();
            case Undecided _ -> "undecided";
        };
    }
}
