package org.comity.record.view;

import java.util.List;
import java.util.Optional;

/// What is so of a subject, for one question.
///
/// @param holds the line with the highest number that surely speaks
/// @param perhaps lines with higher numbers that may speak, the highest first: if one does, it holds
///     instead
/// @param others when asked for: all other lines that were known and recorded by then, retracted ones
///     too, the highest number first
public record Answer(String subject, Optional<Line> holds, List<Line> perhaps, List<Line> others) {
    public Answer {
        perhaps = List.copyOf(perhaps);
        others = List.copyOf(others);
    }

    /// Whether there is nothing to tell.
    public boolean isEmpty() {
        return holds.isEmpty() && perhaps.isEmpty() && others.isEmpty();
    }
}
