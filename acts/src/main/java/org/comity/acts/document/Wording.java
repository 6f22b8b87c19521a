package org.comity.acts.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.acts.form.Form;

/// The text of one version: its numbered lines, or what stands for them. Computed from acts.
///
/// @param lines as the organ numbers them, from 1; a blank line has no number and is not kept.
///     Empty when the text is kept apart or nobody knows it
/// @param kept the text, where it is kept beside the log
/// @param brackets what square brackets in it mean
public record Wording(List<String> lines, Optional<Kept> kept, Brackets brackets) {
    public Wording {
        lines = List.copyOf(lines);
    }

    /// As an act gives it.
    static Wording of(List<String> lines, Optional<Kept> kept, Optional<Brackets> brackets) {
        return new Wording(lines, kept, brackets.orElse(Brackets.OPEN));
    }

    /// Refuses a text that is given twice, or that has blank or broken lines.
    static List<String> sound(List<String> lines, Optional<Kept> kept) {
        if (!lines.isEmpty() && kept.isPresent()) {
            throw new IllegalArgumentException("a text stands in the act or beside the log, not in both places");
        }
        return lines(lines);
    }

    static List<String> lines(List<String> lines) {
        for (String line : lines) {
            Form.text("a line of a text", line);
            if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("a line of a text has a break in it: '" + line.strip() + "'");
            }
        }
        return List.copyOf(lines);
    }

    /// How many lines it has; empty where that is not known.
    public OptionalLong size() {
        if (!lines.isEmpty()) {
            return OptionalLong.of(lines.size());
        }
        return kept.isPresent() ? kept.get().lines() : OptionalLong.empty();
    }

    /// How many parts of it stand open; empty where that is not known.
    public OptionalLong open() {
        if (!lines.isEmpty()) {
            return OptionalLong.of(
                    brackets == Brackets.OPEN ? OpenParts.in(lines).size() : 0);
        }
        return kept.isPresent() ? kept.get().open() : OptionalLong.empty();
    }
}
