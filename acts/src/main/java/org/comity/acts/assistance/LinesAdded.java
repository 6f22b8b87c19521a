package org.comity.acts.assistance;

import java.util.List;
import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.ids.ResponseId;

/// More is asked for.
///
/// @param lines at least one; no id twice
public record LinesAdded(ResponseId response, List<Line> lines, Optional<Content> says) implements RequestBody {
    public LinesAdded {
        lines = Lines.distinct(lines);
    }
}
