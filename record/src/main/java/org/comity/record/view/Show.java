package org.comity.record.view;

/// How much an answer tells.
public enum Show {
    /// What holds and what perhaps does.
    WHAT_SPEAKS,
    /// Beside that, all that was overtaken, superseded, corrected or retracted, or is not of the day.
    EVERYTHING
}
