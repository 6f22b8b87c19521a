package org.comity.acts.council;

import java.util.List;
import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.ids.DocumentId;
import org.comity.acts.ids.ProjectId;
import org.comity.acts.ids.YearId;
import org.comity.acts.programme.Count;

/// What of the record a claim is held against. A field of work whose answers are claimed too, such as whether a limit
/// of time was kept, adds a case here and in [Claims].
public sealed interface HeldAgainst {
    /// How many activities of a year the register has, of one area or of all.
    record Activities(YearId year, Optional<String> area, Count count) implements HeldAgainst {}

    /// How many are members of the consortium of a project.
    record Members(ProjectId project, Count count) implements HeldAgainst {}

    /// How long a text was in the making: from its mandate, or its first ancestor, until its own day.
    ///
    /// @param from the day of the ancestor
    /// @param until the day of the text
    record Making(DocumentId document, When from, When until) implements HeldAgainst {}

    /// What acts show of a thing of which only one can be so.
    ///
    /// @param acts their numbers
    record Fact(List<String> values, List<Long> acts) implements HeldAgainst {
        public Fact {
            values = List.copyOf(values);
            acts = List.copyOf(acts);
        }
    }
}
