package org.comity.cli;

import org.comity.charter.Refused;

/// The exit codes of every command.
public final class Exit {
    /// Done, or a positive answer.
    public static final int DONE = 0;
    /// A negative answer, or problems found.
    public static final int NEGATIVE = 1;
    /// Wrong use: an option, a name or a file that is not there.
    public static final int WRONG_USE = 2;
    /// A mistake of ours, or a machine that cannot take the answer.
    public static final int MISTAKE = 3;

    private Exit() {}

    /// The exit code of a refusal: a negative answer where the question was sound and the charter or the facts
    /// have no answer, or the record has moved on or cannot take an act now; else wrong use.
    public static int of(Refused refused) {
        return switch (refused.code()) {
            case "KEEP-2", "KEEP-3", "KEEP-4", "KEEP-5", "KEEP-10", "KEEP-11", "KEEP-13", "KEEP-18" -> NEGATIVE;
            case "QUESTION-2", "WEIGHT-1", "WEIGHT-2", "CHAIR-1", "JOURNAL-1" -> NEGATIVE;
            case "STORE-1",
                    "STORE-5",
                    "STORE-6",
                    "STORE-7",
                    "STORE-9",
                    "STORE-10",
                    "STORE-11",
                    "STORE-13",
                    "STORE-16" -> NEGATIVE;
            default -> WRONG_USE;
        };
    }
}
