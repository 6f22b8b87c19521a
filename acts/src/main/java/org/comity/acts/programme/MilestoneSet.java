package org.comity.acts.programme;

import java.util.Optional;
import org.comity.acts.When;
import org.comity.acts.form.Form;

/// Something is to be reached in an undertaking. Setting it again changes what is due, and when.
///
/// @param milestone its id within the undertaking
/// @param due when, at the latest
/// @param stage to which it belongs
public record MilestoneSet(Undertaking of, String milestone, String title, Optional<When> due, Optional<String> stage)
        implements ProgrammeBody {
    public MilestoneSet {
        Form.id("the id of a milestone", milestone);
        Form.text("the title of a milestone", title);
        stage.ifPresent(id -> Form.id("the id of a stage", id));
    }
}
