package org.comity.acts.programme;

import org.comity.acts.form.Form;

/// A milestone is to be reached no more.
public record MilestoneDropped(Undertaking of, String milestone, String because) implements ProgrammeBody {
    public MilestoneDropped {
        Form.id("the id of a milestone", milestone);
        Form.text("why a milestone is dropped", because);
    }
}
