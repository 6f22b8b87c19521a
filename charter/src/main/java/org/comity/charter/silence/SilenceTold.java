package org.comity.charter.silence;

import java.util.List;
import java.util.Optional;

/// A silence procedure as somebody tells it: every instant is the text that was given.
///
/// @param at the instant for which the answer is asked; empty for after the deadline
/// @param inTime seats that object in time, of whose letters nobody says when they came
public record SilenceTold(
        Optional<String> opened,
        Optional<String> deadline,
        List<Extension> extensions,
        List<Letter> letters,
        Optional<String> at,
        List<String> inTime) {
    /// @param granted when the deadline was moved
    /// @param until where it was moved to
    public record Extension(String granted, String until) {}

    public record Letter(String seat, String sent) {}

    public SilenceTold {
        extensions = List.copyOf(extensions);
        letters = List.copyOf(letters);
        inTime = List.copyOf(inTime);
    }

    boolean namesInstants() {
        return opened.isPresent() || at.isPresent() || !extensions.isEmpty() || !letters.isEmpty();
    }
}
