package org.comity.acts.programme;

import java.util.Optional;
import org.comity.acts.Content;
import org.comity.acts.form.Form;

/// A milestone is reached, on the day on which this takes effect.
///
/// @param says how, or what came of it
public record MilestoneReached(Undertaking of, String milestone, Optional<Content> says) implements ProgrammeBody {
    public MilestoneReached {
        Form.id("the id of a milestone", milestone);
    }
}
