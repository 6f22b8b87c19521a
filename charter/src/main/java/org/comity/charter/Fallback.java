package org.comity.charter;

import java.util.Optional;

/// How a question is decided when the rule before it did not adopt it: by a vote, when there is no consensus.
///
/// @param step its question and rule; it sees the positions that the step before it sees
/// @param after how long after the rule before it failed it may be put, where the text asks for a time
public record Fallback(Step step, Optional<WaitingTime> after) {}
